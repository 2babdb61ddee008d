import { following, phaseAt, sameCursor, stepNow } from '../../engine/cursor.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Cursor, Meeting } from '../../engine/meeting.ts';
import type { DemoLine, DemoScene } from '../../locales/nl/demo-story.ts';
import type { DemoCircle } from './demo-circle.ts';
import { lineTime, sceneTime, stepTime } from './pace.ts';
import { firstWords, playScene } from './scenes.ts';
import type { Awaited, Teller } from './teller.ts';
import { Voices } from './voices.ts';

/** What somebody says aloud at the table; `cue` when it is for the visitor to say. */
export interface Spoken {
  readonly who: SeatId;
  readonly says: string;
  readonly cue: boolean;
}

/** A little of the time of every step is left over: nobody at this table has to hurry. */
const calm = 0.94;

/**
 * Tells the story of the demo: lends every seat its voice, step by step, wherever the meeting is. A seat that the
 * visitor took has no voice; the others wait for it, until it is done or left to the voice after all.
 */
export class Telling implements Teller {
  readonly demo: DemoCircle;
  readonly voices: Voices;
  spoken: Spoken | undefined = $state.raw(undefined);
  /** All that was said so far, for whoever wants to read it again. What a visitor said we do not know. */
  said: readonly Pick<DemoLine, 'who' | 'says'>[] = $state.raw([]);
  awaited: Awaited | undefined = $state.raw(undefined);
  taken: SeatId | undefined = $state(undefined);
  ended: boolean = $state(false);
  #scene: string | undefined = $state(undefined);
  #here: Cursor | undefined;
  hurries = false;
  #over = false;
  #leave: (() => void) | undefined;

  constructor(demo: DemoCircle) {
    this.demo = demo;
    this.voices = new Voices(demo.circle);
  }

  get meeting(): Meeting {
    return this.demo.circle.meeting;
  }

  /** What there is to notice now. */
  get notice(): string {
    return (this.#scene && this.demo.story.scenes[this.#scene]?.notice) ?? '';
  }

  /** Everything before this step of this phase happens at once. */
  async hurryTo(phase: number, step = 0): Promise<void> {
    const isThere = ({ phase: at, step: on }: Cursor): boolean => at > phase || (at === phase && on >= step);
    this.hurries = true;
    this.demo.clock.run();
    await this.#tellUntil(() => this.meeting.cursor !== undefined && isThere(this.meeting.cursor));
    this.demo.clock.stand();
    this.hurries = false;
    this.#enter();
  }

  /** Until the meeting is over. */
  async tell(): Promise<void> {
    await this.#tellUntil(() => false);
    this.ended = this.meeting.stage === 'ended';
  }

  take(seat: SeatId): void {
    if (this.taken === seat) return;
    this.giveBack();
    this.taken = seat;
  }

  giveBack(): void {
    this.taken = undefined;
    this.leaveToVoice();
  }

  /** The voice does this one; the seat stays taken. */
  leaveToVoice(): void {
    this.#leave?.();
  }

  close(): void {
    this.#over = true;
    this.demo.clock.close();
    this.demo.circle.close();
  }

  async say({ who, says }: Pick<DemoLine, 'who' | 'says'>): Promise<boolean> {
    const seat = this.demo.seats[who];
    this.spoken = { who: seat, says, cue: seat === this.taken };
    if (seat !== this.taken) this.said = [...this.said, { who, says }];
    return this.rest(lineTime({ says }));
  }

  async rest(milliseconds: number): Promise<boolean> {
    const { clock } = this.demo;
    if (this.hurries) clock.leap(clock.inStory(milliseconds));
    else await this.#until((ready) => clock.after(clock.inStory(milliseconds), ready));
    if (this.#isHere() && this.#stands()) await this.#comfort();
    return this.#isHere();
  }

  async waitsFor(seat: SeatId, what: Awaited['what'], isDone: () => boolean): Promise<boolean> {
    if (seat !== this.taken || isDone()) return isDone();
    const { clock, circle } = this.demo;
    this.spoken = undefined;
    this.awaited = { seat, what };
    clock.pace = 1;
    await this.#until((ready) => {
      this.#leave = ready;
      return circle.table.watch(() => {
        if (isDone()) ready();
      });
    });
    this.#leave = undefined;
    this.awaited = undefined;
    this.#setPace();
    return isDone() || !this.#isHere();
  }

  async #tellUntil(isThere: () => boolean): Promise<void> {
    while (!this.#over && this.meeting.stage === 'underway' && !isThere()) {
      const scene = this.#enter();
      if (scene !== undefined) await playScene(this, scene);
      if (this.#isHere()) await this.#goOn();
    }
    this.spoken = undefined;
  }

  #enter(): DemoScene | undefined {
    this.#here = this.meeting.cursor;
    this.#scene = stepNow(this.meeting)?.id;
    this.spoken = undefined;
    this.#setPace();
    return this.#scene === undefined ? undefined : this.demo.story.scenes[this.#scene];
  }

  /** The chair goes on; whoever writes in the next step begins at once, as people do. */
  async #goOn(): Promise<void> {
    const { circle, seats } = this.demo;
    const from = this.#here;
    if (from === undefined || (await this.waitsFor(seats.martin, 'leading', () => !this.#isHere()))) return;
    const to = following(this.meeting, from);
    if (to === undefined) {
      circle.act(seats.martin, { kind: 'endMeeting' });
      return;
    }
    const begun = await firstWords(this, to);
    if (!this.#isHere() || !circle.act(seats.martin, { kind: 'next', from })) return;
    for (const { by, deed } of begun) this.voices.bring(by, deed);
  }

  /** The clock stands: somebody stopped, or a chair paused. A chair with a voice says so and goes on after a while. */
  async #comfort(): Promise<void> {
    const { circle, seats, story } = this.demo;
    const done = await this.waitsFor(seats.martin, 'leading', () => !this.#stands());
    if (done) return;
    const before = this.spoken;
    this.spoken = { who: seats.martin, says: story.stopped, cue: false };
    await this.#until((ready) =>
      this.demo.clock.after(this.demo.clock.inStory(lineTime({ says: story.stopped })), ready),
    );
    circle.act(seats.martin, { kind: 'resume' });
    this.spoken = before;
  }

  #stands(): boolean {
    return this.meeting.stage === 'underway' && (this.meeting.stopped || this.meeting.clock.runningSince === undefined);
  }

  #isHere(): boolean {
    return !this.#over && this.meeting.stage === 'underway' && sameCursor(this.#here, this.meeting.cursor);
  }

  #setPace(): void {
    const phase = phaseAt(this.meeting, this.#here);
    const step = stepNow(this.meeting);
    const scene = step && this.demo.story.scenes[step.id];
    if (phase === undefined || step === undefined || scene === undefined) return;
    this.demo.clock.pace = (calm * stepTime(phase, step)) / sceneTime(scene);
  }

  /** Until `begin` says it is ready, or the meeting has moved on. */
  #until(begin: (ready: () => void) => () => void): Promise<void> {
    return new Promise((resolve) => {
      const ready = (): void => {
        unwatch();
        end();
        resolve();
      };
      const unwatch = this.demo.circle.table.watch(() => {
        if (!this.#isHere()) ready();
      });
      const end = begin(() => ready());
    });
  }
}
