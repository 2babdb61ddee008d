import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anId, sealedBytes } from '../../tests/support/live-guest.ts';
import { theFivePhases } from '../../tests/support/live-table.ts';
import type { Command } from '../engine/command.ts';
import type { CasusId, ContentId, DeviceId, NoteId, Place, SeatId } from '../engine/ids.ts';
import type { LensId, MethodId, ModuleId, SealedFieldId } from '../methods/structure.ts';
import { type ClientCommand, commandSchemas } from './command-schema.ts';
import { maxSealedBytes } from './limits.ts';
import { parseClientMessage } from './parse-message.ts';

const seat = anId<SeatId>();
const device = anId<DeviceId>();
const casus = anId<CasusId>();
const note = anId<NoteId>();
const content = anId<ContentId>();
const place = '3/plans/0' as Place;
const cursor = { part: 1, phase: 2, pass: 0, step: 3 };
const script = theFivePhases();
const method = theFivePhases().parts[1] ?? never();

function never(): never {
  throw new Error('The five-phase form has parts');
}

/** One of each, with everything that it can carry. */
const samples: { readonly [Kind in ClientCommand['kind']]: Extract<ClientCommand, { readonly kind: Kind }> } = {
  takeSeat: { kind: 'takeSeat', seat, as: 'participant', name: content },
  addSeat: { kind: 'addSeat', seat, name: content },
  rename: { kind: 'rename', name: content, for: seat },
  moveSeat: { kind: 'moveSeat', seat, to: 2 },
  admit: { kind: 'admit', seat },
  askBack: { kind: 'askBack', seat },
  letBack: { kind: 'letBack', seat, device },
  declineBack: { kind: 'declineBack', seat, device },
  addDevice: { kind: 'addDevice', device },
  welcomeObserver: { kind: 'welcomeObserver', seat, for: seat },
  stepOut: { kind: 'stepOut', for: seat },
  leave: { kind: 'leave', for: seat },
  takeChair: { kind: 'takeChair' },
  passChair: { kind: 'passChair', to: seat },
  callChair: { kind: 'callChair', to: seat },
  setChairPart: { kind: 'setChairPart', takesPart: false },
  planScript: { kind: 'planScript', script },
  chooseMethod: { kind: 'chooseMethod', part: 1, method },
  addCasusPart: { kind: 'addCasusPart', method },
  chooseModule: { kind: 'chooseModule', module: 'pressure-cooker' as ModuleId },
  start: { kind: 'start' },
  next: { kind: 'next', from: cursor },
  goTo: { kind: 'goTo', to: cursor },
  repeatPhase: { kind: 'repeatPhase' },
  goRoundAgain: { kind: 'goRoundAgain' },
  insertExercise: { kind: 'insertExercise', title: content, seconds: 300 },
  endCasus: { kind: 'endCasus', erase: true, for: seat },
  endMeeting: { kind: 'endMeeting' },
  bringWords: { kind: 'bringWords', method: 'own-1' as MethodId, piece: 0, pieces: 2, content },
  layLens: { kind: 'layLens', lens: 'onion-model' as LensId },
  takeLens: { kind: 'takeLens' },
  pause: { kind: 'pause' },
  resume: { kind: 'resume' },
  extend: { kind: 'extend', seconds: 120 },
  refit: { kind: 'refit' },
  setAutomatic: { kind: 'setAutomatic', automatic: true },
  stop: { kind: 'stop' },
  writeNote: { kind: 'writeNote', note, content, revision: 0, place, as: 'note' },
  writeOutcome: { kind: 'writeOutcome', note, content, revision: 1, place },
  mark: { kind: 'mark', how: 'paper' },
  unmark: { kind: 'unmark' },
  readOut: { kind: 'readOut', note },
  sortNote: { kind: 'sortNote', note, pile: 'warm', for: seat },
  strike: { kind: 'strike', note, for: seat },
  handOver: { kind: 'handOver', note },
  wantTurn: { kind: 'wantTurn', for: seat },
  giveTurn: { kind: 'giveTurn', seat },
  endTurn: { kind: 'endTurn', table: 0, how: 'spoke' },
  passTurn: { kind: 'passTurn', for: seat },
  laterTurn: { kind: 'laterTurn', for: seat },
  offerCasus: { kind: 'offerCasus', casus, state: 'open', question: content, for: seat },
  retractCasus: { kind: 'retractCasus', casus, for: seat },
  vote: { kind: 'vote', casus },
  closeVote: { kind: 'closeVote' },
  proposeCasus: { kind: 'proposeCasus', casus },
  acceptCasus: { kind: 'acceptCasus', casus, for: seat },
  declineCasus: { kind: 'declineCasus', casus, for: seat },
  setCasusState: { kind: 'setCasusState', casus, state: 'acted', for: seat },
  wordQuestion: { kind: 'wordQuestion', casus, content, revision: 2, for: seat },
  sealField: { kind: 'sealField', casus, field: 'acted' as SealedFieldId, content, revision: 0 },
  hold: { kind: 'hold', for: seat },
  release: { kind: 'release', for: seat },
  allowKeeping: { kind: 'allowKeeping', casus, allowed: true, for: seat },
  withdrawCasus: { kind: 'withdrawCasus', casus, for: seat },
};

