import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/crypto/ids.ts';
import { openLog } from '../../src/server/log.ts';
import { letsIn } from '../support/circle-of-browsers.ts';
import { everySpelling } from '../support/every-spelling.ts';
import {
  type FoundedGroup,
  type FoundedMember,
  foundedGroup,
  planned,
  startMeetingHeld,
} from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { LiveServer } from '../support/live-table.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';
import { StrangerMember } from '../support/stranger-member.ts';
import { letterText } from '../support/stranger-reader.ts';

/** Everything that anybody types in this story. */
const typed = {
  annasName: 'Annelies Wortelboer',
  bramsName: 'Bram Zonneveldt',
  dewisName: 'Dewi Kastanjelaan',
  group: 'De Kring van de Zeedijk',
  profession: 'mediators in arbeidszaken',
  purpose: 'Scherper kijken naar eigen blinde vlekken.',
  agreement: 'Wat in de Zeedijk gezegd is, blijft in de Zeedijk.',
  happened: 'Een directeur gooide de deur dicht.',
  question: 'Hoe kan ik blijven zitten als er geschreeuwd wordt?',
  shutField: 'Ik heb daarna drie dagen niet gebeld.',
  step: 'Ik bel hem dinsdag, en ik zeg wat het met me deed.',
  told: 'Hij was er stil van.',
  insight: 'Stilte is ook een antwoord.',
  draft: 'Over de collega met de sleutelbos.',
  dewisPassword: 'zeven paarden op een steiger',
} as const;

const post = new PostOffice();
const log: string[] = [];
let server: LiveServer;
let circle: FoundedGroup;
let anna: FoundedMember;
let secrets: Readonly<Record<string, Uint8Array | string>>;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings, log: openLog({ write: (line) => log.push(line) }) }).start();
  circle = await foundedGroup(server, post, ['Anna', 'Bram']);
  const [first, bram] = circle.members;
  if (first === undefined || bram === undefined) throw new Error('The group is not complete');
  anna = first;
  await wholeStory(bram);
  secrets = { ...(await keysOf(anna)), ...(await keysOf(bram)), ...secretsOfDewi };
}, 180_000);

afterAll(async () => {
  await server.stop();
  await post.close();
});

const secretsOfDewi: Record<string, string> = {};

/** Names, agreements, a casus and what became of it, the own book, somebody who comes in; then one is erased. */
async function wholeStory(bram: FoundedMember): Promise<void> {
  const { group: name, profession, purpose, happened, question } = typed;
  const about = { kind: 'groupDescribed', name, profession, purpose, disciplines: 'same', guided: 'selfRun' } as const;
  valueOf(await anna.row.write(about, { kind: 'selfNamed', name: typed.annasName }));
  valueOf(await bram.row.refresh());
  valueOf(await bram.row.write({ kind: 'selfNamed', name: typed.bramsName }));
  const plan = await planned(circle);
  await startMeetingHeld(circle, plan);
  const agreement = newId<'AgreementId'>();
  const answers = [{ block: 'confidentiality', choice: 'staysInGroup', words: typed.agreement }] as const;
  valueOf(await anna.row.write({ kind: 'agreementProposed', agreement, answers }));
  const casus = newId<'CasusId'>();
  valueOf(await anna.row.write({ kind: 'casusShared', casus, fields: { happened, question } }));
  valueOf(await bram.row.refresh());
  const brams = newId<'CasusId'>();
  valueOf(await bram.row.write({ kind: 'firstStepSet', casus: brams, step: typed.step }));
  valueOf(await bram.row.write({ kind: 'followedUp', casus: brams, mark: 'partly', words: typed.told }));
  const draft = { happened: typed.draft, didAndEnded: typed.shutField };
  valueOf(
    await anna.browser.ownRow.write(
      { kind: 'entryWritten', entry: newId<'EntryId'>(), is: 'insight', words: typed.insight },
      { kind: 'casusDrafted', casus: newId<'CasusId'>(), draft },
    ),
  );
  const dewi = new MemberBrowser(server, post);
  secretsOfDewi['recovery code'] = await dewi.open(typed.dewisPassword, `d.${anId().toLowerCase()}@kring.example`);
  valueOf(await anna.row.refresh());
  await letsIn(anna.row, dewi);
  const dewis = await dewi.follows(circle.group, circle.founding);
  valueOf(await dewis.write({ kind: 'selfNamed', name: typed.dewisName }));
  valueOf(await anna.row.refresh());
}

