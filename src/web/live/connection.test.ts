import { beforeEach, expect, test } from 'vitest';
import { type FarEnd, Line } from '../../../tests/support/line.ts';
import { StoryTime } from '../../../tests/support/time.ts';
import type { CommandId, DeviceId, MeetingId, SeatId } from '../../engine/ids.ts';
import type { ClientMessage, ServerMessage } from '../../protocol/message.ts';
import { Connection } from './connection.ts';
import type { ConnectionState } from './standing.ts';
import type { Answer } from './waiting-commands.ts';

const pauseId = 'pause' as CommandId;
const meeting = 'the-meeting' as MeetingId;
const chris = 'chris' as SeatId;
const serverTime = 1_000_000;

let time: StoryTime;
let line: Line;
let connection: Connection;
let states: ConnectionState[];
let heard: ServerMessage['kind'][];
let number: number;
let whenHeard: (message: ServerMessage) => void;
let serve: (message: ClientMessage, end: FarEnd) => void;

/** A server that welcomes everyone and accepts everything. */
function friendly(message: ClientMessage, end: FarEnd): void {
  if (message.kind === 'hello') end.say(welcome());
  if (message.kind === 'command') end.say({ kind: 'accepted', id: message.id, number: 7 });
  if (message.kind === 'ping') end.say({ kind: 'pong', at: message.at, now: serverTime + time.elapsed() });
}

function welcome(): ServerMessage {
  const now = serverTime + time.elapsed();
  return { kind: 'welcome', now, afresh: false, number, events: [], contents: [] };
}

function pause(): Promise<Answer> {
  return connection.submit(pauseId, { kind: 'pause' }, undefined);
}

function commandsAt(end: FarEnd | undefined): readonly string[] {
  return (end?.received ?? []).flatMap((message) => (message.kind === 'command' ? [message.id] : []));
}

beforeEach(async () => {
  time = new StoryTime();
  states = [];
  heard = [];
  number = 3;
  whenHeard = () => undefined;
  serve = friendly;
  line = new Line(time, (message, end) => serve(message, end));
  const device = 'phone' as DeviceId;
  connection = new Connection(line.dial, time, {
    hello: () => ({
      kind: 'hello',
      version: 1,
      meeting,
      as: { kind: 'seat', seat: chris, device, token: 'secret' },
      after: number,
    }),
    heard: (message) => {
      heard.push(message.kind);
      whenHeard(message);
    },
    changed: (state) => states.push(state),
  });
  connection.start();
  await time.pass(50);
});

test('Chris is in within one round trip, and the proof goes in the first message', () => {
  expect(states).toEqual(['live']);
  expect(line.ends[0]?.received[0]).toMatchObject({ kind: 'hello', as: { token: 'secret' }, after: 3 });
});

test('what Chris asks is answered', async () => {
  const answer = pause();
  await time.pass(50);
  expect(await answer).toEqual({ ok: true, value: undefined });
});

test('a tunnel: what was asked on the way in is sent again on the way out, with the same id', async () => {
  serve = (message, end) => (message.kind === 'command' ? undefined : friendly(message, end));
  const answer = pause();
  await time.pass(50);
  line.cut();
  serve = friendly;
  await time.pass(1_000);
  expect(commandsAt(line.ends[0])).toEqual([pauseId]);
  expect(commandsAt(line.ends[1])).toEqual([pauseId]);
  expect(await answer).toEqual({ ok: true, value: undefined });
  expect(states).toEqual(['live', 'lost', 'live']);
});

test('when the event of a command came with the welcome, it is not asked again', async () => {
  serve = (message, end) => (message.kind === 'command' ? undefined : friendly(message, end));
  const answer = pause();
  await time.pass(50);
  line.cut();
  serve = (message, end) => {
    const paused = { number: 4, command: pauseId, event: { kind: 'paused', at: serverTime } } as const;
    if (message.kind === 'hello') end.say(welcomeWith([paused]));
  };
  await time.pass(1_000);
  expect(await answer).toEqual({ ok: true, value: undefined });
  expect(commandsAt(line.ends[1])).toEqual([]);
});

