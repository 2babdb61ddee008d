import { granted, type Result } from '../../basics/result.ts';
import { following, sameCursor } from '../../engine/cursor.ts';
import { emptyMeeting } from '../../engine/empty-meeting.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Cursor, Meeting } from '../../engine/meeting.ts';
import { composeNormal } from '../../methods/compose.ts';
import type { FitProblem, ScriptPart } from '../../methods/script.ts';
import type { CasusState, MethodStructure } from '../../methods/structure.ts';
import type { Alone } from '../live/joining.ts';
import type { LiveMeeting } from '../live/live-meeting.svelte.ts';
import type { Surroundings } from '../live/wire.ts';
import { bringCasus } from './bring-casus.ts';
import { placeOnCourse } from './course.ts';
import { onlyTheCasus } from './only-the-casus.ts';
import { TabCircle } from './tab-circle.ts';

export interface RehearsalPlan {
  /** From the library, or one's own: a rehearsal does not ask where it comes from. */
  readonly method: MethodStructure;
  readonly agenda: MethodStructure;
  readonly course: 'alone' | 'whole';
  readonly names: readonly string[];
  readonly question: string;
  readonly state: CasusState;
  /** When it is: the clock stands still there. */
  readonly now: number;
  readonly alone: Alone;
  readonly around: Surroundings;
}

/** Long enough for what somebody was writing to arrive before that screen goes away. */
const lastWords = 1_000;

/** One person walks a method: leads it, and looks as whoever sits there. */
export class Rehearsal {
  live: LiveMeeting | undefined = $state.raw(undefined);
  /** All of it, for the signs at the seats. */
  meeting: Meeting = $state.raw(emptyMeeting);
  looking: SeatId | 'screen' = $state('screen');
  readonly plan: RehearsalPlan;
  readonly #circle: TabCircle;
  #walked: readonly Cursor[] = $state.raw([]);
  #beforehand = 0;

  private constructor(plan: RehearsalPlan, circle: TabCircle) {
    this.plan = plan;
    this.#circle = circle;
    this.meeting = circle.meeting;
    circle.table.watch(() => this.#changed());
  }

  static async begins(plan: RehearsalPlan): Promise<Result<Rehearsal, FitProblem>> {
    const { agenda, method, names, now, around, alone } = plan;
    const composed = composeNormal({ agenda, methods: [method], people: names.length });
    if (!composed.ok) return composed;
    const script = plan.course === 'alone' ? onlyTheCasus(composed.value) : composed.value;
    const time = { now: () => now, after: () => () => undefined };
    const still = { elapsed: () => now, dice: () => around.dice(), after: around.after.bind(around) };
    const circle = await TabCircle.gathers({ script, setting: 'online', time, around: still, alone });
    for (const name of names) await circle.seat(name);
    const rehearsal = new Rehearsal(plan, circle);
    await rehearsal.#start();
    return granted(rehearsal);
  }

  /** How many steps were walked before the visitor came. */
  get beforehand(): number {
    return this.#beforehand;
  }

  get chair(): SeatId | undefined {
    return this.meeting.chair;
  }

  get mayGoBack(): boolean {
    return this.#walked.length > 0;
  }

  /** Where the next step is; undefined when this is the last one. */
  get ahead(): Cursor | undefined {
    return this.meeting.cursor && following(this.meeting, this.meeting.cursor);
  }

  /** The chair goes on. Where somebody should have said yes first, somebody does. */
  async next(): Promise<void> {
    if (this.#goOn()) return;
    await this.#bring();
    this.#goOn();
  }

  back(): void {
    const to = this.#walked.at(-1);
    const walked = this.#walked.slice(0, -1);
    if (to === undefined || this.chair === undefined) return;
    this.#circle.act(this.chair, { kind: 'goTo', to });
    this.#walked = walked;
  }

  look(looking: SeatId | 'screen'): void {
    const { live } = this;
    this.looking = looking;
    this.live = this.#circle.look(looking === 'screen' ? { kind: 'screen' } : { kind: 'seat', seat: looking });
    if (live !== undefined) setTimeout(() => live.close(), lastWords);
  }

  end(): void {
    if (this.chair !== undefined) this.#circle.act(this.chair, { kind: 'endMeeting' });
  }

  close(): void {
    this.live?.close();
    this.#circle.close();
  }

  async #start(): Promise<void> {
    const [first] = this.meeting.seats;
    if (first === undefined) return;
    this.#circle.act(first.id, { kind: 'takeChair' });
    this.#circle.act(first.id, { kind: 'start' });
    while (this.plan.course === 'alone' && this.#partKind() === 'agenda') {
      const before = this.meeting.cursor;
      await this.next();
      if (sameCursor(before, this.meeting.cursor)) break;
    }
    this.#walked = [];
    this.#beforehand = Math.max(0, placeOnCourse(this.meeting));
    this.look(first.id);
  }

  #partKind(): ScriptPart['kind'] | undefined {
    return this.meeting.script.parts[this.meeting.cursor?.part ?? -1]?.kind;
  }

  #goOn(): boolean {
    const { cursor } = this.meeting;
    if (cursor === undefined || this.chair === undefined) return false;
    return this.ahead !== undefined && this.#circle.act(this.chair, { kind: 'next', from: cursor });
  }

  /** Whoever offered a casus already, else the first who does not lead. */
  async #bring(): Promise<void> {
    const { chair } = this;
    const others = this.meeting.seats.filter(({ id, presence }) => id !== chair && presence === 'here');
    const offered = this.meeting.casus.find((casus) => casus.status === 'offered' && casus.presenter !== chair);
    const presenter = others.find(({ id }) => id === offered?.presenter) ?? others[0];
    if (chair === undefined || presenter === undefined) return;
    const { question, state } = this.plan;
    await bringCasus(this.#circle, { chair, presenter: presenter.id, question, state });
  }

  #changed(): void {
    const before = this.meeting.cursor;
    this.meeting = this.#circle.meeting;
    if (before !== undefined && !sameCursor(before, this.meeting.cursor)) this.#walked = [...this.#walked, before];
    const looked = this.meeting.seats.find(({ id }) => id === this.looking);
    if (looked?.presence === 'left') this.look('screen');
  }
}
