import { casusUnderway } from '../../engine/centre.ts';
import { presenterAt } from '../../engine/circle.ts';
import { firstStep, phaseAt, sameCursor } from '../../engine/cursor.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { StepStructure } from '../../methods/structure.ts';
import { questionPlace } from '../../protocol/content-place.ts';
import type { Company } from './company.ts';
import { hushes, openWhatOpensAt } from './openings.ts';

/** What happens at real tables besides the script. Each happens once in a rehearsal, where it first can. */

/** In a silence the presenter finds a better question: the others get it when the silence is over. */
export async function rewordInSilence(company: Company, step: StepStructure): Promise<void> {
  const casus = casusUnderway(company.screen.meeting);
  if (casus === undefined || !hushes(step) || !company.isFirst('reworded')) return;
  const presenter = company.person(casus.presenter);
  const revision = (casus.question?.revision ?? 0) + 1;
  const text = `${presenter.name} vraagt bij nader inzien: wat maakt dat ik zwijg?`;
  await presenter.says(
    { text, reach: 'shut' },
    (content) => questionPlace(company.id, { by: presenter.seat, casus: casus.id, content, revision }),
    (content) => ({ kind: 'wordQuestion', casus: casus.id, content, revision }),
  );
  company.timeline.deed(presenter.name, 'rewords the question in silence');
}

/** Before anybody has read out, the chair goes back to the writing and on again: nothing may open by that. */
export async function goBackAndOn(company: Company, step: StepStructure): Promise<void> {
  const { chair, screen } = company;
  const { cursor } = screen.meeting;
  const steps = phaseAt(screen.meeting, cursor)?.steps ?? [];
  const at = steps.findIndex(({ id, notes }) => id === step.reads && notes?.opens === 'inTurn');
  if (cursor === undefined || at < 0) return;
  const isWalked = firstStep(screen.meeting, { ...cursor, step: at })?.step === at;
  if (!isWalked || !company.isFirst('went back')) return;
  await company.openly(chair, { kind: 'goTo', to: { ...cursor, step: at } });
  for (let moves = 0; moves < steps.length && !sameCursor(screen.meeting.cursor, cursor); moves += 1) {
    const from = screen.meeting.cursor ?? cursor;
    openWhatOpensAt(company, { ...from, step: from.step + 1 });
    await company.openly(chair, { kind: 'next', from });
  }
  company.timeline.deed(chair.name, 'goes back to the writing, and on again');
}

/** Somebody loses the connection, misses something, and comes back with all of it. */
export async function comeBackFromTunnel(company: Company, step: StepStructure): Promise<void> {
  const { chair } = company;
  const traveller = company.inside.findLast(({ seat }) => seat !== chair.seat);
  if (step.reads === undefined || traveller === undefined || !company.isFirst('tunnel')) return;
  traveller.viewer.hangUp();
  const number = await chair.does({ kind: 'extend', seconds: 30 });
  await traveller.viewer.connect();
  await company.allReach(number);
  company.timeline.deed(traveller.name, 'loses the connection, and is back');
}

/** Somebody goes before a round of the casus, with what was written and not yet read out, and does not come back. */
export async function dropOut(company: Company, step: StepStructure): Promise<void> {
  const { chair, inside, screen } = company;
  const { cursor, script } = screen.meeting;
  const isCasus = cursor !== undefined && script.parts[cursor.part]?.kind === 'casus';
  const presenters = company.tables.map((table) => presenterAt(screen.meeting, table));
  const goer = inside.find(({ seat }) => seat !== chair.seat && !presenters.includes(seat) && !hasCasus(company, seat));
  const isWhere = step.activity === 'round' || step.activity === 'ask' || step.activity === 'talk';
  if (!isCasus || goer === undefined || !isWhere || cursor.phase === 0 || !company.isFirst('dropped out')) return;
  await company.goes(goer);
  company.timeline.deed(goer.name, 'has to go, and does not come back');
}

function hasCasus({ screen }: Company, seat: SeatId): boolean {
  return screen.meeting.casus.some(({ presenter }) => presenter === seat);
}

/** "Even stoppen": anyone may, nobody sees who did, and the chair goes on when it is good. */
export async function callForPause(company: Company, step: StepStructure): Promise<void> {
  const casus = casusUnderway(company.screen.meeting);
  const someone = company.inside.find(({ seat }) => seat !== casus?.presenter && seat !== company.chair.seat);
  if (casus === undefined || someone === undefined || step.activity !== 'talk' || !company.isFirst('stopped')) return;
  await company.openly(someone, { kind: 'stop' });
  company.timeline.deed('Somebody', 'stops the clock');
  await company.openly(company.chair, { kind: 'resume' });
  company.timeline.deed(company.chair.name, 'goes on');
}

/** "Geef mee": somebody gives the presenter a note that nobody else has read. */
export async function handOver(company: Company): Promise<void> {
  for (const giver of company.inside) {
    const shut = giver.meeting.notes.find(
      ({ by, kind, status, casus }) => by === giver.seat && kind === 'note' && status === 'shut' && casus !== undefined,
    );
    const presenter = giver.meeting.casus.find(({ id }) => id === shut?.casus)?.presenter;
    if (shut === undefined || presenter === undefined || presenter === giver.seat) continue;
    if (!company.isFirst('handed over')) return;
    const receiver = company.person(presenter);
    company.record.handedOver(shut.id, receiver.name);
    const number = await giver.does({ kind: 'handOver', note: shut.id });
    await receiver.viewer.until(() => receiver.viewer.number >= number, 'for the note');
    company.timeline.deed(giver.name, `gives ${receiver.name} a note that nobody else has read`);
  }
}
