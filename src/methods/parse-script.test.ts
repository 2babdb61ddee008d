import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theMethod } from '../../tests/support/the-library.ts';
import { composeNormal } from './compose.ts';
import { parseScript } from './parse-script.ts';

/** What a browser sends for a meeting with the incident method, ready to be spoiled. */
function sent(): Wire {
  const plan = { agenda: theMethod('agenda').structure, methods: [theMethod('incident').structure], people: 6 };
  const script = composeNormal(plan);
  if (!script.ok) throw new Error(script.problem.kind);
  return JSON.parse(JSON.stringify(script.value));
}

interface Wire {
  parts: { kind: string; sealedFields: string[]; modules: unknown[]; phases: WirePhase[] }[];
}
interface WirePhase {
  [field: string]: unknown;
  id: string;
  seconds: number;
  steps: { [field: string]: unknown }[];
}

function casusPhase(script: Wire, id: string): WirePhase {
  const phase = script.parts[1]?.phases.find((candidate) => candidate.id === id);
  if (phase === undefined) throw new Error(`No phase ${id}`);
  return phase;
}

/** Of the agenda. */
function firstPhase(script: Wire): WirePhase {
  return script.parts[0]?.phases[0] ?? raise();
}

function firstStep(script: Wire, phase: string): { [field: string]: unknown } {
  const [step] = casusPhase(script, phase).steps;
  if (step === undefined) throw new Error(`No step in ${phase}`);
  return step;
}

it('takes a script as it was composed, and changes nothing in it', () => {
  expect(parseScript(sent())).toEqual({ ok: true, value: sent() });
});

/** Gives a phase of the casus other values. */
function phase(id: string, values: object): (script: Wire) => void {
  return (script) => Object.assign(casusPhase(script, id), values);
}

/** Gives the first step of a phase other values. */
function step(ofPhase: string, values: object): (script: Wire) => void {
  return (script) => Object.assign(firstStep(script, ofPhase), values);
}

const slot = { part: 'casus' };
const again = { repeat: { from: 'recall', until: 'helped', atMost: 2 } };

/** A module of one step, of the same name. */
function aModule(id: string, step: object): unknown {
  return { id, steps: [{ id, speaks: [], silent: [], of: 'peers', ...step }] };
}
const later = { from: 'outcome', until: 'helped', atMost: 2 };

const spoilt: readonly (readonly [string, string, (script: Wire) => unknown])[] = [
  ['a phase of no time', 'malformed', phase('event', { seconds: 0 })],
  ['a phase of half a second', 'malformed', phase('event', { seconds: 0.5 })],
  ['a phase of a week', 'malformed', phase('event', { seconds: 604_800 })],
  ['an id with capitals', 'malformed', phase('event', { id: 'Event' })],
  ['an id that is a name from the language itself', 'malformed', phase('event', { id: '__proto__' })],
  ['a field that nobody knows', 'malformed', phase('event', { note: 'Bas said' })],
  ['a title among the structure', 'malformed', step('event', { title: 'Vertellen' })],
  ['too many phases', 'malformed', (script) => script.parts[1]?.phases.push(...manyPhases(40))],
  ['too many parts', 'malformed', (script) => script.parts.push(...Array.from({ length: 30 }, () => aPart()))],
  ['no parts', 'malformed', (script) => script.parts.splice(0)],
  ['a meeting of days', 'tooLong', (script) => script.parts.push(...Array.from({ length: 7 }, () => aPart()))],
  ['two phases of one name', 'duplicateId', phase('event', { id: 'recall' })],
  ['two steps of one name', 'duplicateId', step('event', { id: 'think-back' })],
  ['reading a step that does not exist', 'unknownReference', step('positions', { reads: 'nowhere' })],
  ['reading what comes later', 'unknownReference', step('information', { reads: 'write-position' })],
  ['reading where nothing is written', 'unknownReference', step('positions', { reads: 'analyse' })],
  ['opening a field that is not sealed', 'unknownReference', step('outcome', { opens: ['diary'] })],
  ['going back to a phase that comes later', 'unknownReference', phase('event', { repeat: later })],
  ['a socket for a module that is not there', 'unknownReference', phase('event', { socket: ['storm'], steps: [] })],
  ['a phase without steps', 'fieldNotHere', phase('event', { steps: [] })],
  ['notes in a talk', 'fieldNotHere', step('event', { notes: { upTo: 1, opens: 'never' } })],
  ['writing without saying when it opens', 'fieldNotHere', (script) => delete firstStep(script, 'position').notes],
  ['the place of a casus, which is no phase', 'fieldNotHere', (script) => Object.assign(firstPhase(script), slot)],
  [
    'a phase in two loops',
    'fieldNotHere',
    (script) => [phase('event', again), phase('recall', again)].map((spoil) => spoil(script)),
  ],
  [
    'a module that chooses a module',
    'fieldNotHere',
    (script) => script.parts[1]?.modules.push(aModule('in-turn', { activity: 'choose', chooses: 'module' })),
  ],
  [
    'a module that is read from elsewhere',
    'unknownReference',
    (script) => {
      script.parts[1]?.modules.push(aModule('cards', { activity: 'write', notes: { upTo: 1, opens: 'inTurn' } }));
      script.parts[1]?.modules.push(aModule('readers', { activity: 'round', reads: 'cards' }));
    },
  ],
  ['an agenda part inside a casus', 'fieldNotHere', phase('event', { part: 'close' })],
];

describe('refuses by name', () => {
  it.each(spoilt)('%s', (_, problem, spoil) => {
    const script = sent();
    spoil(script);
    expect(parseScript(script)).toEqual({ ok: false, problem });
  });
});

it('answers whatever comes in, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(parseScript(input).ok).toBe(false);
    }),
  );
});

it('answers when any one value in a real script is replaced', () => {
  const paths = pathsIn(sent());
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
      const script = sent();
      replace(script, path, value);
      const parsed = parseScript(script);
      if (parsed.ok) expect(parsed.value).toEqual(script);
    }),
  );
});

function manyPhases(count: number): WirePhase[] {
  return Array.from({ length: count }, (_, index) => ({
    ...casusPhase(sent(), 'analysis'),
    id: `more-${index}`,
    seconds: 14_400,
    steps: [{ ...firstStep(sent(), 'analysis'), id: `more-${index}` }],
  }));
}

function aPart(): Wire['parts'][number] {
  return { ...structuredClone(sent().parts[1] ?? raise()), modules: [], sealedFields: [], phases: manyPhases(1) };
}

function raise(): never {
  throw new Error('The script has no casus');
}

function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}

function replace(target: unknown, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof target !== 'object' || target === null) return;
  if (rest.length === 0) Object.assign(target, { [key]: value });
  else replace(Object.entries(target).find(([name]) => name === key)?.[1], rest, value);
}
