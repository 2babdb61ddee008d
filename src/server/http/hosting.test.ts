import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { sealedBytes } from '../../../tests/support/live-guest.ts';
import { aLiveCircle, LiveServer } from '../../../tests/support/live-table.ts';
import { upgradeTo } from '../../../tests/support/raw-caller.ts';

test('a circle meets: the metrics tell how many and how long, and never who', async () => {
  const server = await new LiveServer().start();
  const { table, chair, presenter, peers } = await aLiveCircle(server);
  const display = await table.screen();
  expect(await presenter.guest.want({ kind: 'pause' })).toBe('notChair');
  await server.post('/api/meetings', { meeting: table.meeting });

  const response = await fetch(`${server.url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  const page = await response.text();
  const lines = page.split('\n');
  expect(lines).toContain('kring_meetings_open 1');
  expect(lines).toContain(`kring_people_connected ${2 + peers.length}`);
  expect(lines).toContain('kring_devices_connected{kind="screen"} 1');
  expect(lines).toContain('kring_outbox_mails{state="waiting"} 0');
  expect(lines).toContain('kring_refused_total{where="socket",reason="notChair"} 1');
  expect(lines).toContain('kring_refused_total{where="http",reason="malformed"} 1');
  expect(lines).toContain('kring_http_requests_total{method="POST",route="/api/meetings",status="2xx"} 1');
  const counted = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(page)?.[1]);
  expect(counted('kring_commit_events_sum')).toBeGreaterThan(20);
  expect(counted('kring_shown_seconds_count')).toBe(counted('kring_commit_seconds_count'));

  const secrets = [table.meeting, table.admit, table.screenAdmit, chair.seat, chair.token, chair.guest.device, '127.0'];
  for (const secret of secrets) expect(page).not.toContain(secret);
  expect(page).not.toMatch(/"[\w-]{22,}"/);
  display.breakOff();
  await server.stop();
});

test('without a token only this machine reads the metrics, and nobody through a proxy', async () => {
  const server = await new LiveServer().start();
  const read = (headers: Readonly<Record<string, string>> = {}) => fetch(`${server.url}/metrics`, { headers });
  expect((await read()).status).toBe(200);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-real-ip', 'via'])
    expect((await read({ [name]: 'somebody' })).status, name).toBe(404);
  await server.stop();

  const behindProxy = await new LiveServer({ publicUrl: 'https://kring.example' }).start();
  expect((await fetch(`${behindProxy.url}/metrics`)).status).toBe(404);
  await behindProxy.stop();
});

test('with a token whoever shows it reads them, and nobody else', async () => {
  const metricsToken = sealedBytes(32);
  const server = await new LiveServer({ metricsToken, publicUrl: 'https://kring.example' }).start();
  const read = async (authorization: string) =>
    (await fetch(`${server.url}/metrics`, { headers: { authorization, 'x-forwarded-for': '192.0.2.1' } })).status;
  expect(await read(`Bearer ${metricsToken}`)).toBe(200);
  expect(await read(`Bearer ${sealedBytes(32)}`)).toBe(403);
  expect(await read('')).toBe(403);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(403);
  await server.stop();
});

test('a server that stops is alive and not ready, so that nobody is sent there any more', async () => {
  const server = await new LiveServer().start();
  const [{ url }, ready] = [server, async () => (await fetch(`${server.url}/ready`)).json()];
  expect(await ready()).toEqual({ status: 'ready' });
  const silent = connect(Number(new URL(url).port), 'localhost');
  silent.on('error', () => undefined);
  // It never says anything, and does not answer a goodbye either.
  silent.write(upgradeTo('/api/live'));
  await new Promise((resolve) => silent.once('data', resolve));

  const stopped = server.stop();
  expect(await ready()).toEqual({ status: 'stopping' });
  expect((await fetch(`${url}/health`)).status).toBe(200);
  await stopped;
  silent.destroy();
});
