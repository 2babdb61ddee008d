import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgendaPhase, aPart, aPhase, aStep } from '../../../tests/support/a-script.ts';
import type { Script } from '../../methods/script.ts';
import type { MethodStructure, ModuleId, PhaseId, StepId, StepStructure } from '../../methods/structure.ts';
import { dial } from './line.ts';
import { type Rehearsed, rehearseMeeting } from './rehearse-meeting.ts';
import { ownStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await ownStage(false);
});

afterAll(() => stage.close());

const agenda = aPart('agenda', [
  anAgendaPhase('inventory', [aStep('who-brings', { activity: 'round' })]),
  anAgendaPhase('choice', [aStep('choose-casus', { activity: 'choose', chooses: 'casus' })]),
]);
const close = aPart('agenda', [anAgendaPhase('close', [aStep('keep', { activity: 'harvest' })])]);

/** A method that no library has, of the phases that a test is about. */
async function rehearse(casus: Script['parts'][number], people: number): Promise<Rehearsed> {
  const { modules, phases, sealedFields } = casus;
  const method: MethodStructure = {
    id: casus.method,
    kind: 'practice',
    people: { least: 2, most: 12 },
    modules,
    phases,
    sealedFields,
  };
  return rehearseMeeting({
    server: stage.url,
    script: { parts: [agenda, casus, close] },
    people,
    dial,
    state: 'acted',
    time: 'normal',
    dropsOut: false,
    skips: false,
    method,
    phaseTitle: (_, phase) => phase,
    stepTitle: (_, step) => step,
    tell: () => undefined,
  });
}

function walked({ phases }: Rehearsed): readonly string[] {
  return phases.map(({ id, pass }) => `${id} ${pass}`);
}

const reads = (step: string) => step as StepId;

it('weighs in secret, reveals together, sorts, and goes round again until it has helped', async () => {
  const weigh = aStep('weigh', { activity: 'weigh', options: ['ja', 'nee'], notes: { upTo: 2, opens: 'together' } });
  const ideas = aStep('ideas', { activity: 'write', of: 'peers', notes: { upTo: 3, opens: 'together' } });
  const phases = [
    aPhase('weighing', [weigh, aStep('show', { activity: 'reveal', reads: reads('weigh') })]),
    aPhase('ideas', [ideas, aStep('piles', { activity: 'sort', reads: reads('ideas'), silent: ['peers'] })]),
    aPhase('helped', [aStep('say', { speaks: ['presenter'] })], {
      repeat: { from: 'ideas' as PhaseId, until: 'helped', atMost: 3 },
    }),
  ];
  const rehearsed = await rehearse(aPart('casus', phases), 5);
  expect(rehearsed.off).toEqual([]);
  expect(walked(rehearsed).slice(2, -1)).toEqual(['weighing 0', 'ideas 0', 'helped 0', 'ideas 1', 'helped 1']);
  expect(deedsIn(rehearsed, 'piles').length).toBeGreaterThan(3);
});

it('seats seven people at two tables, where everyone brings something once', async () => {
  const silent: Partial<StepStructure> = { of: 'peers', silent: ['presenter'] };
  const phases = [
    aPhase(
      'triads',
      [
        aStep('tell', { speaks: ['presenter'] }),
        aStep('note', { ...silent, activity: 'write', notes: { upTo: 1, opens: 'inTurn' } }),
        aStep('read', { ...silent, activity: 'round', reads: reads('note') }),
        aStep('outcome', { activity: 'harvest' }),
      ],
      { tables: { size: 3 }, repeat: { from: 'triads' as PhaseId, until: 'everyone', atMost: 12 } },
    ),
  ];
  const rehearsed = await rehearse(aPart('casus', phases), 7);
  expect(rehearsed.off).toEqual([]);
  expect(walked(rehearsed).slice(2, -1)).toEqual(['triads 0', 'triads 1', 'triads 2', 'triads 3']);
});

it('fills a socket with a module, and gives several contributions in as many rounds', async () => {
  const rounds = aStep('rounds', { activity: 'round', of: 'peers', contributions: 2, reads: reads('three') });
  const three = aStep('three', { activity: 'write', of: 'peers', notes: { upTo: 3, opens: 'inTurn' } });
  const module = { id: 'with-cards' as ModuleId, steps: [three, rounds] };
  const phases = [
    aPhase('pick', [aStep('pick-module', { activity: 'choose', chooses: 'module', of: 'chair' })]),
    aPhase('work', [], { socket: [module.id] }),
    aPhase('quiet', [aStep('breathe', { activity: 'silence', silent: ['everyone'] })]),
  ];
  const rehearsed = await rehearse(aPart('casus', phases, [module]), 4);
  expect(rehearsed.off).toEqual([]);
  expect(walked(rehearsed).slice(2, -1)).toEqual(['pick 0', 'work 0', 'quiet 0']);
});

function deedsIn({ phases }: Rehearsed, step: string): readonly string[] {
  return phases.flatMap(({ steps }) => steps.filter(({ id }) => id === step).flatMap(({ deeds }) => deeds));
}
