import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LiveServer } from '../../../tests/support/live-table.ts';
import { RawCaller, upgradeTo } from '../../../tests/support/raw-caller.ts';
import { openLog } from '../log.ts';
import { parseProxies } from './address.ts';

const server = new LiveServer({
  callLimits: { headWithin: 300, requestWithin: 600, silentFor: 900, mostConnections: 30, mostUnasked: 10 },
});
beforeAll(() => server.start());
afterAll(() => server.stop());

function call(): Promise<RawCaller> {
  return new RawCaller(server.url).connected();
}

const head = 'GET /api/settings HTTP/1.1\r\nHost: kring\r\n';

describe('who only holds the line is hung up on', () => {
  test('by saying nothing, and without a word: a browser would take it for a page', async () => {
    expect(await (await call()).hungUp()).toBe('');
  });

  test('by a head that never ends', async () => {
    const caller = (await call()).say(head);
    const drops = setInterval(() => caller.say('a: b\r\n'), 50);
    await caller.hungUp();
    clearInterval(drops);
  });

  test('by a body that never ends', async () => {
    const caller = await call();
    caller.say(
      'POST /api/meetings HTTP/1.1\r\nHost: kring\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n',
    );
    const drops = setInterval(() => caller.say(' '), 50);
    expect(await caller.hungUp()).not.toContain('HTTP/1.1 2');
    clearInterval(drops);
  });

  test('by leaving a connection half open after it was turned away', async () => {
    const answer = await (await call()).say(upgradeTo('/elsewhere')).hungUp();
    expect(answer).toContain('404 Not Found');
  });

  test('by never reading why it was turned away', async () => {
    await (await call()).stopReading().say(upgradeTo('/api/live', 'Origin: https://elsewhere.example')).hungUp();
  });
});

describe('one network cannot take all lines', () => {
  test('not with connections on which nothing is asked', async () => {
    const silent = await Promise.all(Array.from({ length: 10 }, call));
    expect(await (await call()).hungUp()).toBe('');
    silent[0]?.say(`${head}\r\n`);
    await silent[0]?.hears('200 OK');
    const next = await call();
    await next.say(`${head}\r\n`).hears('200 OK');
    for (const caller of [...silent, next]) caller.breakOff();
  });

  test('not with many that did ask', async () => {
    const callers: RawCaller[] = [];
    for (let come = 0; come < 30; come += 1) {
      const caller = await call();
      await caller.say(`${head}\r\n`).hears('200 OK');
      callers.push(caller);
    }
    expect(await (await call()).hungUp()).toBe('');
    for (const caller of callers) caller.breakOff();
    await expect.poll(async () => (await fetch(`${server.url}/api/settings`).catch(() => undefined))?.status).toBe(200);
  });
});

test('what is no HTTP gets the shortest answer, and nothing of it comes back', async () => {
  for (const rubbish of [
    '\x16\x03\x01\x02\x00\x01\x00',
    'SSH-2.0-somebody\r\n\r\n',
    `${head}Content-Length: x\r\n\r\n`,
  ]) {
    const answer = await (await call()).say(Buffer.from(rubbish, 'latin1')).hungUp();
    expect(answer).toMatch(/^HTTP\/1\.1 400 Refused\r\n/);
    expect(answer).toContain('{"type":"urn:kring:problem:malformed","reason":"malformed","status":400}');
    expect(answer).not.toContain('somebody');
  }
  const flood = await (await call()).say(`${head}a: ${'b'.repeat(40_000)}\r\n\r\n`).hungUp();
  expect(flood).toContain('"reason":"tooLarge"');
});

test('who is not trusted is not believed about who asks, and whoever hosts reads so once', async () => {
  const lines: string[] = [];
  const log = openLog({ write: (line) => lines.push(line) });
  const open = await new LiveServer({ log, requestsPerMinute: 2 }).start();
  const statuses: number[] = [];
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    statuses.push((await fetch(`${open.url}/api/settings`, { headers: { 'x-forwarded-for': address } })).status);
  await open.stop();
  expect(statuses).toEqual([200, 200, 429]);
  expect(lines.filter((line) => line.includes('TRUSTED_PROXY'))).toHaveLength(1);
  expect(lines.join()).not.toContain('198.51.100');
});

test('behind a proxy of our own each network has a measure of its own', async () => {
  const proxies = parseProxies('127.0.0.1, ::1');
  const open = await new LiveServer({ ...(proxies && { proxies }), requestsPerMinute: 2 }).start();
  const ask = async (address: string) =>
    (await fetch(`${open.url}/api/settings`, { headers: { 'x-forwarded-for': address } })).status;
  for (const address of ['198.51.100.1', '198.51.100.2'])
    expect([await ask(address), await ask(address)]).toEqual([200, 200]);
  expect(await ask('1.2.3.4, 198.51.100.1')).toBe(429);
  expect([await ask('2001:db8::1'), await ask('2001:db8::2'), await ask('2001:db8::3')]).toEqual([200, 200, 429]);
  await open.stop();
});

test('an address that cannot be read has the same headers as every other answer', async () => {
  const answer = await (await call()).say('GET /%zz HTTP/1.1\r\nHost: kring\r\nConnection: close\r\n\r\n').hungUp();
  expect(answer).toContain('400 Bad Request');
  expect(answer).toContain('x-content-type-options: nosniff');
});

describe('requests that mean to be something else', () => {
  const json = 'Content-Type: application/json\r\n';
  const post = (body: string, more = json) =>
    `POST /api/meetings HTTP/1.1\r\nHost: kring\r\nConnection: close\r\n${more}Content-Length: ${body.length}\r\n\r\n${body}`;
  const ask = (line: string, more = '') => `${line} HTTP/1.1\r\nHost: kring\r\nConnection: close\r\n${more}\r\n`;

  test.each([
    ['two lengths at once', `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['a body that is compressed', post('{}', `${json}Content-Encoding: gzip\r\n`), 400],
    ['a body that changes what all objects have', post('{"__proto__":{"admin":true}}'), 400],
    ['the same by way of the constructor', post('{"constructor":{"prototype":{"admin":true}}}'), 400],
    ['a body nested to the bottom', post('['.repeat(60_000)), 400],
    ['a body of another kind', post('<a/>', 'Content-Type: application/xml\r\n'), 400],
    ['a form of another site', post('a=b', 'Content-Type: text/plain\r\nOrigin: https://elsewhere.example\r\n'), 403],
    [
      'another method in a header',
      ask('POST /api/settings', 'X-HTTP-Method-Override: GET\r\nContent-Length: 0\r\n'),
      404,
    ],
    ['TRACE', ask('TRACE /api/settings'), 404],
    ['OPTIONS of another site', ask('OPTIONS /api/meetings', 'Origin: https://elsewhere.example\r\n'), 404],
    ['a way out of the folder', ask('GET /../../etc/passwd'), 404],
    ['the same, spelt otherwise', ask('GET /%2e%2e/%2e%2e/etc/passwd%00'), 404],
    ['a line break in an address', ask('GET /%0d%0aSet-Cookie:a=b'), 404],
    [
      'two cookies of one name, both made up',
      ask('GET /api/account', 'Cookie: kring=a; kring=b\r\nCookie: kring=c\r\n'),
      401,
    ],
    ['names of objects in a query', ask('GET /api/settings?__proto__[a]=1&constructor=2'), 200],
    ['a name that all objects have as a group', ask('GET /api/groups/__proto__'), 401],
  ])('%s', async (_, request, status) => {
    const answer = await (await call()).say(request).hungUp();
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).not.toMatch(/set-cookie|access-control|root:|admin/);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