const id = anId();
const hello = {
  kind: 'hello',
  version: 1,
  meeting: anId(),
  as: { kind: 'seat', seat, device, token: sealedBytes(32) },
  after: 12,
};

function read(message: unknown) {
  return parseClientMessage(JSON.stringify(message));
}

function refusalOf(message: unknown): string {
  const parsed = read(message);
  return parsed.ok ? 'understood' : parsed.problem.refusal;
}

describe('what a client may say', () => {
  test.each(Object.values(samples))('$kind is read as it was written', (command: Command) => {
    expect(read({ kind: 'command', id, command })).toEqual({ ok: true, value: { kind: 'command', id, command } });
  });

  test.each(Object.values(samples))('$kind is refused with a key too many', (command: Command) => {
    expect(refusalOf({ kind: 'command', id, command: { ...command, extra: 1 } })).toBe('malformed');
  });

  test.each(Object.values(samples))('$kind is refused with any of its parts spoiled', (command: Command) => {
    for (const key of Object.keys(command)) {
      if (key === 'kind') continue;
      const spoiled = { kind: 'command', id, command: { ...command, [key]: { not: 'this' } } };
      expect(refusalOf(spoiled), key).toBe('malformed');
    }
  });

  test('a greeting, by seat, by link and as a screen, and a ping', () => {
    const link = { kind: 'link', admit: sealedBytes(32), device };
    const screen = { kind: 'screen', admit: sealedBytes(32) };
    for (const as of [hello.as, link, screen]) expect(read({ ...hello, as }).ok).toBe(true);
    expect(read({ kind: 'ping', at: 12.5 }).ok).toBe(true);
  });

  test('sealed bytes of 8,000 letters that take four bytes each', () => {
    const contents = [{ id: content, sealed: sealedBytes(maxSealedBytes) }];
    expect(read({ kind: 'command', id, command: samples.writeNote, contents }).ok).toBe(true);
  });
});

