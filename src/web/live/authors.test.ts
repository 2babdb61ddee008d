import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Circle, memberIn, personIn } from '../../../tests/support/a-member.ts';
import { aPerson } from '../../../tests/support/group-keys.ts';
import { toBase64Url } from '../../basics/bytes.ts';
import { type ContentKeys, deriveContentKeys } from '../../crypto/derive.ts';
import { newId, newMeetingId } from '../../crypto/ids.ts';
import { type ContentKey, mintKey } from '../../crypto/keys.ts';
import type { CasusId, ContentId, NoteId, Place, SeatId } from '../../engine/ids.ts';
import { type ContentPlace, namePlace, notePlace } from '../../protocol/content-place.ts';
import type { SealedContent } from '../../protocol/message.ts';
import { Authors } from './authors.ts';
import type { MeetingMembers } from './meeting-members.ts';
import { sealContent } from './seal-content.ts';
import { SealedDeeds, type Sealing } from './sealed-deeds.ts';
import { Vault } from './vault.svelte.ts';

const meeting = newMeetingId();
const [annasSeat, bassSeat, otherSeat] = [newId<'SeatId'>(), newId<'SeatId'>(), newId<'SeatId'>()] as const;
const here = '2/plan/0' as Place;
let keys: ContentKeys;
let circle: Circle;

/** What lies at the server: whoever owns it can leave things out, change them, and say that they are elsewhere. */
let kept: Map<ContentId, { readonly place: ContentPlace; readonly sealed: SealedContent }>;

beforeAll(async () => {
  keys = await deriveContentKeys(mintKey<ContentKey>(new Uint8Array(32).fill(7)), meeting);
  circle = new Map([
    ['Anna', await aPerson()],
    ['Bas', await aPerson()],
    ['Eve', await aPerson()],
  ]);
});
beforeEach(() => {
  kept = new Map();
});

/** Somebody's page: a member's, or with the link alone a guest's. */
function deedsOf(name: string | undefined): SealedDeeds {
  return new SealedDeeds(meeting, keys, name === undefined ? undefined : personIn(circle, name).keys.sign);
}

async function say(sealing: Sealing): Promise<ContentId> {
  const deed = await sealing;
  if (!deed.ok || deed.value.place === undefined) throw new Error('Nothing was sealed');
  const { place, contents } = deed.value;
  for (const sealed of contents) kept.set(place.content, { place, sealed });
  return place.content;
}

function note(by: SeatId, text: string, as: string | undefined): Promise<ContentId> {
  return say(deedsOf(as).writeNote({ by, note: newId<'NoteId'>() as NoteId, place: here, revision: 1, text }, 'note'));
}

function question(by: SeatId, text: string, as: string | undefined, forSeat?: SeatId): Promise<ContentId> {
  const words = { by, casus: newId<'CasusId'>() as CasusId, revision: 1, text };
  return say(deedsOf(as).wordQuestion(forSeat === undefined ? words : { ...words, for: forSeat }));
}

/** What no page does: a whole note, typed for somebody who has no device to write one. */
async function noteTypedBy(name: string, by: SeatId, text: string): Promise<ContentId> {
  const content = newId<'ContentId'>();
  const place = notePlace(meeting, { by, content, revision: 1 }, here);
  const bytes = await sealContent(keys, { sign: personIn(circle, name).keys.sign, hand: 'typed' }, text, place);
  if (!bytes.ok) throw new Error('It did not fit');
  kept.set(content, { place, sealed: { id: content, sealed: toBase64Url(bytes.value) } });
  return content;
}

/** The page of a member who comes now, and is told everything at once. */
async function arrives(members: MeetingMembers | undefined = memberIn(circle, 'Eve')): Promise<Vault> {
  const vault = new Vault(keys, members && new Authors(members));
  await tell(vault);
  return vault;
}

function tell(vault: Vault): Promise<void> {
  const places = new Map([...kept].map(([content, { place }]) => [content, place]));
  // The last first: the order in which a server lists things decides nothing.
  return vault.receive(places, [...kept.values()].map(({ sealed }) => sealed).reverse());
}

function shown(vault: Vault, content: ContentId): string | undefined {
  expect(vault.isSpoilt(content)).toBe(vault.text(content) === undefined);
  return vault.text(content);
}

test('what members sign at their own seats is shown as theirs', async () => {
  const name = await say(deedsOf('Anna').takeSeat(annasSeat, 'Anna', 'participant'));
  const plan = await note(annasSeat, 'Ik zou het haar vragen.', 'Anna');
  const vault = await arrives();
  const author = { kind: 'member', account: personIn(circle, 'Anna').account };
  expect([shown(vault, name), shown(vault, plan)]).toEqual(['Anna', 'Ik zou het haar vragen.']);
  expect([vault.authorOf(name), vault.authorOf(plan)]).toEqual([author, author]);
});

