import type { Command, Intent } from '../../engine/command.ts';
import type { CommandId, MeetingId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { CommandMessage, Farewell, WireRefusal } from '../../protocol/message.ts';
import { hashOf, newId, newToken } from '../secrets.ts';
import type { Glimpse } from '../storage/neighbour-storage.ts';
import type { Change, StoredContent } from '../storage/storage.ts';
import { Alarm } from './alarm.ts';
import { Attendance } from './attendance.ts';
import { contentOf } from './command-contents.ts';
import { Company } from './company.ts';
import type { Connection } from './connection.ts';
import type { Lock } from './credentials.ts';
import type { Keeper } from './flusher.ts';
import { Following } from './following.ts';
import type { Written } from './frames.ts';
import { actorOf, nameOf } from './guest.ts';
import { MeetingLog } from './meeting-log.ts';
import { changeOf, nothing, type Pending } from './pending.ts';
import { PendingQueue } from './pending-queue.ts';
import type { Stored } from './recall.ts';
import { hasSpace, sizeOf } from './room-size.ts';
import { unseatedBetween } from './seating.ts';
import { greet, saw, show, showDoor } from './showing.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * One live meeting at this process. What was decided is queued, kept together with what other meetings queued, and only
 * then shown. Other processes may have the same meeting open: the number of an event decides who was first, and whoever
 * was second follows the log and says it again.
 */
export class Room implements Keeper {
  readonly id: MeetingId;
  readonly company: Company;
  readonly #around: Surroundings;
  readonly #attendance: Attendance;
  readonly #alarm: Alarm;
  readonly #following: Following;
  readonly #pending = new PendingQueue();
  #log: MeetingLog;
  /** `astray`: what was pending is lost, and it begins again from the disk. */
  #state: 'open' | 'astray' | 'closed' = 'open';

  constructor(stored: Stored, around: Surroundings) {
    this.id = stored.entry.id;
    this.#around = around;
    this.company = new Company(
      around.limits,
      (seat) => this.#attendance.wentAway(seat),
      () => around.empty(this.id),
    );
    this.#attendance = new Attendance(this.id, this.company, around.neighbours, (command) => this.#host(command));
    this.#log = new MeetingLog(stored);
    this.#alarm = new Alarm({
      now: around.now,
      meeting: () => this.#log.meeting,
      ring: (command) => this.#timeUp(command),
    });
    this.#following = new Following({
      known: () => this.#log.kept.log.length,
      mayRead: () => this.#state === 'open' && this.#pending.isEmpty,
      readOn: () => this.#readOn(),
      failed: (fault) => this.#fail(fault),
    });
    this.#attendance.expect(this.#log.kept.meeting);
    this.#alarm.wind();
  }

  /** Who may come in, as far as it is on the disk. */
  get lock(): Lock {
    return this.#log.lock;
  }

  /** Comes in, or back, with all that it has up to `after`. The connection was recognised a moment ago. */
  join(connection: Connection, after: number): WireRefusal | undefined {
    if (this.#state !== 'open') return 'notStored';
    if (!this.company.hasPlaceFor(connection.guest)) return 'meetingFull';
    this.company.add(connection);
    this.#log.owe(connection.guest);
    this.#settle(connection, after);
    this.#giveOwed();
    return undefined;
  }

  receive(connection: Connection, message: CommandMessage): void {
    const { id, command, contents } = message;
    const refuse = (refusal: WireRefusal) => connection.say({ kind: 'refused', id, refusal });
    const by = actorOf(connection.guest);
    if (by === undefined) return refuse('screenCannotAct');
    const again = () => this.receive(connection, message);
    if (this.#state !== 'open') return refuse('notStored');
    if (this.#following.isHolding) return this.#following.sayAfter(again);
    const { authority, shelf } = this.#log.head;
    const heard = authority.heard(id);
    if (heard?.by !== undefined && nameOf(heard.by) !== nameOf(by)) return refuse('commandTaken');
    if (heard !== undefined) return this.#answerAgain(connection, id, heard.number, again);
    const brought = contentOf(command, contents ?? [], shelf);
    if (!brought.ok) return refuse(brought.problem);
    if (!hasSpace(sizeOf(this.#log.head), command, brought.value, this.#around.limits)) return refuse('meetingFull');
    this.#act({ id, by, command }, { content: brought.value, from: connection, again });
  }

  takeQueued(): Change {
    return changeOf(this.id, this.#pending.depart());
  }

  /** Shows what is now on the disk: to each what he or she may have, and to who asked that it was done. */
  kept(): void {
    const settled = this.#pending.arrive();
    const before = this.#log.kept.meeting;
    const { events, devices } = this.#log.settle(settled);
    this.company.unseat(devices);
    this.#show(before, events);
    for (const { whenKept } of settled) whenKept();
    this.#giveOwed();
    this.#alarm.wind();
    this.#following.readIfBehind();
  }

  /** Another process was first. What was pending here is decided anew, after what it wrote. */
  passed(): void {
    const pending = this.#pending.letGo();
    if (this.#state === 'closed') return;
    this.#following.sayAgain(...pending.flatMap(({ again }) => again ?? []));
    const takenBack = this.#log.takeBack(pending) === 'taken back';
    this.#following.read(takenBack ? () => this.#readOn() : () => this.#readAll());
  }

  /** Nothing of what was pending happened: what the head had in advance is dropped, and who asked is told. */
  lost(): void {
    for (const { from, command: id } of this.#pending.letGo())
      if (id !== undefined) from?.say({ kind: 'refused', id, refusal: 'notStored' });
    if (this.#state === 'closed') return;
    this.#state = 'astray';
    this.#following.read(() => this.#readAll());
  }

  /** Another process wrote to this meeting, up to this number if it told, or may have. */
  wake(upTo?: number): void {
    this.#following.wake(upTo);
  }

  /** When all is known here that is in the database now. */
  async upToDate(): Promise<void> {
    if (this.#state !== 'closed') await this.#following.upToDate();
  }

  /** Looks whether it has what the database has, and whether those are here whom it takes to be here. */
  compare({ number, seats: held }: Glimpse): void {
    this.wake(number);
    this.#attendance.compare(this.#log.kept.meeting, held);
  }

  /** Sends everyone away. What is in flight is still kept. */
  close(why: Farewell): void {
    this.#state = 'closed';
    this.#pending.dropWaiting();
    this.#following.close();
    this.#alarm.stop();
    this.company.close(why);
  }

  #act(
    intent: Intent,
    { from, content, again }: Pick<Pending, 'from' | 'again'> & { readonly content: StoredContent | undefined },
  ): void {
    const { id } = intent;
    const decided = this.#log.decide(intent, content, this.#around.now());
    if (decided.kind === 'refused') return from?.say({ kind: 'refused', id, refusal: decided.refusal });
    const { number } = decided;
    if (decided.kind === 'repeated') return from && this.#answerAgain(from, id, number, again);
    const { brought } = decided;
    this.#queue({ from, command: id, again, ...brought }, () => {
      if (from && !saw(from, this.#log.kept.meeting, brought.events[0])) from.say({ kind: 'accepted', id, number });
    });
  }

  /** What the server itself has to say about a connection. */
  #host(command: Command): void {
    if (this.#state !== 'open') return;
    const again = () => this.#host(command);
    if (this.#following.isHolding) return this.#following.sayAfter(again);
    const intent: Intent = { id: newId(), by: { kind: 'host' }, command };
    this.#act(intent, { from: undefined, content: undefined, again });
  }

  /** It took effect before; it is said when it is on the disk, and no sooner. */
  #answerAgain(from: Connection, id: CommandId, number: number, again: Pending['again']): void {
    this.#queue({ ...nothing, meeting: this.#log.meeting, from, command: id, again }, () =>
      from.say({ kind: 'accepted', id, number }),
    );
  }

  #queue(pending: Omit<Pending, 'whenKept'>, whenKept: () => void): void {
    this.#pending.add({ ...pending, whenKept });
    this.#around.flusher.add(this);
  }

  #show(before: Meeting, fresh: readonly Written[]): void {
    if (fresh.length === 0) return;
    const now = this.#around.now();
    const { kept } = this.#log;
    show(this.company, kept, fresh, now);
    showDoor(this.company, before, kept, now);
  }

  #settle(connection: Connection, after: number): void {
    greet(connection, this.#log.kept, after, this.#around.now());
    if (connection.guest.kind === 'seat') this.#attendance.arrived(connection.guest.seat);
  }

  /** Devices at the door that got a seat are told their token, once its hash is kept. */
  #giveOwed(): void {
    if (this.#state !== 'open' || this.#following.isHolding) return;
    for (const connection of this.company) {
      const { guest } = connection;
      const owed = guest.kind === 'door' ? this.#log.owedTo(guest.device) : undefined;
      if (owed === undefined) continue;
      const token = newToken();
      const told = { kind: 'seated', ...owed, tokenHash: hashOf(token) } as const;
      this.#log.tell(told);
      this.#queue({ ...nothing, meeting: this.#log.meeting, devices: [told] }, () => {
        connection.guest = { kind: 'seat', seat: owed.seat, device: owed.device };
        connection.say({ kind: 'seated', seat: owed.seat, token });
        if (this.company.has(connection)) this.#settle(connection, 0);
      });
    }
  }

  /** It only holds at this moment: who was second does not say it again, but looks anew what is due. */
  #timeUp(command: Command): void {
    if (this.#state !== 'open' || this.#following.isHolding) return;
    const intent: Intent = { id: newId(), by: { kind: 'clock' }, command };
    this.#act(intent, { from: undefined, content: undefined, again: undefined });
  }

  #fail(fault: unknown): void {
    this.#around.report(fault);
    this.#around.empty(this.id);
  }

  async #readOn(): Promise<void> {
    const found = await this.#around.reading.readOn(this.id, this.#log.kept.log.length);
    if (this.#state === 'closed') return;
    if (found.kind !== 'kept') return this.#around.gone(this.id);
    const before = { ...this.#log.kept, devices: this.lock.devices, length: this.#log.kept.log.length };
    this.#log.follow(found, found.events);
    this.#goOn(before);
  }

  /** Should the disk hold more than was shown, because a commit that seemed to fail did not, it is shown. */
  async #readAll(): Promise<void> {
    const stored = await this.#around.reading.readOn(this.id, 0);
    if (this.#state === 'closed') return;
    if (stored.kind !== 'kept') return this.#around.gone(this.id);
    const before = { ...this.#log.kept, devices: this.lock.devices, length: this.#log.kept.log.length };
    this.#log = new MeetingLog(stored);
    this.#goOn(before);
  }

  #goOn(before: Before): void {
    this.#state = 'open';
    this.company.unseat(unseatedBetween(before.devices, this.lock.devices));
    this.#show(before.meeting, this.#log.kept.log.slice(before.length));
    // Who is at the door and has a seat was not told yet, whatever was pending about it.
    for (const { guest } of this.company) this.#log.owe(guest);
    this.#following.sayAfter(() => this.#giveOwed());
    this.#alarm.wind();
  }
}

/** How the meeting was before this process read on. */
interface Before {
  readonly meeting: Meeting;
  readonly devices: Lock['devices'];
  readonly length: number;
}
