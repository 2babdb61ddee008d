import { describe, expect, test } from 'vitest';
import { wrapsOf } from '../support/account-holder.ts';
import { aHost } from '../support/group-host.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';

const host = aHost();

describe('changing things', () => {
  test('a stolen cookie gives no wraps and changes nothing', async () => {
    const anna = await host.member();
    const thief = host.someone();
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
    const anna = await host.member();
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
    const anna = await host.member();
    const before = anna.address;
    const told = host.post.countTo(before);
    const code = await anna.mailedCode('move', 'anna@elsewhere.example');
    expect((await anna.ask('PUT', '/api/account/address', { proof: anna.proof, ...code })).status).toBe(204);
    expect(await host.post.mailTo(before, told)).toContain('Het adres van je account');
    expect((await anna.elsewhere().signIn()).status).toBe(403);
    anna.address = 'anna@elsewhere.example';
    expect((await anna.elsewhere().signIn()).status).toBe(200);
  });

  test('another recovery code and a passkey take the place of the wraps before', async () => {
    const anna = await host.member();
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
    const anna = await host.member();
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
    const anna = await host.member();
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
    const anna = await host.member();
    const lost = anna.wraps;
    const code = await anna.mailedCode('renew');
    const look = await anna.post('/api/accounts/renewal/look', code);
    expect(look.body).toEqual({ account: anna.account, generation: 1 });
    const again = anna.elsewhere();
    again.renew();
    const told = host.post.countTo(anna.address);
    const { status, body } = await again.post('/api/accounts/renewal', { ...code, ...again.keyring });
    expect(status).toBe(200);
    expect(body.wraps).toEqual([...again.wraps, ...lost]);
    expect(await host.post.mailTo(anna.address, told)).toContain('nieuwe sleutels');
    expect((await anna.get('/api/account')).status).toBe(401);
    expect((await anna.signIn()).status).toBe(403);
    expect((await again.get('/api/account')).status).toBe(200);
    expect((await again.post('/api/accounts/renewal', { ...code, ...again.keyring })).status).toBe(410);
  });

  test('a deleted account is gone with everything of it, and the address is free', async () => {
    const anna = await host.member();
    await anna.must('POST', '/api/account/letters', { letter: anId(), sealed: sealedBytes(500) });
    expect((await anna.post('/api/account/deletion', { proof: anna.proof })).status).toBe(204);
    expect((await anna.elsewhere().signIn()).body).toMatchObject({ reason: 'wrongProof' });
    const again = await host.someone(anna.address).open();
    expect((await again.get('/api/account/letters')).body).toEqual({ letters: [], more: false });
  });
});

test('letters to oneself: written, read after a number, erased, and nobody else’s', async () => {
  const [anna, bram] = [await host.member(), await host.member()];
  const [one, two] = [sealedBytes(400), sealedBytes(400)];
  const letter = anId();
  expect((await anna.post('/api/account/letters', { letter, sealed: one })).body).toMatchObject({ number: 1 });
  expect((await anna.post('/api/account/letters', { letter, sealed: one })).body).toMatchObject({ number: 1 });
  expect((await anna.post('/api/account/letters', { letter, sealed: two })).body).toMatchObject({
    reason: 'letterTaken',
  });
  await anna.must('POST', '/api/account/letters', { letter: anId(), sealed: two, eraseAt: host.now() + 3_600_000 });
  expect((await anna.get('/api/account/letters?after=1')).body.letters).toMatchObject([{ number: 2, sealed: two }]);
  expect((await bram.get('/api/account/letters')).body.letters).toEqual([]);
  expect((await bram.ask('DELETE', `/api/account/letters/${letter}`)).body).toMatchObject({ reason: 'unknownLetter' });
  expect((await anna.ask('DELETE', `/api/account/letters/${letter}`)).status).toBe(204);
  host.passes(3_600_000);
  const sealed = async () =>
    (await anna.get('/api/account/letters')).body.letters.map((kept: { sealed: string }) => kept.sealed);
  await expect.poll(sealed).toEqual(['', '']);
});

test('a page of another site makes nobody’s browser do anything', async () => {
  const anna = await host.member();
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
  anna.headers = { origin: host.server.url, 'sec-fetch-site': 'same-origin' };
  expect((await anna.post('/api/sign-out', body)).status).toBe(204);
});
