import { newId } from '../../crypto/ids.ts';
import type { Command } from '../../engine/command.ts';
import type { DoorView } from '../../engine/door-view.ts';
import type { ContentId, Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { MethodId } from '../../methods/structure.ts';
import type { Language, MethodTexts } from '../../methods/texts.ts';
import { placesAtDoor, placesIn } from '../../protocol/content-place.ts';
import { type Contents, type Farewell, protocolVersion, type ServerMessage } from '../../protocol/message.ts';
import { type Access, type Credentials, credentialFor, type OwnSeat } from './access.ts';
import type { Acted } from './acting.ts';
import { Authors } from './authors.ts';
import { BroughtWords } from './brought-words.svelte.ts';
import { Connection, type Hello } from './connection.ts';
import { Happenings } from './happenings.svelte.ts';
import type { Joining } from './joining.ts';
import type { MeetingMembers } from './meeting-members.ts';
import { MethodWords } from './method-words.svelte.ts';
import { expected } from './optimism.ts';
import { Speakers } from './speakers.ts';
import { type ConnectionState, type Standing, standingOf } from './standing.ts';
import { Ticks } from './ticks.svelte.ts';
import { Vault } from './vault.svelte.ts';
import { expecting, fold, foldAfresh, nothingYet, settled, shown, type View } from './view.ts';

/**
 * What one person (or one shared screen) sees of a meeting that is going on. Everything here is reactive; everything
 * that others may not see is not here.
 */
export class LiveView extends Happenings {
  readonly id: MeetingId;
  readonly access: Access;
  readonly credentials: Credentials;
  /** The server's time, as often as it is needed for showing. */
  readonly ticks: Ticks;
  readonly speakers: Speakers;
  language: Language = $state('nl');
  protected readonly joining: Joining;
  protected readonly vault: Vault;
  /** In a meeting of a group, for a member. */
  protected readonly authors: Authors | undefined;
  readonly #connection: Connection;
  readonly #words: MethodWords;
  #view: View = $state.raw(nothingYet);
  #own: OwnSeat | undefined = $state.raw(undefined);
  #connectionState: ConnectionState = $state('connecting');
  #over: Farewell | undefined = $state(undefined);
  #farewellHeard: Farewell | undefined;
  readonly #meeting: Meeting = $derived(shown(this.#view));

  constructor(joining: Joining) {
    super();
    const { access, credentials } = joining;
    this.joining = joining;
    this.id = access.meeting;
    this.access = access;
    this.credentials = credentials;
    this.#own = access.kind === 'person' ? joining.keeping.ownSeat() : undefined;
    this.#words = new MethodWords(new BroughtWords(this), joining.alone?.loadTexts);
    this.authors = joining.members && new Authors(joining.members);
    this.vault = new Vault(credentials.keys, this.authors);
    this.speakers = new Speakers(this, this.vault, joining.members);
    this.#connection = new Connection(joining.dial, joining.around, {
      hello: () => this.#hello(),
      heard: (message) => this.#heard(message),
      changed: (state) => this.#changed(state),
    });
    this.ticks = new Ticks({ now: () => this.now(), clock: () => this.#meeting.clock });
    this.#connection.start();
  }

  /** Folded from the events that this viewer may receive; own notes and marks are shown before they are confirmed. */
  get meeting(): Meeting {
    return this.#meeting;
  }

  get standing(): Standing {
    return standingOf(this.access, this.#own?.seat, this.#view.number);
  }

  get ownSeat(): SeatId | undefined {
    return this.standing.kind === 'seat' ? this.#own?.seat : undefined;
  }

  /** Came into a meeting of a group by the link that a member gave. */
  get isGuest(): boolean {
    return this.access.pass !== undefined;
  }

  /** Nobody can come in: the meeting lives in this tab. */
  get isAlone(): boolean {
    return this.joining.alone !== undefined;
  }

  /** Who sits here, when this is a member in a meeting of the group. */
  get member(): MeetingMembers | undefined {
    return this.joining.members;
  }

  /** A shared screen was paired from this browser. */
  get hasPairedScreen(): boolean {
    return this.joining.keeping.hasPaired();
  }

  notePairing(): void {
    this.joining.keeping.notePairing();
  }

  /** While `standing` is `door`: all that someone outside may know. */
  get door(): DoorView | undefined {
    return this.#view.door;
  }

  get connection(): ConnectionState {
    return this.#connectionState;
  }

  get over(): Farewell | undefined {
    return this.#over;
  }

  /** The opened text; undefined while it is opening, when it is not for this viewer, or when it was erased. */
  text(content: ContentId | undefined): string | undefined {
    return content === undefined ? undefined : this.vault.text(content);
  }

  nameOf(seat: SeatId): string | undefined {
    return this.speakers.nameOf(seat);
  }

  /** The words of a method in this person's language; undefined while they load. */
  textsOf(method: MethodId): MethodTexts | undefined {
    return this.#words.of(method, this.language);
  }

  /** The server's time now; it never runs backwards. Not reactive: see `ticks`. */
  now(): Instant {
    return this.#connection.clock.now();
  }

  /** Asks for something. What concerns only oneself shows at once; a refusal takes it back. */
  async act(command: Command, contents?: Contents): Acted {
    const id = newId<'CommandId'>();
    const own = this.#own?.seat;
    const event = own === undefined ? undefined : expected(this.#meeting, own, command);
    if (event !== undefined) this.#view = expecting(this.#view, { id, event });
    const answer = await this.#connection.submit(id, command, contents);
    this.#view = settled(this.#view, id);
    this.answered(answer.ok ? undefined : answer.problem);
    return answer;
  }

  /** After `over` is `seatLost`: somebody else has the seat now, and this browser stands at the door again. */
  returnToDoor(): void {
    this.joining.keeping.loseSeat();
    this.#startAnew(undefined);
  }

  /** Another page of this browser took the seat: this one sits in it too. */
  followSeat(): void {
    const own = this.joining.keeping.ownSeat();
    if (own !== undefined && own.seat !== this.#own?.seat) this.#startAnew(own);
  }

  /** The network or the person may be back: look at once. */
  wake(): void {
    this.#connection.wake();
  }

  /** The network is gone, says the browser. */
  doubt(): void {
    this.#connection.doubt();
  }

  /** Leaves the wire; the meeting goes on without this browser. */
  close(): void {
    this.#connection.close();
  }

  #hello(): Hello {
    const as = credentialFor(this.access, this.credentials.admit, this.#own);
    const { pass } = this.access;
    const hello = { kind: 'hello', version: protocolVersion, meeting: this.id, as, after: this.#view.number } as const;
    return pass === undefined ? hello : { ...hello, pass };
  }

  #heard(message: ServerMessage): void {
    switch (message.kind) {
      case 'seated':
        this.#own = { seat: message.seat, token: message.token };
        this.joining.keeping.keepSeat(this.#own);
        return;
      case 'door':
        this.#stand(message);
        return;
      case 'welcome':
      case 'events':
        this.#learn(message);
        return;
      case 'accepted':
      case 'refused':
        if (message.id !== undefined) this.#view = settled(this.#view, message.id);
        else if (message.kind === 'refused') this.answered(message.refusal);
        return;
      case 'farewell':
        this.#farewell(message.why);
        return;
      case 'pong':
        return;
    }
  }

  /** Outside, nothing of what is inside is kept. */
  #stand({ door, contents }: Extract<ServerMessage, { readonly kind: 'door' }>): void {
    const own = this.#own;
    this.#view = { ...nothingYet, door };
    void this.vault.receive(placesAtDoor(this.id, door), contents);
    // Left for good: whoever comes back does so as anybody with the link.
    if (own !== undefined && door.seats.every(({ id }) => id !== own.seat)) this.returnToDoor();
  }

  #learn(message: Extract<ServerMessage, { readonly kind: 'welcome' | 'events' }>): void {
    const before = this.#view;
    const afresh = message.kind === 'welcome' && message.afresh;
    this.#view = (afresh ? foldAfresh : fold)(before, message.events, message.number);
    void this.vault.receive(placesIn(shown(this.#view)), message.contents);
    this.ticks.realign();
    this.learned(before, this.#view, message);
  }

  #farewell(why: Farewell): void {
    this.#farewellHeard = why;
    // Who belongs to the group no longer keeps nothing of its meeting, just as when it was erased.
    if (why !== 'erased' && why !== 'notMember') return;
    this.vault.empty();
    this.#view = nothingYet;
    this.joining.keeping.forget();
  }

  #changed(state: ConnectionState): void {
    if (state === 'lost') this.lostConnection();
    this.#over = state === 'over' ? this.#farewellHeard : undefined;
    this.#connectionState = state;
  }

  #startAnew(own: OwnSeat | undefined): void {
    this.#own = own;
    this.#view = nothingYet;
    this.#connection.restart();
  }
}
