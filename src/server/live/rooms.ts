import { granted, type Result } from '../../basics/result.ts';
import { unreachable } from '../../basics/unreachable.ts';
import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { Farewell } from '../../protocol/message.ts';
import type { Change, Found, Storage } from '../storage/storage.ts';
import type { Word } from '../storage/wire.ts';
import { type Census, censusOf } from './census.ts';
import type { Connection } from './connection.ts';
import { Flusher } from './flusher.ts';
import type { Guest } from './guest.ts';
import type { LiveLimits } from './live-limits.ts';
import { type LiveWatch, unwatched } from './live-watch.ts';
import type { Neighbours } from './neighbours.ts';
import { ReadingTogether } from './reading-together.ts';
import { Room } from './room.ts';
import type { Surroundings } from './surroundings.ts';
import { type Shown, type Through, throughWhom } from './through.ts';
import { sendAwayWhoWent } from './who-went.ts';

/** Milliseconds between the goodbyes of two meetings. */
const longestGoodbye = 20;

type Entered = Room | 'unknown' | 'erased';

/** The meetings that are in memory: each is read once, when the first device comes, and let go when nobody is left. */
export class Rooms {
  readonly #around: Surroundings;
  readonly #open = new Map<MeetingId, Room>();
  readonly #opening = new Map<MeetingId, Promise<Entered>>();
  readonly #erasing = new Set<MeetingId>();
  readonly watch: LiveWatch;

  constructor(
    storage: Storage,
    limits: LiveLimits,
    now: () => Instant,
    report: (fault: unknown) => void,
    watch: LiveWatch = unwatched,
    neighbours?: Neighbours,
  ) {
    this.watch = watch;
    const told = (changes: readonly Change[]) =>
      neighbours?.tell(
        ...changes.map(({ meeting, events }) => ({ kind: 'meeting', meeting, upTo: events.at(-1)?.number }) as const),
      );
    const flusher = new Flusher(storage, report, watch, told);
    const empty = (meeting: MeetingId) => this.#putAway(meeting, 'restarting');
    const gone = (meeting: MeetingId) => this.#putAway(meeting, 'erased');
    const reading = new ReadingTogether(storage);
    this.#around = { storage, reading, limits, now, report, flusher, neighbours, empty, gone };
  }

  get limits(): LiveLimits {
    return this.#around.limits;
  }

  now(): Instant {
    return this.#around.now();
  }

