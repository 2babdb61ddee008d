import { describe, expect, test } from 'vitest';
import { memberLifetimes, memberRates, mostCodeTries } from '../../src/protocol/member-limits.ts';
import { openLog } from '../../src/server/log.ts';
import { AccountHolder } from '../support/account-holder.ts';
import { aHost } from '../support/group-host.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { LiveServer } from '../support/live-table.ts';
import { codeIn } from '../support/post-office.ts';

const host = aHost();

describe('opening an account', () => {
  test('Anna gets a mail with six digits, types them, and is signed in', async () => {
    const anna = host.someone();
    const code = await anna.mailedCode('open');
    const mail = host.post.mails.find(({ to }) => to === anna.address)?.text ?? '';
    expect(mail).toContain('Subject: Je code voor Kring');
    expect(mail).toContain('Content-Type: text/plain');
    expect(mail).not.toContain('http');
    expect(await anna.post('/api/accounts', anna.opening(code))).toMatchObject({ status: 201 });
    const { stretching, wireKeys: keys, account, address } = anna;
    expect((await anna.get('/api/account')).body).toMatchObject({ account, address, stretching, keys, language: 'nl' });
    expect(anna.cookies.get('kring')).toHaveLength(43);
  });

  test('the answer was lost, she sends it again, and there is one account', async () => {
    const anna = host.someone();
    const opening = anna.opening(await anna.mailedCode('open'));
    expect((await anna.post('/api/accounts', opening)).status).toBe(201);
    expect((await anna.post('/api/accounts', opening)).status).toBe(201);
    const other = { ...opening, auth: sealedBytes(32) };
    expect((await anna.post('/api/accounts', other)).body).toMatchObject({ reason: 'accountTaken' });
  });

  test('a code is for one address and one purpose, for ten minutes, and for a few tries', async () => {
    const bram = host.someone();
    const code = await bram.mailedCode('open');
    const elsewhere = { ...bram.opening(code), address: 'other@kring.example' };
    expect((await bram.post('/api/accounts', elsewhere)).body).toMatchObject({ reason: 'wrongCode', status: 403 });
    const wrong = { ...code, code: code.code === '000000' ? '000001' : '000000' };
    for (let turn = 1; turn < mostCodeTries; turn += 1)
      expect((await bram.post('/api/accounts', bram.opening(wrong))).body).toMatchObject({ reason: 'wrongCode' });
    expect((await bram.post('/api/accounts', bram.opening(code))).body).toMatchObject({ reason: 'codeOver' });

    const late = await bram.mailedCode('open');
    host.passes(memberLifetimes.emailCode);
    expect((await bram.post('/api/accounts', bram.opening(late))).body).toMatchObject({ reason: 'codeOver' });
    const right = await bram.mailedCode('open');
    expect((await bram.post('/api/accounts/renewal/look', right)).body).toMatchObject({ reason: 'wrongCode' });
    expect((await bram.post('/api/accounts', bram.opening(right))).status).toBe(201);
  });

  test('somebody else who asks for codes takes nothing away from who is typing one', async () => {
    const chris = host.someone();
    const code = await chris.mailedCode('open');
    await host.someone().mailedCode('open', chris.address);
    expect((await chris.post('/api/accounts', chris.opening(code))).status).toBe(201);
  });
});