test('what Eve writes at the seat of Bas, with the help of the server, is not shown as his', async () => {
  await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  const forged = [
    await note(bassSeat, 'Ik vond het niets.', 'Eve'),
    await note(bassSeat, 'Ik vond het niets.', undefined),
    await question(bassSeat, 'Hoe kom ik hier weg?', 'Eve', bassSeat),
  ];
  const vault = await arrives(memberIn(circle, 'Anna'));
  for (const content of forged) expect(shown(vault, content)).toBeUndefined();
});

test('nor when she puts his account before a signature of her own', async () => {
  await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  const [bas, eve] = [personIn(circle, 'Bas').keys.sign, personIn(circle, 'Eve').keys.sign];
  const inHisName = new SealedDeeds(meeting, keys, { ...eve, account: bas.account });
  const note = newId<'NoteId'>() as NoteId;
  const forged = await say(inHisName.writeNote({ by: bassSeat, note, place: here, revision: 1, text: 'Nee.' }, 'note'));
  const name = await say(inHisName.takeSeat(otherSeat, 'Bas', 'participant'));
  const vault = await arrives(memberIn(circle, 'Anna'));
  expect([shown(vault, forged), shown(vault, name)]).toEqual([undefined, undefined]);
});

test('a seat that Bas took stays his: neither Eve nor a guest can be named there afterwards', async () => {
  const first = await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  const plan = await note(bassSeat, 'Eerst ademen.', 'Bas');
  const vault = await arrives(memberIn(circle, 'Anna'));
  kept.delete(first);
  const names = [
    await say(deedsOf('Eve').rename(bassSeat, 'Bas', undefined)),
    await say(deedsOf('Eve').rename(bassSeat, 'Bas', bassSeat)),
    await say(deedsOf(undefined).rename(bassSeat, 'Bas', undefined)),
  ];
  await tell(vault);
  for (const content of names) expect(shown(vault, content)).toBeUndefined();
  expect(shown(vault, plan)).toBe('Eerst ademen.');
  const again = await say(deedsOf('Bas').rename(bassSeat, 'Bas', undefined));
  await tell(vault);
  expect(shown(vault, again)).toBe('Bas');
});

test('when the server gives the seat of Bas to Eve before anybody looks, his words are not shown as hers', async () => {
  const name = await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  const plan = await note(bassSeat, 'Eerst ademen.', 'Bas');
  kept.delete(name);
  await say(deedsOf('Eve').rename(bassSeat, 'Eve', undefined));
  expect(shown(await arrives(memberIn(circle, 'Anna')), plan)).toBeUndefined();
});

test('sealed bytes that were moved to another seat, another note or an earlier revision are nobody’s', async () => {
  await say(deedsOf('Anna').takeSeat(annasSeat, 'Anna', 'participant'));
  await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  for (const moved of [{ seat: annasSeat }, { step: '3/plan/0' }, { revision: 2 }, { kind: 'outcome' as const }]) {
    const plan = await note(bassSeat, 'Eerst ademen.', 'Bas');
    const { place, sealed } = kept.get(plan) ?? nothing();
    kept.set(plan, { place: { ...place, ...moved }, sealed });
    expect(shown(await arrives(), plan), JSON.stringify(moved)).toBeUndefined();
  }
  const [one, other] = [await note(bassSeat, 'Ja.', 'Bas'), await note(bassSeat, 'Nee.', 'Bas')];
  const [first, second] = [kept.get(one) ?? nothing(), kept.get(other) ?? nothing()];
  kept.set(one, { place: first.place, sealed: { id: one, sealed: second.sealed.sealed } });
  expect(shown(await arrives(), one)).toBeUndefined();
});

test('somebody who is no member signs for nothing', async () => {
  const mallory = await aPerson();
  const deeds = new SealedDeeds(meeting, keys, mallory.keys.sign);
  const name = await say(deeds.takeSeat(otherSeat, 'Bas', 'participant'));
  const plan = await say(
    deeds.writeNote(
      { by: otherSeat, note: newId<'NoteId'>() as NoteId, place: here, revision: 1, text: 'Ik.' },
      'note',
    ),
  );
  const vault = await arrives();
  expect([shown(vault, name), shown(vault, plan)]).toEqual([undefined, undefined]);
});

test('a guest is one, and says only what a guest says', async () => {
  const name = await say(deedsOf(undefined).takeSeat(otherSeat, 'Omar', 'observer'));
  const said = await note(otherSeat, 'Mooi.', undefined);
  const bySomebodyElse = await note(otherSeat, 'Mooi.', 'Bas');
  const vault = await arrives();
  expect([shown(vault, name), vault.authorOf(name)]).toEqual(['Omar', { kind: 'guest' }]);
  expect([shown(vault, said), vault.authorOf(said)]).toEqual(['Mooi.', { kind: 'guest' }]);
  expect(shown(vault, bySomebodyElse)).toBeUndefined();
});

