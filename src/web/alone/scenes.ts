import { placeOf, stepAt, stepNow } from '../../engine/cursor.ts';
import type { Place, SeatId } from '../../engine/ids.ts';
import type { Cursor } from '../../engine/meeting.ts';
import { turnsAt } from '../../engine/turns.ts';
import type { DemoLine, DemoScene } from '../../locales/nl/demo-story.ts';
import type { Deed } from '../live/sealed-deeds.ts';
import { outcomeTime, passingTime, writingTime } from './pace.ts';
import type { Teller } from './teller.ts';

/** How often, while they write, what people have so far is kept. */
const strokes = 16;

/** What everyone does in the step where the meeting is. It ends early when the meeting goes elsewhere. */
export async function playScene(teller: Teller, scene: DemoScene): Promise<void> {
  const step = stepNow(teller.meeting);
  const { cursor } = teller.meeting;
  if (step === undefined || cursor === undefined) return;
  if (scene.writes !== undefined) return write(teller, scene, placeOf(cursor, step.id));
  if (step.activity === 'round') return goRound(teller, scene, step.reads && placeOf(cursor, step.reads));
  for (const line of scene.lines ?? []) {
    if (!(await (line.asks ? ask(teller, line) : teller.say(line)))) return;
  }
  await hearVisitor(teller);
  letGo(teller);
  if (scene.outcome !== undefined) await harvest(teller, scene.outcome, placeOf(cursor, step.id));
}

/** Sealed beforehand, for whoever writes in the step to come: the first word stands there when the step begins. */
export async function firstWords(
  teller: Teller,
  to: Cursor,
): Promise<readonly { readonly by: SeatId; readonly deed: Deed }[]> {
  const step = stepAt(teller.meeting, to);
  const scene = step && teller.demo.story.scenes[step.id];
  if (step === undefined || scene?.writes === undefined) return [];
  const begun = scene.writes.map(async ({ who, text }) => {
    const by = teller.demo.seats[who];
    const deed =
      text === '' || by === teller.taken
        ? undefined
        : await teller.voices.note(by, placeOf(to, step.id), beginning(text, 1));
    return deed === undefined ? [] : [{ by, deed }];
  });
  return (await Promise.all(begun)).flat();
}

async function write(teller: Teller, { writes = [] }: DemoScene, place: Place): Promise<void> {
  const { voices, demo } = teller;
  for (let stroke = 1; stroke <= strokes && !teller.hurries; stroke += 1) {
    for (const [index, { who, text }] of writes.entries()) {
      const last = strokes - 2 * writes.length + 2 * index + 2;
      const by = demo.seats[who];
      if (by === teller.taken || stroke > last) continue;
      if (text !== '') await voices.write(by, place, beginning(text, stroke / last));
      if (stroke === last) voices.done(by, text === '' ? 'paper' : 'done');
    }
    if (!(await teller.rest(writingTime / strokes))) return;
  }
  for (const { who, text } of writes) {
    const by = demo.seats[who];
    const isDone = (): boolean => teller.meeting.marks.some((mark) => mark.by === by);
    if (isDone() || (await teller.waitsFor(by, 'writing', isDone))) continue;
    if (text !== '') await voices.write(by, place, text);
    voices.done(by, text === '' ? 'paper' : 'done');
  }
}

/** By letters as people read them; at least one. */
function beginning(text: string, share: number): string {
  const letters = [...text];
  return letters.slice(0, Math.max(1, Math.round(letters.length * Math.min(1, share)))).join('');
}

async function goRound(teller: Teller, { lines = [] }: DemoScene, read: Place | undefined): Promise<void> {
  const { demo, voices } = teller;
  const holder = (): SeatId | undefined => turnsAt(teller.meeting, 0)?.holder;
  for (let seat = holder(); seat !== undefined; seat = holder()) {
    const speaker = seat;
    if (await teller.waitsFor(speaker, 'turn', () => holder() !== speaker)) {
      if (holder() === speaker) return;
      continue;
    }
    const line = lines.find(({ who }) => demo.seats[who] === speaker);
    if (line === undefined) {
      if (!(await teller.rest(passingTime))) return;
      demo.circle.act(speaker, { kind: 'passTurn' });
    } else {
      const isFromStory = voices.readOut(speaker, read);
      if (!(await (isFromStory ? teller.say(line) : teller.rest(passingTime)))) return;
      voices.endTurn(speaker);
    }
    if (holder() === speaker) return;
  }
}

/** The turn to ask is taken when it is free. */
async function ask(teller: Teller, line: DemoLine): Promise<boolean> {
  const by = teller.demo.seats[line.who];
  if (!(await hearVisitor(teller))) return false;
  letGo(teller);
  if (by !== teller.taken) teller.demo.circle.act(by, { kind: 'wantTurn' });
  return teller.say(line);
}

/** A visitor who took the turn to ask has the time for it, and gets an answer too. */
async function hearVisitor(teller: Teller): Promise<boolean> {
  const holder = turnsAt(teller.meeting, 0)?.holder;
  if (holder === undefined || holder !== teller.taken) return true;
  const asked = await teller.waitsFor(holder, 'asking', () => turnsAt(teller.meeting, 0)?.holder !== holder);
  return asked ? teller.say({ who: 'nadia', says: teller.demo.story.unexpected }) : teller.rest(0);
}

/** Whoever asked has the answer, and lets the turn go. */
function letGo(teller: Teller): void {
  const holder = turnsAt(teller.meeting, 0)?.holder;
  if (holder !== undefined && holder !== teller.taken) teller.voices.endTurn(holder);
}

async function harvest(teller: Teller, { who, text }: NonNullable<DemoScene['outcome']>, place: Place): Promise<void> {
  const by = teller.demo.seats[who];
  const wrote = (): boolean => teller.meeting.notes.some((note) => note.by === by && note.kind === 'outcome');
  if (!(await teller.waitsFor(by, 'outcome', wrote))) await teller.voices.writeOutcome(by, place, text);
  await teller.rest(outcomeTime);
}
