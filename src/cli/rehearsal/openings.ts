import { casusUnderway } from '../../engine/centre.ts';
import { placeOf, stepAt } from '../../engine/cursor.ts';
import type { Cursor } from '../../engine/meeting.ts';
import type { StepStructure } from '../../methods/structure.ts';
import type { Company } from './company.ts';

/**
 * What opens because the meeting goes to this step, said by the script alone and before the server is asked to go there:
 * notes that a reveal or a sorting opens together, sealed fields that the step names, and a question that was reworded
 * in silence once the silence is over, or the casus with it.
 */
export function openWhatOpensAt(company: Company, to: Cursor): void {
  const { meeting } = company.screen;
  const step = stepAt(meeting, to);
  const part = meeting.script.parts[to.part];
  if (step === undefined || part === undefined) return;
  const read = part.phases.flatMap(({ steps }) => steps).find(({ id }) => id === step.reads);
  const opensTogether = step.activity === 'reveal' || step.activity === 'sort';
  if (opensTogether && read?.notes?.opens === 'together') company.record.openedAt(placeOf(to, read.id));
  const casus = casusUnderway(meeting);
  const mine = casus && company.person(casus.presenter).meeting.casus.find(({ id }) => id === casus.id);
  const isLeft = meeting.cursor?.part !== to.part;
  if (mine?.questionToCome !== undefined && (isLeft || !hushes(step)))
    company.record.opened(mine.questionToCome.content);
  const entered = casusUnderway({ ...meeting, cursor: to });
  if (entered === undefined) return;
  const sealed = company.person(entered.presenter).meeting.casus.find(({ id }) => id === entered.id)?.sealed ?? [];
  for (const { field, content } of sealed) if (step.opens?.includes(field)) company.record.opened(content);
}

/** Whether the presenter must be silent in this step. */
export function hushes(step: StepStructure): boolean {
  return step.silent.includes('presenter') || step.silent.includes('everyone');
}
