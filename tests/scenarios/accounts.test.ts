import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberLifetimes, memberRates, mostCodeTries } from '../../src/protocol/member-limits.ts';
import { openLog } from '../../src/server/log.ts';
import { AccountHolder, wrapsOf } from '../support/account-holder.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { LiveServer } from '../support/live-table.ts';
import { codeIn, PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
const lines: string[] = [];
const log = openLog({ write: (line) => lines.push(line) });
let later = 0;
const clock = () => Date.now() + later;
let server: LiveServer;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings, log, now: clock, sweepEvery: 60 }).start();
});
afterAll(async () => {
  await server.stop();
  await post.close();
});

function someone(address?: string): AccountHolder {
  return new AccountHolder(server, post, address);
}

describe('opening an account', () => {
  test('Anna gets a mail with six digits, types them, and is signed in', async () => {
    const anna = someone();
    const code = await anna.mailedCode('open');
    const mail = post.mails.find(({ to }) => to === anna.address)?.text ?? '';
    expect(mail).toContain('Subject: Je code voor Kring');
    expect(mail).toContain('Content-Type: text/plain');
    expect(mail).not.toContain('http');
    expect(await anna.post('/api/accounts', anna.opening(code))).toMatchObject({ status: 201 });
    const { stretching, wireKeys: keys, account, address } = anna;
    expect((await anna.get('/api/account')).body).toMatchObject({ account, address, stretching, keys, language: 'nl' });
    expect(anna.cookies.get('kring')).toHaveLength(43);
  });

  test('the answer was lost, she sends it again, and there is one account', async () => {
    const anna = someone();
    const opening = anna.opening(await anna.mailedCode('open'));
    expect((await anna.post('/api/accounts', opening)).status).toBe(201);
    expect((await anna.post('/api/accounts', opening)).status).toBe(201);
    const other = { ...opening, auth: sealedBytes(32) };
    expect((await anna.post('/api/accounts', other)).body).toMatchObject({ reason: 'accountTaken' });
  });

  test('a code is for one address and one purpose, for ten minutes, and for a few tries', async () => {
    const bram = someone();
    const code = await bram.mailedCode('open');
    const elsewhere = { ...bram.opening(code), address: 'other@kring.example' };
    expect((await bram.post('/api/accounts', elsewhere)).body).toMatchObject({ reason: 'wrongCode', status: 403 });
    const wrong = { ...code, code: code.code === '000000' ? '000001' : '000000' };
    for (let turn = 1; turn < mostCodeTries; turn += 1)
      expect((await bram.post('/api/accounts', bram.opening(wrong))).body).toMatchObject({ reason: 'wrongCode' });
    expect((await bram.post('/api/accounts', bram.opening(code))).body).toMatchObject({ reason: 'codeOver' });

    const late = await bram.mailedCode('open');
    later += memberLifetimes.emailCode;
    expect((await bram.post('/api/accounts', bram.opening(late))).body).toMatchObject({ reason: 'codeOver' });
    const right = await bram.mailedCode('open');
    expect((await bram.post('/api/accounts/renewal/look', right)).body).toMatchObject({ reason: 'wrongCode' });
    expect((await bram.post('/api/accounts', bram.opening(right))).status).toBe(201);
  });

  test('somebody else who asks for codes takes nothing away from who is typing one', async () => {
    const chris = someone();
    const code = await chris.mailedCode('open');
    await someone().mailedCode('open', chris.address);
    expect((await chris.post('/api/accounts', chris.opening(code))).status).toBe(201);
  });
});