/** Every key of somebody, found by a program of a stranger with the password: what a host would want to have. */
async function keysOf({ name, address, password }: FoundedMember): Promise<Record<string, Uint8Array | string>> {
  const stranger = new StrangerMember(server.url);
  await stranger.signIn(address, password);
  const path = `/api/groups/${circle.group}`;
  const { epochs } = await stranger.must('GET', `${path}/epochs`);
  const opened = stranger.secretsOf(epochs);
  const { letters } = await stranger.must('GET', `${path}/letters`);
  const found: Record<string, Uint8Array | string> = { [`password of ${name}`]: password };
  for (const [at, secret] of opened.entries()) found[`epoch ${at + 1}, by ${name}`] = secret;
  for (const key of stranger.accountKeys) found[`account key of ${name}`] = key;
  found[`proof of the password of ${name}`] = Buffer.from(stranger.proof, 'base64url');
  for (const { letter: id, by, epoch, sealed } of letters) {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length === 0) continue;
    for (const text of opened.flatMap((one) => letterText(one, circle.group, { id, by, epoch, sealed: bytes }) ?? [])) {
      for (const [, secret = ''] of text.matchAll(/"secret":"([\w-]{43})"/g))
        found[`secret of an invitation, letter ${id}`] = Buffer.from(secret, 'base64url');
    }
  }
  return found;
}

/** Database, log of writing, shared memory, whatever else lies there; and the log, and the mails. */
function whatTheHostHas(): ReadonlyMap<string, Buffer> {
  const files = readdirSync(server.folder).map((file) => [file, readFileSync(join(server.folder, file))] as const);
  const mails = post.mails.map(({ text }, at) => [`mail ${at + 1}`, Buffer.from(text)] as const);
  return new Map([...files, ['log', Buffer.from(log.join('\n'))], ...mails]);
}

function whereFound(has: ReadonlyMap<string, Buffer>, what: string | Uint8Array): readonly string[] {
  const spellings = everySpelling(what);
  return [...has].flatMap(([place, bytes]) => (spellings.some((one) => bytes.includes(one)) ? [place] : []));
}

describe('a curious host, after a whole story of a group', () => {
  test('has three files, a log and mails, and this search would find what is in them', () => {
    const has = whatTheHostHas();
    expect([...has.keys()]).toEqual(expect.arrayContaining(['kring.db', 'kring.db-wal', 'log', 'mail 1']));
    expect(log.length).toBeGreaterThan(50);
    // In the log of writing, or in the database itself once the server has tidied up.
    expect(whereFound(has, anna.address).filter((place) => place.startsWith('kring.db'))).not.toEqual([]);
    // Bytes that stand there in base64url, wherever they begin in it.
    expect(whereFound(has, Buffer.from(circle.group, 'base64url')).length).toBeGreaterThan(0);
    expect(whereFound(has, Buffer.from(circle.group, 'base64url').subarray(3)).length).toBeGreaterThan(0);
  });

  test.each(Object.keys(typed))('finds nowhere what was typed: %s', (phrase) => {
    const words = Object.entries(typed).find(([name]) => name === phrase)?.[1] ?? '';
    expect(whereFound(whatTheHostHas(), words)).toEqual([]);
  });

  test('finds nowhere a password, a recovery code or a key', () => {
    expect(Object.keys(secrets).length).toBeGreaterThan(10);
    const has = whatTheHostHas();
    const found = Object.entries(secrets).flatMap(([name, secret]) =>
      whereFound(has, secret).map((at) => `${name}: ${at}`),
    );
    expect(found).toEqual([]);
  });

  test('finds neither when the server stood still for a while and started again', async () => {
    await server.restart();
    const has = whatTheHostHas();
    for (const what of [...Object.values(typed), ...Object.values(secrets)]) expect(whereFound(has, what)).toEqual([]);
  });
});

describe('a thief of the cookie, without the password', () => {
  async function asThief(method: string, path: string, body?: object): Promise<{ status: number; text: string }> {
    const cookie = [...anna.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...(body && { 'content-type': 'application/json' }) };
    const said = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(server.url + path, { method, headers, ...said });
    return { status: response.status, text: await response.text() };
  }

  test('reads addresses, numbers and sealed rows, and not a word, not a wrap', async () => {
    const path = `/api/groups/${circle.group}`;
    const asked = ['/api/account', '/api/account/sessions', '/api/account/letters', '/api/groups', path];
    const rows = ['roster', 'epochs', 'letters', 'invitations', 'later-keys'].map((row) => `${path}/${row}`);
    for (const one of [...asked, ...rows]) {
      const { status, text } = await asThief('GET', one);
      expect(status, one).toBe(200);
      expect(text).not.toMatch(/"wraps"/);
      const got = new Map([[one, Buffer.from(text)]]);
      for (const what of [...Object.values(typed), ...Object.values(secrets)])
        expect(whereFound(got, what)).toEqual([]);
    }
  });

  test('gets no wraps, writes no letter, and changes nothing that asks for the password', async () => {
    const proof = { kind: 'password', auth: sealedBytes(32) };
    for (const [method, path] of [
      ['POST', '/api/account/unlock'],
      ['POST', '/api/account/deletion'],
    ] as const) {
      expect((await asThief(method, path, { proof })).text, path).toContain('wrongProof');
    }
    const letter = { letter: anId(), epoch: 3, sealed: sealedBytes(550), signature: sealedBytes(64) };
    expect((await asThief('POST', `/api/groups/${circle.group}/letters`, letter)).text).toContain('forgedSignature');
  });
});
