import type { MethodId, MethodStructure } from '../../methods/structure.ts';
import { type LibraryEntry, loadLibrary, loadStructure } from '../live/library.ts';
import { type ArrangedPart, type Arrangement, oneCasus, withMethod, withMinutes } from './arrangement.ts';
import { type ArrangedMeeting, agendaId, ownMinutes, planArrangement } from './plan-arrangement.ts';
import { type Relief, reliefFor } from './relief.ts';

/** How many most groups are. */
const usualPeople = 6;

/** What a group knows beforehand of its meeting. */
interface Wish {
  readonly people?: number;
  readonly minutes?: number;
  /** Whether there is anything to look back on. */
  readonly looksBack?: boolean;
}

/** A meeting while somebody plans it: what was arranged, and what comes of it. It begins as a good proposal. */
export class PlanState {
  library: readonly LibraryEntry[] = $state.raw([]);
  agenda: MethodStructure | undefined = $state.raw();
  arrangement: Arrangement | undefined = $state.raw();
  planned: ArrangedMeeting | undefined = $state.raw();
  /** A method of it is not here any more. */
  lacks: boolean = $state(false);
  #asked = 0;
  #beginning: Promise<void> | undefined;
  #planning: Promise<void> | undefined;

  /** A proposal is on its way, or there: nobody begins over it. */
  get isBegun(): boolean {
    return this.#beginning !== undefined;
  }

  /** With this method, as far as it is here, for so many as it takes; as near as it can be to what the group agreed. */
  begin(method?: string, wish: Wish = {}): Promise<void> {
    this.#beginning = this.#propose(method, wish);
    return this.#beginning;
  }

  /** What was arranged last, planned; somebody may press before it is. */
  async settled(): Promise<void> {
    await this.#beginning?.catch(() => undefined);
    for (let seen: unknown; seen !== this.#planning; ) {
      seen = this.#planning;
      await this.#planning?.catch(() => undefined);
    }
  }

  async #propose(method: string | undefined, wish: Wish): Promise<void> {
    const { people = usualPeople, minutes, looksBack = true } = wish;
    const [library, agenda] = await Promise.all([loadLibrary(), loadStructure(agendaId)]);
    const first = library.find(({ id }) => id === method) ?? library[0];
    this.library = library;
    this.agenda = agenda;
    if (first !== undefined && agenda !== undefined)
      await this.change({
        people: Math.min(first.people.most, Math.max(first.people.least, people)),
        parts: oneCasus(agenda, first.id).filter((part) => looksBack || !isLookBack(agenda, part)),
      });
    const within = this.planned?.within;
    if (minutes === undefined || within === undefined) return;
    await this.takeMinutes(Math.min(Math.floor(within.most / 60), Math.max(Math.ceil(within.least / 60), minutes)));
  }

  get casus(): readonly LibraryEntry[] {
    const parts = this.arrangement?.parts ?? [];
    return parts.flatMap((part) =>
      part.kind === 'casus' ? this.library.filter((entry) => entry.id === part.method) : [],
    );
  }

  /** How many people all its methods are for. */
  get people(): { readonly least: number; readonly most: number } {
    const least = Math.max(2, ...this.casus.map((entry) => entry.people.least));
    return { least, most: Math.max(least, Math.min(12, ...this.casus.map((entry) => entry.people.most))) };
  }

  /** Of the whole meeting. */
  get minutes(): number {
    return this.arrangement?.minutes ?? Math.round((this.planned?.within.normal ?? 5400) / 60);
  }

  /** What would help when the time is short; nothing when it is not. */
  get relief(): readonly Relief[] {
    return this.arrangement === undefined || this.planned === undefined || this.agenda === undefined
      ? []
      : reliefFor(this.arrangement, this.planned, this.agenda);
  }

  change(next: Arrangement): Promise<void> {
    this.arrangement = next;
    this.#planning = this.#plan(next);
    return this.#planning;
  }

  async #plan(next: Arrangement): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const planned = await planArrangement(next);
    if (asked !== this.#asked) return;
    this.lacks = !planned.ok;
    this.planned = planned.ok ? planned.value : undefined;
  }

  /** Another whole time; without minutes, what its parts take. */
  async takeMinutes(minutes: number | undefined): Promise<void> {
    if (this.arrangement === undefined) return;
    const { minutes: _, ...rest } = this.arrangement;
    await this.change(minutes === undefined ? rest : { ...rest, minutes });
  }

  async arrange(parts: readonly ArrangedPart[]): Promise<void> {
    if (this.arrangement !== undefined) await this.change({ ...this.arrangement, parts });
  }

  /** More or fewer people. A time that somebody said stays, also when they cannot do it in that: the page says so. */
  async takePeople(people: number): Promise<void> {
    if (this.arrangement !== undefined) await this.change({ ...this.arrangement, people });
  }

  /** In so many minutes when somebody said so and it can be done in them; else in its own. */
  async takeMethod(at: number, method: MethodId, minutes: number | undefined): Promise<void> {
    const part = this.arrangement?.parts[at];
    if (this.arrangement === undefined || part === undefined) return;
    const parts = withMethod(this.arrangement.parts, at, method);
    const own = part.minutes === undefined ? undefined : await ownMinutes(method, this.arrangement.people);
    await this.arrange(withMinutes(parts, at, minutes ?? own));
    const refused = this.planned?.script.ok === false ? this.planned.script.problem : undefined;
    if (refused?.part === at) await this.arrange(withMinutes(parts, at, own));
    const { least, most } = this.people;
    await this.takePeople(Math.min(most, Math.max(least, this.arrangement.people)));
  }
}

function isLookBack(agenda: MethodStructure, part: ArrangedPart): boolean {
  return part.kind === 'agenda' && agenda.phases.some(({ id, part: kind }) => id === part.phase && kind === 'lookBack');
}