describe('whether an address has an account', () => {
  test('is told by no answer: not when a code is asked for, not by the salt, not by a wrong password', async () => {
    const anna = await someone().open();
    const stranger = someone();
    const nobody = 'nobody@kring.example';
    for (const purpose of ['open', 'renew', 'move']) {
      later += memberRates.emailCode.pair.every;
      const asked = (address: string) =>
        stranger.post('/api/email-codes', { ticket: anId(), purpose, address, language: 'en' });
      expect(await asked(anna.address)).toEqual(await asked(`${purpose}-${nobody}`));
    }
    const salt = async (address: string) => (await stranger.post('/api/sign-in/stretching', { address })).body;
    expect(await salt(anna.address)).toEqual(anna.stretching);
    const madeUp = await salt(nobody);
    expect(Object.keys(madeUp)).toEqual(Object.keys(anna.stretching));
    expect(await salt(nobody.toUpperCase())).toEqual(madeUp);
    expect(await salt('nobody2@kring.example')).not.toEqual(madeUp);
    await server.restart();
    expect(await salt(nobody)).toEqual(madeUp);
    for (const kind of ['password', 'recovery']) {
      const proof = { kind, auth: sealedBytes(32) };
      const wrong = (address: string) => stranger.post('/api/sign-in', { address, proof });
      expect(await wrong(anna.address)).toEqual(await wrong(nobody));
    }
  });

  test('is told by mail to who reads the mail of that address', async () => {
    const anna = await someone().open();
    const before = post.countTo(anna.address);
    const ask = { ticket: anId(), purpose: 'open', address: anna.address, language: 'en' };
    expect((await anna.post('/api/email-codes', ask)).status).toBe(204);
    const mail = await post.mailTo(anna.address, before);
    expect(mail).toContain('Je account bij Kring');
    expect(() => codeIn(mail)).toThrow();
    const nobody = `${anId().toLowerCase()}@kring.example`;
    await anna.post('/api/email-codes', { ...ask, ticket: anId(), purpose: 'renew', address: nobody });
    expect(await post.mailTo(nobody)).toContain('No Kring account');
  });
});

describe('signing in', () => {
  test('by password or by recovery code gives the wraps, and a session that lasts while it is used', async () => {
    const anna = await someone().open();
    for (const proof of [anna.proof, anna.recoveryProof]) {
      const phone = anna.elsewhere();
      const { status, body } = await phone.signIn(proof);
      expect(status).toBe(200);
      expect(body).toMatchObject({ account: anna.account, keys: anna.wireKeys });
      expect(body.wraps).toEqual(anna.wraps);
    }
    later += memberLifetimes.idleSession - 60_000;
    expect((await anna.get('/api/account')).status).toBe(200);
    later += memberLifetimes.idleSession - 60_000;
    expect((await anna.get('/api/account')).status).toBe(200);
    later += memberLifetimes.idleSession;
    expect((await anna.get('/api/account')).body).toMatchObject({ reason: 'signInFirst', status: 401 });
  });

  test('a session used every day ends after half a year', async () => {
    const anna = await someone().open();
    for (let days = 20; days < 180; days += 20) {
      later += 20 * 86_400_000;
      expect((await anna.get('/api/account')).status).toBe(200);
    }
    later += 20 * 86_400_000;
    expect((await anna.get('/api/account')).status).toBe(401);
  });

  test('her devices are a list; one is signed out, then all', async () => {
    const anna = someone();
    anna.headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
    await anna.open();
    const phone = anna.elsewhere();
    phone.headers = {
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
    };
    await phone.signIn();
    const { sessions } = (await anna.get('/api/account/sessions')).body;
    const devices = sessions.map(({ device, current }: { device: string; current: boolean }) => [device, current]);
    expect(devices.toSorted()).toEqual([
      ['firefox linux', true],
      ['safari ios', false],
    ]);
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    expect((await anna.ask('DELETE', `/api/account/sessions/${other.session}`)).status).toBe(204);
    expect((await phone.get('/api/account')).status).toBe(401);
    await phone.signIn();
    expect((await anna.post('/api/sign-out', { where: 'everywhere' })).status).toBe(204);
    for (const device of [anna, phone]) expect((await device.get('/api/account')).status).toBe(401);
    await phone.signIn();
    expect((await phone.post('/api/sign-out', { where: 'here' })).status).toBe(204);
    expect(phone.cookies.has('kring')).toBe(false);
  });

  test('who guesses at her account is slowed down, while she gets in from her own browser', async () => {
    const anna = await someone().open();
    const guesser = anna.elsewhere();
    const wrong = () => ({ kind: 'password', auth: sealedBytes(32) });
    for (let turn = 0; turn < memberRates.signIn.pair.burst; turn += 1)
      expect((await guesser.signIn(wrong())).body).toMatchObject({ reason: 'wrongProof' });
    expect((await guesser.signIn(wrong())).body).toMatchObject({ reason: 'tooFast', status: 429 });
    expect((await anna.elsewhere().signIn()).status).toBe(429);
    expect((await anna.signIn()).status).toBe(200);
    later += memberRates.signIn.pair.every;
    expect((await anna.elsewhere().signIn()).status).toBe(200);
    const forged = anna.elsewhere();
    forged.cookies.set('kring-known', `${sealedBytes(32)}.${sealedBytes(32)}`);
    expect((await forged.signIn()).status).toBe(429);
  });
});

