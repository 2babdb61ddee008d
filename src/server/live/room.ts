import type { Command, Intent } from '../../engine/command.ts';
import { due } from '../../engine/due.ts';
import type { CommandId, Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { CommandMessage, Farewell, WireRefusal } from '../../protocol/message.ts';
import { hashOf, newId, newToken } from '../secrets.ts';
import type { Change, StoredContent, StoredDevice } from '../storage/storage.ts';
import { contentOf } from './command-contents.ts';
import { Company } from './company.ts';
import type { Connection } from './connection.ts';
import type { Lock } from './credentials.ts';
import type { Keeper } from './flusher.ts';
import { written } from './frames.ts';
import { actorOf, nameOf } from './guest.ts';
import { eraseAt } from './lifetime.ts';
import { changeOf, nothing, type Pending } from './pending.ts';
import { lettersOf, type Recalled, readMeeting, recall, type Stored } from './recall.ts';
import { hasSpace, sizeOf } from './room-size.ts';
import { owedAgain, owedTo, reseat, seatingOf } from './seating.ts';
import { greet, type Kept, saw, show, showDoor } from './showing.ts';
import type { Surroundings } from './surroundings.ts';
import { Timer } from './timer.ts';

/**
 * One live meeting. Deciding and evolving its tentative head is synchronous, so two commands during one commit are
 * never both granted what only one can have; what was decided is queued, kept together with what other meetings
 * queued, and only then shown.
 */
export class Room implements Keeper {
  readonly id: MeetingId;
  readonly company: Company;
  readonly #around: Surroundings;
  readonly #alarm = new Timer();
  /** The head and the shelf of contents are ahead of the log while something is pending. */
  #head: Recalled;
  #kept: Kept;
  #lock: Lock;
  /** With what is pending. */
  #devices: readonly StoredDevice[];
  #eraseAt: Instant;
  #queued: Pending[] = [];
  #inFlight: readonly Pending[] = [];
  #state: 'open' | 'reloading' | 'closed' = 'open';

  constructor(stored: Stored, around: Surroundings) {
    this.id = stored.entry.id;
    this.#around = around;
    const wentAway = (seat: SeatId) => this.#host({ kind: 'disconnect', seat });
    this.company = new Company(around.limits, wentAway, () => around.empty(this.id));
    this.#lock = stored;
    this.#devices = stored.devices;
    this.#eraseAt = stored.entry.eraseAt;
    this.#head = recall(stored);
    this.#kept = { ...this.#head, meeting: this.#head.authority.meeting };
    for (const { id, device, presence } of this.#kept.meeting.seats)
      if (device === 'own' && presence === 'here') this.company.expect(id);
    this.#wind();
  }

  /** Who may come in, as far as it is on the disk. */
  get lock(): Lock {
    return this.#lock;
  }

  /** Comes in, or back, with all that it has up to `after`. The connection was recognised a moment ago. */
  join(connection: Connection, after: number): WireRefusal | undefined {
    if (this.#state !== 'open') return 'notStored';
    if (!this.company.hasPlaceFor(connection.guest)) return 'meetingFull';
    this.company.add(connection);
    this.#devices = owedAgain(connection.guest, this.#devices, this.#kept.meeting);
    this.#settle(connection, after);
    this.#giveOwed();
    return undefined;
  }

  receive(connection: Connection, { id, command, contents }: CommandMessage): void {
    const refuse = (refusal: WireRefusal) => connection.say({ kind: 'refused', id, refusal });
    const by = actorOf(connection.guest);
    if (by === undefined) return refuse('screenCannotAct');
    if (this.#state !== 'open') return refuse('notStored');
    const heard = this.#head.heard.get(id);
    if (heard?.by !== undefined && heard.by !== nameOf(by)) return refuse('commandTaken');
    if (heard !== undefined) return this.#answerAgain(connection, id, heard.number);
    const brought = contentOf(command, contents ?? [], this.#head.shelf);
    if (!brought.ok) return refuse(brought.problem);
    if (!hasSpace(sizeOf(this.#head), command, brought.value, this.#around.limits)) return refuse('meetingFull');
    this.#act({ id, by, command }, brought.value, connection);
  }

  takeQueued(): Change {
    this.#inFlight = this.#queued;
    this.#queued = [];
    return changeOf(this.id, this.#inFlight);
  }

  /** Shows what is now on the disk: to each what he or she may have, and to who asked that it was done. */
  kept(): void {
    const settled = this.#inFlight;
    this.#inFlight = [];
    const fresh = settled.flatMap(({ events }) => events);
    const before = this.#kept.meeting;
    const meeting = settled.at(-1)?.meeting ?? before;
    this.#head.log.push(...fresh);
    this.#kept = { ...this.#head, meeting };
    const changes = settled.flatMap(({ devices }) => devices);
    this.#lock = { entry: this.#lock.entry, devices: reseat(this.#lock.devices, changes) };
    this.company.unseat(changes);
    this.#show(before, fresh.length);
    for (const { whenKept } of settled) whenKept();
    this.#giveOwed();
    this.#wind();
  }

  /** Nothing of what was pending happened: what the head had in advance is dropped, and who asked is told. */
  lost(): void {
    const pending = [...this.#inFlight, ...this.#queued];
    this.#inFlight = [];
    this.#queued = [];
    for (const { from, command: id } of pending)
      if (id !== undefined) from?.say({ kind: 'refused', id, refusal: 'notStored' });
    if (this.#state === 'closed') return;
    this.#state = 'reloading';
    void this.#reload();
  }

  /** Sends everyone away. What is in flight is still kept. */
  close(why: Farewell): void {
    this.#state = 'closed';
    this.#queued = [];
    this.#alarm.stop();
    this.company.close(why);
  }

  #act(intent: Intent, content: StoredContent | undefined, from?: Connection): void {
    const { id } = intent;
    const { authority, shelf, heard, bodies } = this.#head;
    const verdict = authority.receive(intent, this.#around.now());
    if (verdict.kind === 'refused') return from?.say({ kind: 'refused', id, refusal: verdict.refusal });
    if (verdict.kind === 'repeated') return from && this.#answerAgain(from, id, authority.number);
    const events = verdict.logged.map(written);
    bodies.letters += lettersOf(events);
    const erased = verdict.logged.flatMap(({ erases }) => erases);
    if (content !== undefined) shelf.put(content);
    for (const id of erased) shelf.erase(id);
    heard.set(id, { number: authority.number, by: nameOf(intent.by) });
    const devices = seatingOf(verdict.logged, this.#devices);
    this.#devices = reseat(this.#devices, devices);
    const number = authority.number;
    this.#queue({ from, command: id, events, content, erased, devices, eraseAt: this.#newEraseAt() }, () => {
      if (from && !saw(from, this.#kept.meeting, events[0])) from.say({ kind: 'accepted', id, number });
    });
  }

  /** What the server itself has to say about a connection. */
  #host(command: Command): void {
    if (this.#state === 'open') this.#act({ id: newId(), by: { kind: 'host' }, command }, undefined);
  }

  /** It took effect before; it is said when it is on the disk, and no sooner. */
  #answerAgain(from: Connection, id: CommandId, number: number): void {
    this.#queue({ ...nothing, from, command: id }, () => from.say({ kind: 'accepted', id, number }));
  }

  #queue(pending: Omit<Pending, 'meeting' | 'whenKept'>, whenKept: () => void): void {
    this.#queued.push({ ...pending, meeting: this.#head.authority.meeting, whenKept });
    this.#around.flusher.add(this);
  }

  #newEraseAt(): Instant | undefined {
    const at = eraseAt(this.#head.authority.meeting, this.#lock.entry.createdAt);
    if (at === this.#eraseAt) return undefined;
    this.#eraseAt = at;
    return at;
  }

  #show(before: Meeting, count: number): void {
    if (count === 0) return;
    const now = this.#around.now();
    show(this.company, this.#kept, this.#kept.log.slice(-count), now);
    showDoor(this.company, before, this.#kept, now);
  }

  #settle(connection: Connection, after: number): void {
    greet(connection, this.#kept, after, this.#around.now());
    if (connection.guest.kind !== 'seat') return;
    this.company.arrived(connection.guest.seat);
    this.#host({ kind: 'connect', seat: connection.guest.seat });
  }

  /** Devices at the door that got a seat are told their token, once its hash is kept. */
  #giveOwed(): void {
    for (const connection of this.company) {
      const { guest } = connection;
      const owed = guest.kind === 'door' ? owedTo(guest.device, this.#devices) : undefined;
      if (owed === undefined) continue;
      const token = newToken();
      const told = { kind: 'seated', ...owed, tokenHash: hashOf(token) } as const;
      this.#devices = reseat(this.#devices, [told]);
      this.#queue({ ...nothing, devices: [told] }, () => {
        connection.guest = { kind: 'seat', seat: owed.seat, device: owed.device };
        connection.say({ kind: 'seated', seat: owed.seat, token });
        if (this.company.has(connection)) this.#settle(connection, 0);
      });
    }
  }

  /** Sets the alarm for what the meeting waits for, if that is a clock. */
  #wind(): void {
    const next = due(this.#head.authority.meeting);
    if (next === undefined) return this.#alarm.stop();
    this.#alarm.set(next.at, this.#around.now(), () => this.#ring());
  }

  #ring(): void {
    const next = due(this.#head.authority.meeting);
    if (next === undefined || this.#state !== 'open') return;
    if (next.at > this.#around.now()) return this.#wind();
    this.#act({ id: newId(), by: { kind: 'clock' }, command: next.command }, undefined);
  }

  async #reload(): Promise<void> {
    try {
      const stored = await readMeeting(this.#around.storage, this.id);
      if (this.#state === 'closed') return;
      if (stored.kind !== 'kept') return this.#around.empty(this.id);
      this.#beginAgain(stored);
    } catch (fault) {
      this.#around.report(fault);
      this.#around.empty(this.id);
    }
  }

  /** From the disk. Should it hold more than was shown, because a commit that seemed to fail did not, it is shown. */
  #beginAgain(stored: Stored): void {
    const before = this.#kept;
    this.#head = recall(stored);
    this.#kept = { ...this.#head, meeting: this.#head.authority.meeting };
    this.#lock = stored;
    this.#devices = stored.devices;
    this.#eraseAt = stored.entry.eraseAt;
    this.#state = 'open';
    this.#show(before.meeting, this.#kept.log.length - before.log.length);
    this.#giveOwed();
    this.#wind();
  }
}