describe('whether an address has an account', () => {
  test('is told by no answer: not when a code is asked for, not by the salt, not by a wrong password', async () => {
    const anna = await host.member();
    const stranger = host.someone();
    const nobody = 'nobody@kring.example';
    for (const purpose of ['open', 'renew', 'move']) {
      host.passes(memberRates.emailCode.pair.every);
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
    await host.server.restart();
    expect(await salt(nobody)).toEqual(madeUp);
    for (const kind of ['password', 'recovery']) {
      const proof = { kind, auth: sealedBytes(32) };
      const wrong = (address: string) => stranger.post('/api/sign-in', { address, proof });
      expect(await wrong(anna.address)).toEqual(await wrong(nobody));
    }
  });

  test('is told by mail to who reads the mail of that address', async () => {
    const anna = await host.member();
    const before = host.post.countTo(anna.address);
    const ask = { ticket: anId(), purpose: 'open', address: anna.address, language: 'en' };
    expect((await anna.post('/api/email-codes', ask)).status).toBe(204);
    const mail = await host.post.mailTo(anna.address, before);
    expect(mail).toContain('Je account bij Kring');
    expect(() => codeIn(mail)).toThrow();
    const nobody = `${anId().toLowerCase()}@kring.example`;
    await anna.post('/api/email-codes', { ...ask, ticket: anId(), purpose: 'renew', address: nobody });
    expect(await host.post.mailTo(nobody)).toContain('No Kring account');
  });
});

describe('signing in', () => {
  test('by password or by recovery code gives the wraps, and a session that lasts while it is used', async () => {
    const anna = await host.member();
    for (const proof of [anna.proof, anna.recoveryProof]) {
      const phone = anna.elsewhere();
      const { status, body } = await phone.signIn(proof);
      expect(status).toBe(200);
      expect(body).toMatchObject({ account: anna.account, keys: anna.wireKeys });
      expect(body.wraps).toEqual(anna.wraps);
    }
    host.passes(memberLifetimes.idleSession - 60_000);
    expect((await anna.get('/api/account')).status).toBe(200);
    host.passes(memberLifetimes.idleSession - 60_000);
    expect((await anna.get('/api/account')).status).toBe(200);
    host.passes(memberLifetimes.idleSession);
    expect((await anna.get('/api/account')).body).toMatchObject({ reason: 'signInFirst', status: 401 });
  });

  test('a session used every day ends after half a year', async () => {
    const anna = await host.member();
    for (let days = 20; days < 180; days += 20) {
      host.passes(20 * 86_400_000);
      expect((await anna.get('/api/account')).status).toBe(200);
    }
    host.passes(20 * 86_400_000);
    expect((await anna.get('/api/account')).status).toBe(401);
  });

  test('who signs in again in the same browser leaves no old session behind', async () => {
    const anna = host.someone();
    await anna.open();
    const thief = anna.elsewhere();
    for (const [name, value] of anna.cookies) thief.cookies.set(name, value);
    expect((await thief.get('/api/account')).status).toBe(200);
    await anna.signIn();
    expect((await thief.get('/api/account')).status).toBe(401);
    expect((await anna.get('/api/account/sessions')).body.sessions).toHaveLength(1);
  });

  test('her devices are a list; one is signed out, then all', async () => {
    const anna = host.someone();
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
    const anna = await host.member();
    const guesser = anna.elsewhere();
    const wrong = () => ({ kind: 'password', auth: sealedBytes(32) });
    for (let turn = 0; turn < memberRates.signIn.pair.burst; turn += 1)
      expect((await guesser.signIn(wrong())).body).toMatchObject({ reason: 'wrongProof' });
    expect((await guesser.signIn(wrong())).body).toMatchObject({ reason: 'tooFast', status: 429 });
    expect((await anna.elsewhere().signIn()).status).toBe(429);
    expect((await anna.signIn()).status).toBe(200);
    host.passes(memberRates.signIn.pair.every);
    expect((await anna.elsewhere().signIn()).status).toBe(200);
    const forged = anna.elsewhere();
    forged.cookies.set('kring-known', `${sealedBytes(32)}.${sealedBytes(32)}`);
    expect((await forged.signIn()).status).toBe(429);
  });
});

test('without a host for mail the code stands in the log, and only then', async () => {
  const said: string[] = [];
  const trying = await new LiveServer({ log: openLog({ write: (line) => said.push(line) }) }).start();
  const anna = new AccountHolder(trying, host.post);
  const ask = { ticket: anId(), purpose: 'open', address: anna.address, language: 'nl' };
  await anna.must('POST', '/api/email-codes', ask);
  const code = /"code":"(\d{6})"/.exec(said.join(''))?.[1] ?? '';
  const { ticket, address } = ask;
  expect((await anna.post('/api/accounts', anna.opening({ ticket, address, code }))).status).toBe(201);
  expect(said.join('')).toContain('SMTP_URL is not set');
  expect(host.lines.join('')).not.toContain('SMTP_URL');
  await trying.stop();
});

test('no password proof, code, address or wrap stands in the log', async () => {
  const anna = await host.member();
  await anna.mailedCode('move', 'secret@kring.example');
  await anna.signIn();
  const written = host.lines.join('');
  expect(host.lines.length).toBeGreaterThan(20);
  const code = codeIn(host.post.mails.findLast(({ to }) => to === 'secret@kring.example')?.text ?? '');
  const secrets = [anna.auth, anna.address, 'secret@', anna.account, anna.wraps[0]?.sealed ?? '', `"${code}"`];
  for (const secret of [...secrets, ...anna.cookies.values()]) expect(written).not.toContain(secret);
  expect(written).not.toContain('"level":50');
});
