import { granted, type Result } from '../../basics/result.ts';
import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { Farewell } from '../../protocol/message.ts';
import type { Found, Storage } from '../storage/storage.ts';
import { type Census, censusOf } from './census.ts';
import { Flusher } from './flusher.ts';
import type { Guest } from './guest.ts';
import type { LiveLimits } from './live-limits.ts';
import { type LiveWatch, unwatched } from './live-watch.ts';
import { readMeeting } from './recall.ts';
import { Room } from './room.ts';
import type { Surroundings } from './surroundings.ts';
import { type Shown, type Through, throughWhom } from './through.ts';

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
  ) {
    this.watch = watch;
    const flusher = new Flusher(storage, report, watch);
    const empty = (meeting: MeetingId) => this.#putAway(meeting, 'restarting');
    this.#around = { storage, limits, now, report, flusher, empty };
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
    const room = this.#open.get(meeting);
    return room === undefined ? this.#around.storage.findMeeting(meeting) : { kind: 'kept', ...room.lock };
  }

  async enter(meeting: MeetingId): Promise<Entered> {
    const room = this.#open.get(meeting);
    if (room !== undefined) return room;
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
    const rooms = [...this.#open.values()].filter(({ lock }) => lock.entry.group === group);
    for (const room of rooms) room.company.dismiss((through) => through.account === account, 'notMember');
    // The last one took the group along, and with it its rooms.
    for (const { id } of rooms)
      if ((await this.#around.storage.findMeeting(id)).kind !== 'kept') this.#putAway(id, 'erased');
  }

  /** Sessions of this account were ended: what was opened in one of them, in rooms of groups, ends with it. */
  async endSessions(account: AccountId): Promise<void> {
    const left = (await this.#around.storage.listSessions(account)).map(({ id }) => id);
    const isOver = ({ account: whose, session }: Through) =>
      whose === account && session !== undefined && !left.includes(session);
    for (const room of this.#open.values()) room.company.dismiss(isOver, 'signInFirst');
  }

  /** Erases them for good. Whoever is still there is told so. */
  async erase(meetings: readonly MeetingId[]): Promise<void> {
    for (const meeting of meetings) {
      this.#erasing.add(meeting);
      this.#putAway(meeting, 'erased');
    }
    try {
      await this.#around.storage.eraseMeetings(meetings, this.now());
    } finally {
      for (const meeting of meetings) this.#erasing.delete(meeting);
    }
  }

  /** Keeps what was decided, shows it, and says goodbye to everyone. */
  async close(): Promise<void> {
    await this.#around.flusher.idle();
    for (const meeting of [...this.#open.keys()]) this.#putAway(meeting, 'restarting');
    await this.#around.flusher.idle();
  }

  async #read(meeting: MeetingId): Promise<Entered> {
    const stored = await readMeeting(this.#around.storage, meeting);
    if (stored.kind !== 'kept') return stored.kind;
    if (this.#erasing.has(meeting)) return 'erased';
    const room = new Room(stored, this.#around);
    this.#open.set(meeting, room);
    return room;
  }

  #putAway(meeting: MeetingId, why: Farewell): void {
    this.#open.get(meeting)?.close(why);
    this.#open.delete(meeting);
  }
}