describe('what is refused, by name', () => {
  test.each([
    ['no JSON', '{"kind":'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['nothing', ''],
    ['no kind', '{}'],
    ['a kind that is no word', '{"kind":7}'],
  ])('%s is malformed', (_, text) => {
    const parsed = parseClientMessage(text);
    expect(parsed).toEqual({ ok: false, problem: { refusal: 'malformed', id: undefined } });
  });

  test('an unknown version, whatever else is in the greeting', () => {
    expect(refusalOf({ ...hello, version: 2 })).toBe('unknownVersion');
    expect(refusalOf({ kind: 'hello', version: 99, something: 'later' })).toBe('unknownVersion');
  });

  test('a greeting or a ping that is longer than any is', () => {
    expect(refusalOf({ kind: 'ping', at: 1, more: 'x'.repeat(2_000) })).toBe('tooLarge');
    expect(refusalOf({ ...hello, more: 'x'.repeat(60_000) })).toBe('tooLarge');
  });

  test('a message, and a command, of an unknown kind', () => {
    expect(refusalOf({ kind: 'shout' })).toBe('unknownKind');
    expect(refusalOf({ kind: 'command', id, command: { kind: 'shout' } })).toBe('unknownKind');
    expect(refusalOf({ kind: 'command', id, command: { kind: 'toString' } })).toBe('unknownKind');
  });

  test.each(['connect', 'disconnect', 'timeUp'])('%s, which is for the host and the clock to say', (kind) => {
    expect(Object.hasOwn(commandSchemas, kind)).toBe(false);
    expect(refusalOf({ kind: 'command', id, command: { kind, seat, at: cursor } })).toBe('unknownKind');
  });

  test('somebody else in the place of the author', () => {
    const command = { ...samples.writeNote, by: seat };
    expect(refusalOf({ kind: 'command', id, command })).toBe('malformed');
    expect(refusalOf({ kind: 'command', id, by: { kind: 'seat', seat }, command: samples.writeNote })).toBe(
      'malformed',
    );
  });

  test.each(['', 'AAAA', `${id}A`, id.slice(1), `${id.slice(0, 21)}B`, `${id.slice(0, 21)}=`, 7, null])(
    'the id %j',
    (wrong) => {
      expect(refusalOf({ kind: 'command', id: wrong, command: samples.start })).toBe('malformed');
      expect(refusalOf({ kind: 'command', id, command: { ...samples.admit, seat: wrong } })).toBe('malformed');
      expect(refusalOf({ ...hello, meeting: wrong })).toBe('malformed');
    },
  );

  test('a proof of the wrong length', () => {
    for (const token of [sealedBytes(31), sealedBytes(33), ''])
      expect(refusalOf({ ...hello, as: { ...hello.as, token } })).toBe('malformed');
  });

  test('a content that is too large, or not written as bytes are written', () => {
    const command = samples.writeNote;
    const withContent = (sealed: unknown) =>
      refusalOf({ kind: 'command', id, command, contents: [{ id: content, sealed }] });
    expect(withContent(sealedBytes(maxSealedBytes + 1))).toBe('contentTooLarge');
    for (const wrong of ['', 'A', 'AB', 'plain text', 'AAA=', 7, null]) expect(withContent(wrong)).toBe('malformed');
  });

  test('contents in any other form than a list of ids and bytes', () => {
    const command = samples.writeNote;
    const sealed = sealedBytes();
    for (const contents of [
      { [content]: sealed },
      [[content, sealed]],
      [{ id: content }],
      [{ id: '__proto__', sealed }],
    ])
      expect(refusalOf({ kind: 'command', id, command, contents })).toBe('malformed');
    expect(refusalOf({ kind: 'command', id, command, contents: [{ id: content, sealed, by: id }] })).toBe('malformed');
  });

  test('a command that is refused is named by its id', () => {
    const parsed = read({ kind: 'command', id, command: { kind: 'shout' } });
    expect(parsed).toEqual({ ok: false, problem: { refusal: 'unknownKind', id } });
  });
});

test('whatever arrives is answered, and nothing of it is in the answer', () => {
  const kinds = fc.constantFrom('hello', 'command', 'ping', 'shout');
  const message = fc.record({ kind: kinds, id: fc.constant(id), command: fc.jsonValue(), as: fc.jsonValue() });
  const text = fc.oneof(
    fc.string(),
    message.map((one) => JSON.stringify(one)),
  );
  fc.assert(
    fc.property(text, (sent) => {
      const parsed = parseClientMessage(sent);
      if (parsed.ok) return;
      expect(Object.keys(parsed.problem)).toEqual(['refusal', 'id']);
      expect([id, undefined]).toContain(parsed.problem.id);
    }),
  );
});
