import { newId } from '../../crypto/ids.ts';
import type { CasusId } from '../../engine/ids.ts';
import { composeCasus, peopleOf } from '../../methods/compose.ts';
import { bounds } from '../../methods/fit.ts';
import type { ScriptPart } from '../../methods/script.ts';
import type { CasusState, MethodStructure } from '../../methods/structure.ts';
import { fieldPlace, questionPlace } from '../../protocol/content-place.ts';
import type { Company } from './company.ts';
import type { Person } from './person.ts';

/** Somebody brings a question, in the inventory or when the choice begins. */
export async function offerCasus(company: Company, presenter: Person): Promise<CasusId> {
  const casus = newId<'CasusId'>();
  const text = `${presenter.name} vraagt: hoe kan ik het gesprek met mijn leidinggevende beginnen?`;
  const number = await presenter.says(
    { text, reach: 'open' },
    (content) => questionPlace(company.id, { by: presenter.seat, casus, content, revision: 1 }),
    (content) => ({ kind: 'offerCasus', casus, state: 'open', question: content }),
  );
  await company.allReach(number);
  company.timeline.deed(presenter.name, 'offers a casus');
  return casus;
}

/**
 * The choice of the casus of this presenter: another one is proposed and says no, then all vote, and the one with the
 * most votes says yes.
 */
export async function chooseCasus(
  company: Company,
  presenter: Person,
  part: ScriptPart | undefined,
  state: CasusState,
): Promise<void> {
  const { chair, timeline } = company;
  const own = (await casusOf(company, presenter)) ?? (await offerCasus(company, presenter));
  const other = company.screen.meeting.casus.find((casus) => casus.presenter !== presenter.seat);
  if (other !== undefined) {
    await company.openly(chair, { kind: 'proposeCasus', casus: other.id });
    await company.openly(company.person(other.presenter), { kind: 'declineCasus', casus: other.id });
    timeline.deed(company.person(other.presenter).name, 'is proposed, and says: not today');
  }
  for (const [index, person] of company.inside.entries()) {
    await person.does({ kind: 'vote', casus: index === 0 && other !== undefined ? other.id : own });
  }
  if (company.inside.length > 2 || other === undefined) await company.openly(chair, { kind: 'closeVote' });
  else await company.openly(chair, { kind: 'proposeCasus', casus: own });
  timeline.deed('Everyone', 'votes');
  await company.openly(presenter, { kind: 'acceptCasus', casus: own });
  timeline.deed(presenter.name, 'says yes: this casus comes to the centre');
  if (state === 'acted' && part !== undefined) await sealWhatWasDone(company, presenter, own, part);
}

async function casusOf(company: Company, presenter: Person): Promise<CasusId | undefined> {
  return company.screen.meeting.casus.find((casus) => casus.presenter === presenter.seat)?.id;
}

/** Whoever has acted already writes down what came of it; it stays shut until its step. */
async function sealWhatWasDone(company: Company, presenter: Person, casus: CasusId, part: ScriptPart): Promise<void> {
  await company.openly(presenter, { kind: 'setCasusState', casus, state: 'acted' });
  for (const field of part.sealedFields) {
    for (const revision of [1, 2]) {
      const text = `${presenter.name} deed al iets (${field}, ${revision}): ik heb het hem gewoon gezegd`;
      await presenter.says(
        { text, reach: 'shut', thing: `${casus}/${field}` },
        (content) => fieldPlace(company.id, { by: presenter.seat, casus, content, revision }, field),
        (content) => ({ kind: 'sealField', casus, field, content, revision }),
      );
    }
    company.timeline.deed(presenter.name, `writes down "${field}", which stays shut until its step`);
  }
}

/** What a method takes by itself, at least, or at most. */
export const casusTimes = ['normal', 'least', 'most'] as const;
export type CasusTime = (typeof casusTimes)[number];

export function secondsFor(method: MethodStructure, people: number, time: CasusTime): number {
  return bounds(method.phases, peopleOf(people)).reduce((sum, phase) => sum + phase[time], 0);
}

/** The chair takes the method of the plan, fitted anew to who is there. */
export async function chooseMethod(
  company: Company,
  method: MethodStructure,
  part: number,
  time: CasusTime,
): Promise<void> {
  const people = company.inside.length;
  const fitted = composeCasus(method, people, secondsFor(method, people, time));
  if (!fitted.ok) throw new Error(`${method.id} does not fit any more`);
  await company.openly(company.chair, { kind: 'chooseMethod', part, method: fitted.value });
  company.timeline.deed(company.chair.name, `takes the method ${method.id}`);
}

/** The chair fills the next socket that is still to come; each time round with another module. */
export async function chooseModule(company: Company): Promise<void> {
  const { cursor, script } = company.screen.meeting;
  if (cursor === undefined) return;
  const ahead = script.parts[cursor.part]?.phases.slice(cursor.phase).find(({ socket }) => socket !== undefined);
  const modules = ahead?.socket ?? [];
  const module = modules[cursor.pass % Math.max(1, modules.length)];
  if (module === undefined) return;
  await company.openly(company.chair, { kind: 'chooseModule', module });
  company.timeline.deed(company.chair.name, `takes the module ${module}`);
}