  census(): Census {
    return censusOf(this.#open.values());
  }

  /** What a newcomer must prove, without reading the whole meeting. */
  async find(meeting: MeetingId): Promise<Found> {
    if (this.#erasing.has(meeting)) return { kind: 'erased' };
    const { neighbours, storage } = this.#around;
    const room = neighbours === undefined ? this.#open.get(meeting) : undefined;
    return room === undefined ? storage.findMeeting(meeting) : { kind: 'kept', ...room.lock };
  }

  async enter(meeting: MeetingId): Promise<Entered> {
    const room = this.#open.get(meeting);
    if (room !== undefined) {
      if (this.#around.neighbours !== undefined) await room.upToDate();
      return room;
    }
    const opening = this.#opening.get(meeting) ?? this.#read(meeting);
    this.#opening.set(meeting, opening);
    return opening.finally(() => this.#opening.delete(meeting));
  }

  /** Who comes in where a group meets, does so through a member; where it is a link's meeting, nobody has to. */
  async through(
    { lock: { entry } }: Room,
    guest: Guest,
    shown: Shown,
  ): Promise<Result<Through | undefined, 'signInFirst' | 'notMember'>> {
    const { id: meeting, group } = entry;
    return group === undefined
      ? granted(undefined)
      : throughWhom(this.#around.storage, { group, meeting }, guest, shown);
  }

  /** Somebody belongs to the group no longer: whoever is in a room of it through him or her is sent away at once. */
  async dismiss(group: GroupId, account: AccountId): Promise<void> {
    this.#around.neighbours?.tell({ kind: 'left', group, account });
    await this.#dismissHere(group, account);
  }

  async #dismissHere(group: GroupId, account: AccountId): Promise<void> {
    const rooms = [...this.#open.values()].filter(({ lock }) => lock.entry.group === group);
    for (const room of rooms) room.company.dismiss((through) => through.account === account, 'notMember');
    // The last one took the group along, and with it its rooms.
    for (const { id } of rooms)
      if ((await this.#around.storage.findMeeting(id)).kind !== 'kept') this.#putAway(id, 'erased');
  }

  /** Sessions of this account were ended: what was opened in one of them, in rooms of groups, ends with it. */
  async endSessions(account: AccountId): Promise<void> {
    this.#around.neighbours?.tell({ kind: 'sessions', account });
    await this.lookWhoBelongs(account);
  }

  /** Erases them for good. Whoever is still there is told so. */
  async erase(meetings: readonly MeetingId[]): Promise<void> {
    for (const meeting of meetings) {
      this.#erasing.add(meeting);
      this.#putAway(meeting, 'erased');
    }
    try {
      await this.#around.storage.eraseMeetings(meetings, this.now());
      this.#around.neighbours?.tell(
        ...meetings.map((meeting) => ({ kind: 'meeting', meeting, upTo: undefined }) as const),
      );
    } finally {
      for (const meeting of meetings) this.#erasing.delete(meeting);
    }
  }

  /** Another process did something; here it is looked at. */
  async hear(word: Word): Promise<void> {
    switch (word.kind) {
      case 'meeting':
        return this.#open.get(word.meeting)?.wake(word.upTo);
      case 'left':
        return this.#dismissHere(word.group, word.account);
      case 'sessions':
        return this.lookWhoBelongs(word.account);
      case 'group':
        return undefined;
      default:
        return unreachable(word);
    }
  }

  /** Compares every open meeting with the database: words of other processes may have been lost. */
  async lookAround(): Promise<void> {
    const open = [...this.#open.keys()];
    const seen = (await this.#around.neighbours?.glance(open)) ?? new Map();
    for (const meeting of open) {
      const glimpse = seen.get(meeting);
      if (glimpse === undefined) this.#putAway(meeting, 'erased');
      else this.#open.get(meeting)?.compare(glimpse);
    }
  }

  /** Looks up whoever is here through somebody, or through this one: who took that away may have died before it was told. */
  async lookWhoBelongs(account?: AccountId): Promise<void> {
    await sendAwayWhoWent(this.#around.storage, [...this.#open.values()], this.now(), account);
  }

  /**
   * Once more after it came in: that its member went, or that its session ended, may have been told by another process
   * between the question and the answer.
   */
  async confirm(group: GroupId | undefined, { through }: Connection): Promise<void> {
    if (group === undefined || through === undefined || this.#around.neighbours === undefined) return;
    await this.lookWhoBelongs(through.account);
  }

  /** Keeps what was decided, shows it, and says goodbye to everyone; `over`: milliseconds that it takes at most. */
  async close(over: number): Promise<void> {
    await this.#around.flusher.idle();
    const open = [...this.#open.keys()];
    const pause = Math.min(longestGoodbye, over / open.length);
    for (const meeting of open) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      this.#putAway(meeting, 'restarting');
    }
    await this.#around.flusher.idle();
  }

  async #read(meeting: MeetingId): Promise<Entered> {
    const stored = await this.#around.reading.readOn(meeting, 0);
    if (stored.kind !== 'kept') return stored.kind;
    if (this.#erasing.has(meeting)) return 'erased';
    const room = new Room(stored, this.#around);
    this.#open.set(meeting, room);
    // What another process wrote while this was being read was told before anybody here could listen.
    if (this.#around.neighbours !== undefined) room.wake();
    return room;
  }

  #putAway(meeting: MeetingId, why: Farewell): void {
    this.#open.get(meeting)?.close(why);
    this.#open.delete(meeting);
  }
}
