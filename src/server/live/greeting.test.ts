import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anId, type SocketOptions, sealedBytes } from '../../../tests/support/live-guest.ts';
import { LiveServer, LiveTable } from '../../../tests/support/live-table.ts';
import { parseProxies } from '../http/address.ts';

const proxies = parseProxies('127.0.0.1, ::1, 10.0.0.0/8');

const server = new LiveServer({
  publicUrl: 'https://kring.example',
  ...(proxies && { proxies }),
  limits: { mostStrikes: 5, mostStrangers: 10, helloWithin: 400 },
});
let table: LiveTable;
beforeAll(async () => {
  await server.start();
  table = await new LiveTable(server).open();
});
afterAll(() => server.stop());

describe('a first message that is no greeting', () => {
  test.each([
    ['no JSON', '{"kind":"hel', 'malformed'],
    ['an unknown kind', '{"kind":"shout"}', 'unknownKind'],
    ['an unknown version', '{"kind":"hello","version":2}', 'unknownVersion'],
    ['a greeting with a key too many', '{"kind":"hello","version":1,"extra":1}', 'malformed'],
    ['a command', `{"kind":"command","id":"${anId()}","command":{"kind":"start"}}`, 'helloFirst'],
  ])('%s is refused as %s', async (_, text, refusal) => {
    const guest = await server.guest();
    guest.say(text);
    expect(await guest.hears('refused')).toMatchObject({ refusal });
    expect(guest.isOpen).toBe(true);
    guest.breakOff();
  });

  test('whoever goes on like that is sent away', async () => {
    const guest = await server.guest();
    for (let turn = 0; turn < 8; turn += 1) guest.say('nonsense');
    expect(await guest.closed()).toBe(1008);
    expect(guest.heard.filter(({ kind }) => kind === 'refused')).toHaveLength(5);
    expect(guest.farewell()).toBe('refused');
  });

  test('a word now and then that nobody understands, all afternoon, sends nobody away', async () => {
    let time = Date.now();
    const later = await new LiveServer({ now: () => time, limits: { mostStrikes: 5 } }).start();
    const guest = await later.guest();
    for (let turn = 0; turn < 12; turn += 1) {
      const from = guest.heard.length;
      guest.say('{"kind":"shout"}');
      expect(await guest.hears('refused', from)).toMatchObject({ refusal: 'unknownKind' });
      time += 20_000;
    }
    expect(guest.isOpen).toBe(true);
    await later.stop();
  });

  test('whoever says nothing at all is sent away', async () => {
    const guest = await server.guest();
    expect(await guest.closed()).toBe(1008);
  });

  test('one byte more than 64 KiB closes the socket, one byte less is refused by name', async () => {
    const guest = await server.guest();
    guest.say('x'.repeat(64 * 1024));
    expect(await guest.hears('refused')).toMatchObject({ refusal: 'malformed' });
    guest.say('x'.repeat(64 * 1024 + 1));
    expect(await guest.closed()).toBe(1009);
  });
});

describe('a greeting that proves nothing', () => {
  test('for a meeting that never was', async () => {
    const guest = await server.guest();
    guest.hello(anId(), { kind: 'link', admit: table.admit, device: guest.device });
    expect(await guest.hears('refused')).toMatchObject({ refusal: 'unknownMeeting' });
    expect(await guest.closed()).toBe(1008);
  });

  test('with the proof of another meeting, or that of a screen, at the door of people', async () => {
    const other = await new LiveTable(server).open();
    for (const admit of [other.admit, table.screenAdmit, sealedBytes(32)]) {
      const guest = await server.guest();
      guest.hello(table.meeting, { kind: 'link', admit, device: guest.device });
      expect(await guest.hears('refused')).toMatchObject({ refusal: 'wrongProof' });
      expect(guest.frames.join()).not.toContain('door');
      await guest.closed();
    }
  });

  test('a link is no proof of a screen either', async () => {
    const guest = await server.guest();
    guest.hello(table.meeting, { kind: 'screen', admit: table.admit });
    expect(await guest.hears('refused')).toMatchObject({ refusal: 'wrongProof' });
  });

  test('for a seat with a token that was guessed, and for a seat of another meeting', async () => {
    const anna = await table.sit();
    const other = await new LiveTable(server).open();
    const { seat, token } = anna;
    for (const [meeting, proof] of [
      [table.meeting, sealedBytes(32)],
      [other.meeting, token],
    ] as const) {
      const guest = await server.guest();
      guest.hello(meeting, { kind: 'seat', seat, device: anna.guest.device, token: proof });
      expect(await guest.hears('refused')).toMatchObject({ refusal: 'seatLost' });
      await guest.closed();
      expect(guest.farewell()).toBe('seatLost');
    }
  });
});