describe('changing things', () => {
  test('a stolen cookie gives no wraps and changes nothing', async () => {
    const anna = await someone().open();
    const thief = someone();
    for (const [name, value] of anna.cookies) thief.cookies.set(name, value);
    expect((await thief.get('/api/account')).body).not.toHaveProperty('wraps');
    const { proof } = thief;
    const password = { proof, auth: thief.auth, stretching: thief.stretching, wrap: thief.wraps[0] };
    const tries: readonly (readonly [method: string, path: string, body: object])[] = [
      ['POST', '/api/account/unlock', { proof }],
      ['PUT', '/api/account/password', password],
      ['PUT', '/api/account/address', { proof, ...(await thief.mailedCode('move')) }],
      ['PUT', '/api/account/wraps', { proof, wraps: thief.wraps, recovery: thief.recovery, earlier: 'drop' }],
      [
        'PUT',
        '/api/account/keys',
        { proof, ...thief.keyring, keys: { ...thief.wireKeys, generation: 2 }, wraps: wrapsOf(2) },
      ],
      ['POST', '/api/account/deletion', { proof }],
    ];
    for (const [method, path, body] of tries)
      expect((await thief.ask(method, path, body)).body, path).toMatchObject({ reason: 'wrongProof', status: 403 });
    expect((await anna.elsewhere().signIn()).body.wraps).toEqual(anna.wraps);
  });

  test('the password, whole: a second press of the button is harmless, and other devices are out', async () => {
    const anna = await someone().open();
    const [phone, before] = [anna.elsewhere(), anna.elsewhere()];
    await phone.signIn();
    const wrap = { kind: 'password', generation: 1, sealed: sealedBytes(294) };
    const stretching = { salt: anId(), memory: 131_072, passes: 4 };
    const auth = sealedBytes(32);
    const change = { proof: anna.proof, auth, stretching, wrap };
    const twice = [anna.ask('PUT', '/api/account/password', change), anna.ask('PUT', '/api/account/password', change)];
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([204, 204]);
    expect((await phone.get('/api/account')).status).toBe(401);
    expect((await anna.get('/api/account')).body).toMatchObject({ stretching });
    expect((await before.signIn()).body).toMatchObject({ reason: 'wrongProof' });
    anna.auth = auth;
    expect((await anna.elsewhere().signIn()).body.wraps).toEqual([wrap, anna.wraps[1]]);
    expect((await anna.elsewhere().signIn(anna.recoveryProof)).status).toBe(200);
    const old = { ...change, proof: anna.proof, wrap: { ...wrap, generation: 2 } };
    expect((await anna.ask('PUT', '/api/account/password', old)).body).toMatchObject({ reason: 'generationPassed' });
  });

  test('the address, with a code that was mailed to the new one; the one before is told', async () => {
    const anna = await someone().open();
    const before = anna.address;
    const told = post.countTo(before);
    const code = await anna.mailedCode('move', 'anna@elsewhere.example');
    expect((await anna.ask('PUT', '/api/account/address', { proof: anna.proof, ...code })).status).toBe(204);
    expect(await post.mailTo(before, told)).toContain('Het adres van je account');
    expect((await anna.elsewhere().signIn()).status).toBe(403);
    anna.address = 'anna@elsewhere.example';
    expect((await anna.elsewhere().signIn()).status).toBe(200);
  });

  test('another recovery code and a passkey take the place of the wraps before', async () => {
    const anna = await someone().open();
    const passkey = { kind: 'passkey', id: sealedBytes(20), generation: 1, sealed: sealedBytes(294) };
    const wraps = [...wrapsOf(1), passkey];
    const recovery = sealedBytes(32);
    const change = { proof: anna.proof, wraps, recovery, earlier: 'keep' };
    expect((await anna.ask('PUT', '/api/account/wraps', change)).status).toBe(204);
    expect((await anna.elsewhere().signIn(anna.recoveryProof)).status).toBe(403);
    anna.recovery = recovery;
    const { body } = await anna.elsewhere().signIn(anna.recoveryProof);
    expect(body.wraps).toHaveLength(3);
    expect(body.wraps).toContainEqual(passkey);
    expect((await anna.post('/api/account/unlock', { proof: anna.proof })).body.wraps).toEqual(body.wraps);
    const lacking = { ...change, wraps: [wraps[0], passkey] };
    expect((await anna.ask('PUT', '/api/account/wraps', lacking)).status).toBe(409);
  });

  test('a passkey signs in without an address, unlocks, and is kept when the recovery code is another one', async () => {
    const anna = await someone().open();
    const [id, auth] = [sealedBytes(20), sealedBytes(32)];
    const passkey = { kind: 'passkey', id, generation: 1, sealed: sealedBytes(294) };
    const put = (wraps: readonly object[], proof: object = anna.proof) =>
      anna.ask('PUT', '/api/account/wraps', { proof, wraps, earlier: 'keep' });
    expect((await put([...anna.wraps, { ...passkey, auth }])).status).toBe(204);
    const byPasskey = { kind: 'passkey', id, auth };
    const signIn = (proof: object, account = anna.account) =>
      anna.elsewhere().post('/api/sign-in/passkey', { account, proof });
    const { body } = await signIn(byPasskey);
    expect(body).toMatchObject({ account: anna.account, keys: anna.wireKeys });
    expect(body.wraps).toContainEqual(passkey);
    expect((await anna.post('/api/account/unlock', { proof: byPasskey })).body.wraps).toEqual(body.wraps);
    for (const wrong of [
      { ...byPasskey, auth: sealedBytes(32) },
      { ...byPasskey, id: sealedBytes(20) },
      { ...byPasskey, auth: anna.auth },
      { ...byPasskey, id: sealedBytes(20), auth: anna.auth },
    ])
      expect((await signIn(wrong)).body).toEqual((await signIn(byPasskey, anId())).body);

    expect((await put([...wrapsOf(1), passkey], byPasskey)).status).toBe(204);
    expect((await signIn(byPasskey)).status).toBe(200);
    expect((await put(wrapsOf(1))).status).toBe(204);
    expect((await signIn(byPasskey)).body).toMatchObject({ reason: 'wrongProof' });
  });

  test('somebody knows it: new keys, and what was sealed by the old password is gone', async () => {
    const anna = await someone().open();
    const { proof } = anna;
    const phone = anna.elsewhere();
    await phone.signIn();
    anna.renew();
    expect((await anna.ask('PUT', '/api/account/keys', { proof, ...anna.keyring })).status).toBe(204);
    expect((await anna.ask('PUT', '/api/account/keys', { proof, ...anna.keyring })).status).toBe(204);
    expect((await phone.get('/api/account')).status).toBe(401);
    const { body } = await anna.elsewhere().signIn();
    expect(body.keys).toEqual(anna.wireKeys);
    expect(body.wraps).toEqual(anna.wraps);
  });

  test('who lost everything gets the account back by mail, with new keys; the old wraps stay sealed as they are', async () => {
    const anna = await someone().open();
    const lost = anna.wraps;
    const code = await anna.mailedCode('renew');
    const look = await anna.post('/api/accounts/renewal/look', code);
    expect(look.body).toEqual({ account: anna.account, generation: 1 });
    const again = anna.elsewhere();
    again.renew();
    const told = post.countTo(anna.address);
    const { status, body } = await again.post('/api/accounts/renewal', { ...code, ...again.keyring });
    expect(status).toBe(200);
    expect(body.wraps).toEqual([...again.wraps, ...lost]);
    expect(await post.mailTo(anna.address, told)).toContain('nieuwe sleutels');
    expect((await anna.get('/api/account')).status).toBe(401);
    expect((await anna.signIn()).status).toBe(403);
    expect((await again.get('/api/account')).status).toBe(200);
    expect((await again.post('/api/accounts/renewal', { ...code, ...again.keyring })).status).toBe(410);
  });

  test('a deleted account is gone with everything of it, and the address is free', async () => {
    const anna = await someone().open();
    await anna.must('POST', '/api/account/letters', { letter: anId(), sealed: sealedBytes(500) });
    expect((await anna.post('/api/account/deletion', { proof: anna.proof })).status).toBe(204);
    expect((await anna.elsewhere().signIn()).body).toMatchObject({ reason: 'wrongProof' });
    const again = await someone(anna.address).open();
    expect((await again.get('/api/account/letters')).body).toEqual({ letters: [], more: false });
  });
});

