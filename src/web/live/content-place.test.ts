import { beforeEach, expect, test } from 'vitest';
import { acted } from '../../../tests/support/a-script.ts';
import { aCircleAtWork, type Circle } from '../../../tests/support/gathering.ts';
import { deriveContentKeys } from '../../crypto/derive.ts';
import { newMeetingId } from '../../crypto/ids.ts';
import { type ContentKey, mintKey } from '../../crypto/keys.ts';
import { casusUnderway } from '../../engine/centre.ts';
import { placeNow } from '../../engine/cursor.ts';
import { doorView } from '../../engine/door-view.ts';
import type { MeetingEvent } from '../../engine/event.ts';
import { evolve } from '../../engine/evolve.ts';
import type { ContentId, DeviceId, Place, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import { placesAtDoor, placesIn } from '../../protocol/content-place.ts';
import type { Contents, SealedContent } from '../../protocol/message.ts';
import { type Deed, SealedDeeds, type Sealing } from './sealed-deeds.ts';
import { Vault } from './vault.svelte.ts';

let circle: Circle;
let deeds: SealedDeeds;
let contents: SealedContent[];
let newVault: () => Vault;

beforeEach(async () => {
  circle = aCircleAtWork();
  const keys = await deriveContentKeys(mintKey<ContentKey>(new Uint8Array(32)), newMeetingId());
  deeds = new SealedDeeds(circle.gathering.meeting.id, keys);
  newVault = () => new Vault(keys);
  contents = [];
});

/** Seals, sends, and leaves the bytes where every viewer could find them. */
async function say(by: SeatId, sealing: Sealing): Promise<ContentId> {
  const deed = await sealed(sealing);
  circle.gathering.must(by, deed.command);
  return keep(deed);
}

async function sealed(sealing: Sealing): Promise<Deed> {
  const deed = await sealing;
  if (!deed.ok) throw new Error('It did not fit');
  return deed.value;
}

function keep(deed: Deed): ContentId {
  contents.push(...deed.contents);
  if (deed.place === undefined) throw new Error('Nothing was sealed');
  return deed.place.content;
}

/** What somebody reads there, from nothing but the events that he or she received. */
async function read(
  viewer: SeatId | 'screen',
  content: ContentId,
  found: Contents = contents,
): Promise<string | undefined> {
  const vault = newVault();
  await vault.receive(placesIn(circle.gathering.as(viewer)), found);
  return vault.text(content);
}

function here(): Place {
  const place = placeNow(circle.gathering.meeting);
  if (place === undefined) throw new Error('Nowhere');
  return place;
}

test('a note opens for its writer at once, and for the others after it was read out', async () => {
  const { gathering } = circle;
  const [chris = circle.presenter, dewi = circle.presenter] = circle.peers;
  gathering.walkTo('plans');
  const { note } = gathering.note();
  const first = await say(chris, deeds.writeNote({ by: chris, note, place: here(), revision: 1, text: 'Ik' }, 'note'));
  const text = 'Ik zou het haar vragen.';
  const second = await say(chris, deeds.writeNote({ by: chris, note, place: here(), revision: 2, text }, 'note'));
  expect(await read(chris, second)).toBe(text);
  expect(await read(chris, first)).toBeUndefined();
  expect(await read(dewi, second)).toBeUndefined();
  gathering.walkTo('reading');
  gathering.must(circle.chair, { kind: 'giveTurn', seat: chris });
  gathering.must(chris, { kind: 'readOut', note });
  expect(await read(dewi, second)).toBe(text);
  expect(await read('screen', second)).toBe(text);
});

test('names, questions and outcomes open for everyone, the shared screen included', async () => {
  const { gathering, chair, presenter } = circle;
  const casus = casusUnderway(gathering.meeting)?.id;
  if (casus === undefined) throw new Error('No casus');
  const name = await say(presenter, deeds.rename(presenter, 'Zoë', undefined));
  const words = { by: presenter, casus, revision: 2, text: 'Hoe zeg ik het?' };
  const question = await say(presenter, deeds.wordQuestion(words));
  gathering.walkTo('outcomes');
  const outcome = { by: chair, note: gathering.note().note, place: here(), revision: 1, text: 'Gewoon zeggen.' };
  const written = await say(chair, deeds.writeOutcome(outcome));
  for (const viewer of [chair, presenter, 'screen'] as const) {
    expect(await read(viewer, name)).toBe('Zoë');
    expect(await read(viewer, question)).toBe('Hoe zeg ik het?');
    expect(await read(viewer, written)).toBe('Gewoon zeggen.');
  }
});

test('what the presenter had already done opens at its step, and no sooner', async () => {
  const { gathering, chair, presenter } = circle;
  const casus = casusUnderway(gathering.meeting)?.id;
  if (casus === undefined) throw new Error('No casus');
  const field = await say(presenter, deeds.sealField({ by: presenter, casus, revision: 1, text: 'Gebeld' }, acted));
  expect(await read(presenter, field)).toBe('Gebeld');
  expect(await read(chair, field)).toBeUndefined();
  gathering.walkTo('reacting');
  expect(await read(chair, field)).toBe('Gebeld');
});

test('the title of an exercise opens for everyone, whoever brought it', async () => {
  const { chair } = circle;
  const title = await say(chair, deeds.insertExercise('Even bewegen', 120));
  expect(await read('screen', title)).toBe('Even bewegen');
});

test('someone at the door reads who sits there and the question', async () => {
  const { gathering, presenter } = circle;
  const late = gathering.id<SeatId>();
  const taken = await sealed(deeds.takeSeat(late, 'Émile', 'participant'));
  gathering.must({ kind: 'door', device: gathering.id<DeviceId>() }, taken.command);
  const name = keep(taken);
  const casus = casusUnderway(gathering.meeting)?.id;
  if (casus === undefined) throw new Error('No casus');
  const question = await say(presenter, deeds.wordQuestion({ by: presenter, casus, revision: 2, text: 'Hoe?' }));
  const vault = newVault();
  await vault.receive(placesAtDoor(gathering.meeting.id, doorView(gathering.meeting)), contents);
  expect([vault.text(name), vault.text(question)]).toEqual(['Émile', 'Hoe?']);
});

test('bytes that were swapped do not open, and are said to be spoilt', async () => {
  const { gathering, chair, presenter } = circle;
  const mine = await say(chair, deeds.rename(chair, 'Anna', undefined));
  const yours = await say(presenter, deeds.rename(presenter, 'Bram', undefined));
  const swapped = contents.map((content) => {
    const other = content.id === mine ? yours : mine;
    return { ...content, sealed: contents.find(({ id }) => id === other)?.sealed ?? '' };
  });
  const vault = newVault();
  await vault.receive(placesIn(gathering.as(chair)), swapped);
  expect([vault.text(mine), vault.text(yours)]).toEqual([undefined, undefined]);
  expect(vault.isSpoilt(mine)).toBe(true);
});

/** What a server could say that never happened. */
function asTold(viewer: SeatId, ...lies: readonly MeetingEvent[]): Meeting {
  return lies.reduce(evolve, circle.gathering.as(viewer));
}

test('words of Bram that a server names as the name of Anna as well are shown as nobody’s', async () => {
  const { chair, presenter } = circle;
  const casus = casusUnderway(circle.gathering.meeting)?.id;
  if (casus === undefined) throw new Error('No casus');
  const question = await say(presenter, deeds.wordQuestion({ by: presenter, casus, revision: 2, text: 'Hoe?' }));
  const vault = newVault();
  await vault.receive(placesIn(asTold(chair, { kind: 'renamed', seat: chair, name: question })), contents);
  expect(vault.text(question)).toBeUndefined();
  expect(vault.isSpoilt(question)).toBe(true);
});

test('an outcome that was read already does not become somebody else’s when a server says so later', async () => {
  const { gathering, chair, presenter } = circle;
  gathering.walkTo('outcomes');
  const { note } = gathering.note();
  const outcome = { by: chair, note, place: here(), revision: 1, text: 'Gewoon zeggen.' };
  const content = await say(chair, deeds.writeOutcome(outcome));
  const vault = newVault();
  await vault.receive(placesIn(gathering.as(presenter)), contents);
  expect(vault.text(content)).toBe('Gewoon zeggen.');
  const written = gathering.as(presenter).notes.get(note);
  if (written === undefined) throw new Error('Nothing was written');
  const { kind: as, casus, place } = written;
  const lie = { kind: 'outcomeWritten', note, as, casus, place, content, revision: 1, table: 0 } as const;
  const receiving = vault.receive(placesIn(asTold(presenter, { ...lie, by: presenter })), []);
  // At once, and not when some opening is done: what is drawn meanwhile would be shown as hers.
  expect(vault.text(content)).toBeUndefined();
  await receiving;
  expect(vault.isSpoilt(content)).toBe(true);
});

test('when the presenter has the casus erased, nothing of it can be read any more', async () => {
  const { gathering, chair, presenter } = circle;
  const casus = casusUnderway(gathering.meeting)?.id;
  if (casus === undefined) throw new Error('No casus');
  const question = await say(presenter, deeds.wordQuestion({ by: presenter, casus, revision: 2, text: 'Hoe?' }));
  const vault = newVault();
  await vault.receive(placesIn(gathering.as(chair)), contents);
  expect(vault.text(question)).toBe('Hoe?');
  gathering.must(presenter, { kind: 'endCasus', erase: true });
  await vault.receive(placesIn(gathering.as(chair)), []);
  expect(vault.text(question)).toBeUndefined();
});