test('for somebody without a device a name and a question can be typed, and everyone reads by whom', async () => {
  const name = await say(deedsOf('Anna').addSeat(otherSeat, 'Omar'));
  const asked = await question(otherSeat, 'Hoe zeg ik nee?', 'Anna', otherSeat);
  const laidInHisMouth = [
    await note(otherSeat, 'Ik vond het niets.', 'Anna'),
    await noteTypedBy('Anna', otherSeat, 'Ik vond het niets.'),
  ];
  const byAGuest = await question(otherSeat, 'Hoe kom ik hier weg?', undefined, otherSeat);
  const vault = await arrives();
  const typed = { kind: 'typed', account: personIn(circle, 'Anna').account };
  expect([shown(vault, name), vault.authorOf(name)]).toEqual(['Omar', typed]);
  expect([shown(vault, asked), vault.authorOf(asked)]).toEqual(['Hoe zeg ik nee?', typed]);
  for (const content of [...laidInHisMouth, byAGuest]) expect(shown(vault, content)).toBeUndefined();
});

test('a title is nobody’s, but where it is signed the signature is right', async () => {
  const title = await say(deedsOf('Anna').insertExercise('Even bewegen', 120));
  const byNobody = await say(deedsOf(undefined).insertExercise('Even zitten', 120));
  const stranger = await aPerson();
  const byStranger = await say(new SealedDeeds(meeting, keys, stranger.keys.sign).insertExercise('Ren weg', 120));
  const vault = await arrives();
  expect([shown(vault, title), shown(vault, byNobody)]).toEqual(['Even bewegen', 'Even zitten']);
  expect(vault.authorOf(title)).toBeUndefined();
  expect(shown(vault, byStranger)).toBeUndefined();
});

test('what cannot be checked yet is shown as soon as it can be: the keys of a newcomer, a name that comes late', async () => {
  const known = new Set<string>();
  const members = memberIn(circle, 'Eve');
  const vault = new Vault(
    keys,
    new Authors({
      ...members,
      signingKeysOf: async (account) => (known.has(account) ? members.signingKeysOf(account) : []),
    }),
  );
  const plan = await note(annasSeat, 'Ik zou wachten.', 'Anna');
  await tell(vault);
  expect(shown(vault, plan)).toBeUndefined();
  known.add(personIn(circle, 'Anna').account);
  await tell(vault);
  expect(shown(vault, plan)).toBeUndefined();
  await say(deedsOf('Anna').takeSeat(annasSeat, 'Anna', 'participant'));
  await vault.receive(new Map([...kept].map(([content, { place }]) => [content, place])), nameAt(annasSeat));
  expect(shown(vault, plan)).toBe('Ik zou wachten.');
});

test('when the list of members cannot be fetched, the one is asked again and the others are read all the same', async () => {
  const members = memberIn(circle, 'Eve');
  const { account } = personIn(circle, 'Anna');
  let isDown = true;
  const signingKeysOf: MeetingMembers['signingKeysOf'] = async (asked) => {
    if (isDown && asked === account) throw new Error('The line is gone');
    return members.signingKeysOf(asked);
  };
  const annas = await say(deedsOf('Anna').takeSeat(annasSeat, 'Anna', 'participant'));
  const bass = await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  const vault = await arrives({ ...members, signingKeysOf });
  expect([shown(vault, annas), shown(vault, bass)]).toEqual([undefined, 'Bas']);
  isDown = false;
  await vault.receive(new Map([...kept].map(([content, { place }]) => [content, place])), []);
  expect(shown(vault, annas)).toBe('Anna');
});

test('who has no list of members, a guest or a shared screen, reads along and checks nothing', async () => {
  await say(deedsOf('Bas').takeSeat(bassSeat, 'Bas', 'participant'));
  const plan = await note(bassSeat, 'Eerst ademen.', 'Bas');
  const vault = new Vault(keys);
  await tell(vault);
  expect([shown(vault, plan), vault.authorOf(plan)]).toEqual(['Eerst ademen.', 'unchecked']);
});

test('in a link meeting nothing is signed: the bytes are those that they always were', async () => {
  const plan = await note(annasSeat, 'Zonder account.', undefined);
  const sealed = Buffer.from(kept.get(plan)?.sealed.sealed ?? '', 'base64url');
  expect(sealed.subarray(2, 10)).toEqual(Buffer.from(keys.note.id));
  const vault = new Vault(keys);
  await tell(vault);
  expect([shown(vault, plan), vault.authorOf(plan)]).toEqual(['Zonder account.', undefined]);
});

function nameAt(seat: SeatId): readonly SealedContent[] {
  const names = [...kept.values()].filter(({ place }) => place.kind === 'name' && place.seat === seat);
  expect(names.map(({ place }) => place)).toEqual([namePlace(meeting, seat, names[0]?.sealed.id ?? nothing())]);
  return names.map(({ sealed }) => sealed);
}

function nothing(): never {
  throw new Error('Nothing was kept');
}
