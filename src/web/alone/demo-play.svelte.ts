import { usedAt } from '../../engine/clock.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { DemoPerson } from '../../locales/nl/demo-story.ts';
import type { LiveMeeting } from '../live/live-meeting.svelte.ts';
import { type Casting, gatherDemo } from './demo-circle.ts';
import { StoryClock } from './story-clock.ts';
import { Telling } from './telling.svelte.ts';

/** Whose screen is looked at. */
export type Looking = DemoPerson | 'screen';

/** Long enough for what somebody was writing to arrive before that screen goes away. */
const lastWords = 1_000;

/** The demo as a visitor plays it: on, still, faster, from another phase, by the eyes of another. */
export class DemoPlay {
  telling: Telling | undefined = $state.raw(undefined);
  live: LiveMeeting | undefined = $state.raw(undefined);
  /** All of it, for the signs at the seats. */
  meeting: Meeting | undefined = $state.raw(undefined);
  looking: Looking = $state('screen');
  playing: boolean = $state(false);
  #speed: number = $state(1);
  /** Moves when time has gone by. */
  #beat: number = $state(0);
  #attempt = 0;
  readonly #casting: Omit<Casting, 'clock'>;

  constructor(casting: Omit<Casting, 'clock'>) {
    this.#casting = casting;
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    if (this.telling !== undefined) this.telling.demo.clock.speed = speed;
  }

  /** As if everything before this had been told. What a visitor did is gone; the seat that was taken stays taken. */
  async goTo(phase: number, step = 0): Promise<void> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const wasMine = this.isMine;
    const clock = new StoryClock(Date.now(), this.#casting.around);
    const telling = new Telling(await gatherDemo({ ...this.#casting, clock }));
    if (phase > 0 || step > 0) await telling.hurryTo(phase, step);
    if (attempt !== this.#attempt) return telling.close();
    this.telling?.close();
    this.telling = telling;
    this.meeting = telling.meeting;
    telling.demo.circle.table.watch(() => this.#changed());
    this.look(this.looking);
    if (wasMine) this.take();
    clock.speed = this.#speed;
    if (this.playing) clock.run();
    void telling.tell();
  }

  /** The visitor does what is done at the seat that is looked at. */
  take(): void {
    if (this.seat !== undefined) this.telling?.take(this.seat);
  }

  /** The same place, seen by the same eyes, for a story that is told anew in another language. */
  async follow(before: DemoPlay): Promise<void> {
    const { meeting, telling, isMine } = before;
    this.looking = before.looking;
    this.playing = before.playing;
    this.#speed = before.speed;
    await this.goTo(
      telling?.ended ? 0 : (meeting?.cursor?.phase ?? 0),
      telling?.ended ? 0 : (meeting?.cursor?.step ?? 0),
    );
    if (isMine) this.take();
  }

  play(): void {
    this.playing = true;
    if (this.telling?.ended) void this.goTo(0);
    else this.telling?.demo.clock.run();
  }

  pause(): void {
    this.playing = false;
    this.telling?.demo.clock.stand();
  }

  look(looking: Looking): void {
    const { telling, live } = this;
    if (telling === undefined) return;
    this.looking = looking;
    const seat = this.seat;
    if (telling.taken !== undefined && telling.taken !== seat) telling.giveBack();
    const viewer = seat === undefined ? ({ kind: 'screen' } as const) : ({ kind: 'seat', seat } as const);
    const seen = telling.demo.circle.look(viewer, () => {
      // Who acts, takes part. What a screen that is left behind still sends are its last words, and no more.
      if (seat !== undefined && this.live === seen) telling.take(seat);
    });
    this.live = seen;
    if (live !== undefined) setTimeout(() => live.close(), lastWords);
  }

  /** The seat whose screen is looked at. */
  get seat(): SeatId | undefined {
    return this.looking === 'screen' ? undefined : this.telling?.demo.seats[this.looking];
  }

  get isMine(): boolean {
    return this.seat !== undefined && this.telling?.taken === this.seat;
  }

  /** How much of each phase was told, from 0 to 1. */
  get told(): readonly number[] {
    const { meeting, telling } = this;
    if (meeting === undefined || telling === undefined) return [];
    const { cursor, clock } = meeting;
    const here = telling.ended ? Number.POSITIVE_INFINITY : (cursor?.phase ?? 0);
    const used = this.#beat >= 0 ? usedAt(clock, telling.demo.clock.now()) / (clock.seconds * 1000) : 0;
    const phases = meeting.script.parts[cursor?.part ?? 0]?.phases ?? [];
    return phases.map((_, phase) => (phase < here ? 1 : phase > here ? 0 : Math.min(1, used)));
  }

  /** Time has gone by, unnoticed by the screens: they count real seconds. */
  tick(): void {
    this.#beat += 1;
    this.live?.ticks.realign();
  }

  close(): void {
    this.#attempt += 1;
    this.telling?.close();
    this.live?.close();
  }

  #changed(): void {
    this.meeting = this.telling?.meeting;
    const { seat } = this;
    if (this.meeting?.seats.some(({ id, presence }) => id === seat && presence === 'left')) this.look('screen');
  }
}