test('letters to oneself: written, read after a number, erased, and nobody else’s', async () => {
  const [anna, bram] = [await someone().open(), await someone().open()];
  const [one, two] = [sealedBytes(400), sealedBytes(400)];
  const letter = anId();
  expect((await anna.post('/api/account/letters', { letter, sealed: one })).body).toMatchObject({ number: 1 });
  expect((await anna.post('/api/account/letters', { letter, sealed: one })).body).toMatchObject({ number: 1 });
  expect((await anna.post('/api/account/letters', { letter, sealed: two })).body).toMatchObject({
    reason: 'letterTaken',
  });
  await anna.must('POST', '/api/account/letters', { letter: anId(), sealed: two, eraseAt: clock() + 3_600_000 });
  expect((await anna.get('/api/account/letters?after=1')).body.letters).toMatchObject([{ number: 2, sealed: two }]);
  expect((await bram.get('/api/account/letters')).body.letters).toEqual([]);
  expect((await bram.ask('DELETE', `/api/account/letters/${letter}`)).body).toMatchObject({ reason: 'unknownLetter' });
  expect((await anna.ask('DELETE', `/api/account/letters/${letter}`)).status).toBe(204);
  later += 3_600_000;
  const sealed = async () =>
    (await anna.get('/api/account/letters')).body.letters.map((kept: { sealed: string }) => kept.sealed);
  await expect.poll(sealed).toEqual(['', '']);
});