function welcomeWith(events: Extract<ServerMessage, { kind: 'welcome' }>['events']): ServerMessage {
  return { kind: 'welcome', now: serverTime, afresh: false, number: 4, events, contents: [] };
}

test('the number that Chris has goes along on return', async () => {
  number = 12;
  line.cut();
  await time.pass(1_000);
  expect(line.ends[1]?.received[0]).toMatchObject({ kind: 'hello', after: 12 });
});

test('a network that dies without a word is noticed, and left', async () => {
  line.isMute = true;
  await time.pass(40_000);
  expect(states).toEqual(['live', 'lost']);
  line.isMute = false;
  await time.pass(20_000);
  expect(states).toEqual(['live', 'lost', 'live']);
});

test('the first attempts come within a second, later ones spare the server', async () => {
  line.isDown = true;
  line.cut();
  const from = time.elapsed();
  await time.pass(120_000);
  const waits = line.attempts.slice(1).map((at) => at - from);
  expect(waits.filter((wait) => wait < 1_100).length).toBeGreaterThanOrEqual(2);
  expect(waits.length).toBeLessThan(20);
});

test('when the network comes back, nobody waits for a timer', async () => {
  line.isDown = true;
  line.cut();
  await time.pass(60_000);
  line.isDown = false;
  connection.wake();
  await time.pass(50);
  expect(states.at(-1)).toBe('live');
});

test('a refusal is told to whoever asked', async () => {
  serve = (message, end) =>
    message.kind === 'command'
      ? end.say({ kind: 'refused', id: message.id, refusal: 'notChair' })
      : friendly(message, end);
  const answer = pause();
  await time.pass(50);
  expect(await answer).toEqual({ ok: false, problem: 'notChair' });
});

test('a server whose disk said no is asked again, and then believed', async () => {
  let asked = 0;
  serve = (message, end) => {
    if (message.kind !== 'command') return friendly(message, end);
    asked += 1;
    end.say(
      asked < 3
        ? { kind: 'refused', id: message.id, refusal: 'notStored' }
        : { kind: 'accepted', id: message.id, number: 9 },
    );
  };
  const answer = pause();
  await time.pass(20_000);
  expect(asked).toBe(3);
  expect(await answer).toEqual({ ok: true, value: undefined });
});

test('after an erased meeting Chris does not come back, and nothing is left waiting', async () => {
  serve = (message, end) => (message.kind === 'command' ? end.say({ kind: 'farewell', why: 'erased' }) : undefined);
  const answer = pause();
  await time.pass(60_000);
  expect(await answer).toEqual({ ok: false, problem: 'notStored' });
  expect(states.at(-1)).toBe('over');
  expect(line.ends).toHaveLength(1);
});

test('who is at the door again greets anew; what is asked before that was heard goes along, and nothing of before', async () => {
  serve = (message, end) => (message.kind === 'command' ? undefined : friendly(message, end));
  void connection.submit('leave' as CommandId, { kind: 'leave' }, undefined);
  await time.pass(50);
  whenHeard = () => {
    whenHeard = () => undefined;
    connection.restart();
  };
  line.ends[0]?.say(welcome());
  await time.pass(line.milliseconds);
  serve = friendly;
  const answer = pause();
  expect(states).toEqual(['live', 'connecting']);
  await time.pass(100);
  expect(commandsAt(line.ends[1])).toEqual([pauseId]);
  expect(await answer).toEqual({ ok: true, value: undefined });
  expect(states).toEqual(['live', 'connecting', 'live']);
});

test('a server that restarts is found again', async () => {
  line.ends[0]?.say({ kind: 'farewell', why: 'restarting' });
  await time.pass(2_000);
  expect(states).toEqual(['live', 'lost', 'live']);
});

test('a proxy that answers with a page of its own breaks nothing', async () => {
  serve = () => undefined;
  const end = line.ends[0];
  end?.say({ kind: 'nonsense' } as never);
  await time.pass(50);
  expect(heard).not.toContain('nonsense');
  expect(states).toEqual(['live']);
});

test('after a few pings the clocks run together, however slow the line', async () => {
  line.milliseconds = 400;
  await time.pass(5_000);
  expect(Math.abs(connection.clock.now() - (serverTime + time.elapsed()))).toBeLessThan(20);
});
