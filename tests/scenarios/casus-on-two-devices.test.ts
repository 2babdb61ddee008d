import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/crypto/ids.ts';
import type { CasusId } from '../../src/groups/group-ids.ts';
import type { GroupId } from '../../src/groups/ids.ts';
import { OwnRow } from '../../src/web/account/own-row.svelte.ts';
import { CasusDesk } from '../../src/web/casus/casus-desk.svelte.ts';
import { PassingCupboard } from '../../src/web/live/cupboard.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let server: LiveServer;
let anna: MemberBrowser;
const group: GroupId = newId<'GroupId'>();

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings }).start();
  anna = new MemberBrowser(server, post);
  await anna.open('een zin die lang genoeg is');
}, 60_000);
afterAll(async () => {
  await server.stop();
  await post.close();
});

/** A browser of Anna, which may be in a tunnel. */
async function device(): Promise<{ own: OwnRow; cupboard: PassingCupboard; line: { down: boolean } }> {
  const line = { down: false };
  const own = new OwnRow((route, asked, until) => {
    return line.down ? Promise.resolve({ ok: false, problem: 'unreachable' }) : anna.ask(route, asked, until);
  }, anna.keys);
  valueOf(await own.refresh());
  return { own, cupboard: new PassingCupboard(), line };
}

type Device = Awaited<ReturnType<typeof device>>;

async function sitsDown({ own, cupboard }: Device, casus: CasusId): Promise<CasusDesk> {
  const never = { after: () => () => undefined };
  const desk = new CasusDesk(casus, group, { own, keys: anna.keys, cupboard, around: never });
  await desk.ready;
  return desk;
}

test('Anna writes one field on her phone and another on her laptop: both stand there', async () => {
  const casus = newId<'CasusId'>();
  const [phone, laptop] = [await device(), await device()];
  const [here, there] = [await sitsDown(phone, casus), await sitsDown(laptop, casus)];
  here.write({ question: 'Hoe kan ik nee zeggen?' });
  await here.save();
  there.write({ happened: 'Een ouder belde.' });
  await there.save();
  expect(there.draft).toEqual({ question: 'Hoe kan ik nee zeggen?', happened: 'Een ouder belde.' });
  expect([there.state, there.hasTwin]).toEqual(['saved', false]);
});

test('the same field on both: what was typed last stands, and the other words lie beside it', async () => {
  const casus = newId<'CasusId'>();
  const [phone, laptop] = [await device(), await device()];
  const [here, there] = [await sitsDown(phone, casus), await sitsDown(laptop, casus)];
  here.write({ question: 'Hoe kan ik nee zeggen?' });
  await here.save();
  there.write({ question: 'Hoe kan ik ja zeggen?' });
  await there.save();
  expect(there.hasTwin).toBe(true);
  valueOf(await phone.own.refresh());
  const questions = phone.own.things.drafts.map(({ draft }) => draft.question);
  expect(questions).toContain('Hoe kan ik nee zeggen?');
  expect(phone.own.things.drafts.find((draft) => draft.casus === casus)?.draft.question).toBe('Hoe kan ik ja zeggen?');
});

test('in a tunnel what she types stays in that browser, shut, and goes along when there is a line again', async () => {
  const casus = newId<'CasusId'>();
  const phone = await device();
  const desk = await sitsDown(phone, casus);
  phone.line.down = true;
  desk.write({ happened: 'In de trein bedacht' });
  await desk.save();
  expect(desk.state).toBe('here');
  const kept = Array.from({ length: phone.cupboard.length }, (_, at) => phone.cupboard.key(at) ?? '');
  expect(kept).toHaveLength(1);
  expect(kept.map((name) => phone.cupboard.getItem(name)).join()).not.toContain('trein');
  // The page is closed, and opened again at home.
  phone.line.down = false;
  const later = await sitsDown(phone, casus);
  expect([later.draft, later.state]).toEqual([{ happened: 'In de trein bedacht' }, 'saved']);
  expect(phone.cupboard).toHaveLength(0);
});

test('thrown away is gone, also the part that is shut: the bytes too', async () => {
  const casus = newId<'CasusId'>();
  const phone = await device();
  const desk = await sitsDown(phone, casus);
  desk.write({ didAndEnded: 'Ik zei ja en had spijt' });
  await desk.save();
  expect(await desk.drop()).toBe(true);
  expect((await device()).own.things.drafts.filter((draft) => draft.casus === casus)).toEqual([]);
});
