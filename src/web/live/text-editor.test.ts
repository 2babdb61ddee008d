import { beforeEach, expect, test } from 'vitest';
import { StoryTime, settle } from '../../../tests/support/time.ts';
import { deriveContentKeys } from '../../crypto/derive.ts';
import { newMeetingId } from '../../crypto/ids.ts';
import { type ContentKey, mintKey } from '../../crypto/keys.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { ActProblem } from './acting.ts';
import { PassingCupboard } from './cupboard.ts';
import { Drafts } from './drafts.ts';
import { TextEditor } from './text-editor.svelte.ts';

let time: StoryTime;
let drafts: Drafts;
/** What the meeting has. */
let known: string | undefined;
let sent: string[];
let refusal: ActProblem | undefined;
let answering: Promise<void>;

beforeEach(async () => {
  time = new StoryTime();
  const meeting = newMeetingId();
  const keys = await deriveContentKeys(mintKey<ContentKey>(new Uint8Array(32)), meeting);
  drafts = new Drafts(new PassingCupboard(), meeting, keys.draft);
  known = undefined;
  sent = [];
  refusal = undefined;
  answering = Promise.resolve();
});

function editorOf(sends: 'afterRest' | 'onRequest'): TextEditor {
  return new TextEditor({
    seat: 'chris' as SeatId,
    slot: 'note/1/plans/0/n1',
    sends,
    known: () => known,
    send: async (text) => {
      sent.push(text);
      await answering;
      if (refusal !== undefined) return { ok: false, problem: refusal };
      known = text;
      return { ok: true, value: undefined };
    },
    clear: async () => {
      known = undefined;
      return { ok: true, value: undefined };
    },
    drafts,
    around: time,
  });
}

test('two seconds after the last letter it is saved, and not at every letter', async () => {
  const editor = editorOf('afterRest');
  editor.text = 'Ik';
  await time.pass(1_000);
  editor.text = 'Ik zou';
  await time.pass(1_900);
  expect(sent).toEqual([]);
  await time.pass(200);
  expect(sent).toEqual(['Ik zou']);
  expect(editor.state).toBe('sent');
});

test('who never rests is saved all the same', async () => {
  const editor = editorOf('afterRest');
  for (let letter = 1; letter <= 10; letter += 1) {
    editor.text = 'x'.repeat(letter);
    await time.pass(1_000);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test('what is typed while the last save is on its way is saved after it', async () => {
  let answered = (): void => undefined;
  answering = new Promise((resolve) => {
    answered = resolve;
  });
  const editor = editorOf('afterRest');
  editor.text = 'een';
  await time.pass(2_100);
  editor.text = 'een twee';
  await time.pass(2_100);
  answered();
  await time.pass(10);
  expect(sent).toEqual(['een', 'een twee']);
  expect(editor.state).toBe('sent');
});

test('a refusal leaves the text in the box, and in this browser', async () => {
  refusal = 'notWritingNow';
  const editor = editorOf('afterRest');
  editor.text = 'Te laat';
  await editor.close();
  expect(editor.state).toBe('refused');
  expect(editor.refusal).toBe('notWritingNow');
  expect(editor.text).toBe('Te laat');
  await settle();
  const afterRefresh = editorOf('onRequest');
  await afterRefresh.ready;
  expect(afterRefresh.text).toBe('Te laat');
});

test('leaving the step saves what was typed a moment ago', async () => {
  const editor = editorOf('afterRest');
  editor.text = 'nog net';
  await editor.close();
  expect(sent).toEqual(['nog net']);
});

test('a question is sent when its writer says so, and not before', async () => {
  const editor = editorOf('onRequest');
  editor.text = 'Hoe zeg ik het?';
  await time.pass(60_000);
  expect(sent).toEqual([]);
  expect(editor.state).toBe('draft');
  await editor.send();
  expect(sent).toEqual(['Hoe zeg ik het?']);
});

test('a draft that the meeting already has is not sent again', async () => {
  const before = editorOf('afterRest');
  before.text = 'dubbel';
  await settle();
  known = 'dubbel';
  const after = editorOf('afterRest');
  await after.ready;
  await time.pass(10_000);
  expect(sent).toEqual([]);
  expect(after.state).toBe('sent');
});

test('an emptied box takes the note away; an empty box that was never sent says nothing', async () => {
  const editor = editorOf('afterRest');
  editor.text = 'weg';
  await editor.send();
  editor.text = '';
  await editor.send();
  expect(known).toBeUndefined();
  expect(sent).toEqual(['weg']);
});

test('the box shows what was changed in another page, as long as nothing is typed here', () => {
  const editor = editorOf('afterRest');
  known = 'van het andere scherm';
  expect(editor.text).toBe('van het andere scherm');
});

test('how much is too much is told before it is sent', () => {
  const editor = editorOf('onRequest');
  editor.text = '🙂'.repeat(8_003);
  expect(editor.tooMany).toBe(3);
});