test('a second greeting is refused, and the first one stands', async () => {
  const anna = await table.sit();
  anna.guest.hello(table.meeting, { kind: 'screen', admit: table.screenAdmit });
  expect(await anna.guest.hears('refused')).toMatchObject({ refusal: 'alreadyGreeted' });
  expect(await anna.guest.want({ kind: 'stop' })).toBe('notUnderway');
});

test('who talks before the answer to the greeting is heard after it', async () => {
  const guest = await server.guest();
  guest.hello(table.meeting, { kind: 'link', admit: table.admit, device: guest.device });
  guest.say('{"kind":"ping","at":7}');
  const pong = await guest.hears('pong');
  expect(pong.at).toBe(7);
  expect(guest.heard.map(({ kind }) => kind)).toEqual(['door', 'pong']);
});

test('a device that is not there any more, though nobody said so, is taken for gone', async () => {
  const watchful = await new LiveServer({ limits: { heartbeat: 60 } }).start();
  const awake = await watchful.guest();
  const dead = await watchful.guest({ autoPong: false });
  expect(await dead.closed()).toBe(1006);
  expect(awake.isOpen).toBe(true);
  await watchful.stop();
});

describe('a process that stood still', () => {
  test('hears what was said meanwhile, before it sends away who said nothing', async () => {
    const guest = await server.guest();
    guest.hello(table.meeting, { kind: 'link', admit: table.admit, device: guest.device });
    standStill(600);
    expect(await guest.hears('door')).toBeDefined();
  });

  test('and before it takes somebody for gone', async () => {
    const watchful = await new LiveServer({ limits: { heartbeat: 60 } }).start();
    const guest = await watchful.guest();
    await guest.pinged();
    standStill(100);
    await guest.pinged();
    await guest.pinged();
    expect(guest.isOpen).toBe(true);
    await watchful.stop();
  });
});

describe('from where a socket comes', () => {
  test.each([
    ['another site', 'https://elsewhere.example', false],
    ['no site at all', 'null', false],
    ['the address that links begin with', 'https://kring.example', true],
    ['our own name, but in the clear', 'http://kring.example', false],
    ['a program, which says nothing', undefined, true],
  ])('%s', async (_, origin, isWelcome) => {
    const guest = server.guest(origin === undefined ? {} : { origin });
    if (isWelcome) await expect(guest).resolves.toBeDefined();
    else await expect(guest).rejects.toThrow('403');
  });

  test('the page that this server handed out', async () => {
    const guest = await server.guest({ origin: server.url });
    expect(guest.isOpen).toBe(true);
  });
});

describe('an address from which nobody says who it is', () => {
  const told = (address: string): SocketOptions => ({ headers: { 'x-forwarded-for': address } });

  test('gets ten sockets, and others can still come', async () => {
    const crowd = await Promise.all(Array.from({ length: 10 }, () => server.guest(told('198.51.100.7'))));
    await expect(server.guest(told('198.51.100.7'))).rejects.toThrow('429');
    await expect(server.guest(told('203.0.113.9, 198.51.100.7'))).rejects.toThrow('429');
    const neighbour = await server.guest(told('198.51.100.8, 10.0.0.2'));
    expect(neighbour.isOpen).toBe(true);
    crowd[0]?.breakOff();
    await expect.poll(() => opens('198.51.100.7')).toBe(true);
    for (const guest of [...crowd, neighbour]) guest.breakOff();
  });

  test('holds nobody up who is known: a whole office sits at its meetings', async () => {
    for (let come = 0; come < 15; come += 1) {
      const guest = await server.guest(told('192.0.2.1'));
      guest.hello(table.meeting, { kind: 'link', admit: table.admit, device: guest.device });
      expect(await guest.hears('door')).toBeDefined();
    }
  });

  async function opens(address: string): Promise<boolean> {
    const guest = await server.guest(told(address)).catch(() => undefined);
    guest?.breakOff();
    return guest !== undefined;
  }
});

/** As a process to which somebody sends SIGSTOP, and later SIGCONT. */
function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