test('a page of another site makes nobody’s browser do anything', async () => {
  const anna = await someone().open();
  const body = { where: 'everywhere' };
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ]) {
    anna.headers = headers;
    expect((await anna.post('/api/sign-out', body)).body).toMatchObject({ reason: 'strangeOrigin', status: 403 });
    expect((await anna.ask('DELETE', `/api/account/letters/${anId()}`)).status).toBe(403);
  }
  anna.headers = { origin: server.url, 'sec-fetch-site': 'same-origin' };
  expect((await anna.post('/api/sign-out', body)).status).toBe(204);
});

test('without a host for mail the code stands in the log, and only then', async () => {
  const said: string[] = [];
  const trying = await new LiveServer({ log: openLog({ write: (line) => said.push(line) }) }).start();
  const anna = new AccountHolder(trying, post);
  const ask = { ticket: anId(), purpose: 'open', address: anna.address, language: 'nl' };
  await anna.must('POST', '/api/email-codes', ask);
  const code = /"code":"(\d{6})"/.exec(said.join(''))?.[1] ?? '';
  const { ticket, address } = ask;
  expect((await anna.post('/api/accounts', anna.opening({ ticket, address, code }))).status).toBe(201);
  expect(said.join('')).toContain('SMTP_URL is not set');
  expect(lines.join('')).not.toContain('SMTP_URL');
  await trying.stop();
});

test('no password proof, code, address or wrap stands in the log', async () => {
  const anna = await someone().open();
  await anna.mailedCode('move', 'secret@kring.example');
  await anna.signIn();
  const written = lines.join('');
  expect(lines.length).toBeGreaterThan(20);
  const code = codeIn(post.mails.findLast(({ to }) => to === 'secret@kring.example')?.text ?? '');
  const secrets = [anna.auth, anna.address, 'secret@', anna.account, anna.wraps[0]?.sealed ?? '', `"${code}"`];
  for (const secret of [...secrets, ...anna.cookies.values()]) expect(written).not.toContain(secret);
  expect(written).not.toContain('"level":50');
});
