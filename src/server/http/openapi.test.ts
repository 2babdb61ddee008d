import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractFlaw } from '../../../tests/support/contract-flaw.ts';
import { LiveServer } from '../../../tests/support/live-table.ts';
import { routes } from '../../protocol/http-contract.ts';
import { type Route, statusOf } from '../../protocol/http-route.ts';

const served = new Set<string>();
const server = new LiveServer();

/** The framework tells of each server that it makes, before anything is served there. */
function watch(message: unknown): void {
  const { fastify } = message as { readonly fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
    for (const one of [method].flat()) served.add(`${one} ${url}`);
  });
}

beforeAll(async () => {
  subscribe('fastify.initialization', watch);
  await server.start();
  unsubscribe('fastify.initialization', watch);
});
afterAll(() => server.stop());

test('every route that is served is described, and every described one is served', () => {
  const described = Object.values<Route>(routes).map(
    ({ method, path }) =>
      `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1').replace(':token.ics', ':file')}`,
  );
  // A HEAD comes with each GET by itself.
  expect([...served].filter((one) => !one.startsWith('HEAD ')).toSorted()).toEqual(described.toSorted());
  expect(described.length).toBeGreaterThan(50);
});

test('each may be refused by what stands before all of them, and says so', async () => {
  const description = await (await fetch(`${server.url}/api/openapi.json`)).json();
  for (const { method, path } of Object.values<Route>(routes)) {
    const { responses, operationId } = description.paths[path][method];
    expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['400', '500', '503']));
    if (method !== 'get') expect(Object.keys(responses), operationId).toContain(String(statusOf('strangeOrigin')));
  }
});

test('a page of another site changes nothing, whatever it asks for', async () => {
  for (const { method, path } of Object.values<Route>(routes)) {
    if (method === 'get') continue;
    const url = server.url + path.replaceAll(/\{\w+\}/g, 'x');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      const response = await fetch(url, { method: method.toUpperCase(), headers });
      expect(await response.json(), `${method} ${path}`).toMatchObject({ reason: 'strangeOrigin' });
    }
  }
});

test('an answer that is not described is noticed', async () => {
  const flawOf = (status: number, body: object, path = '/api/settings') =>
    contractFlaw('GET', path, new Response(JSON.stringify(body), { status }));
  const settings = { publicUrl: null, backupDays: null, mails: false };
  expect(await flawOf(200, settings)).toBeUndefined();
  expect(await flawOf(200, { ...settings, secret: 'x' })).toContain('secret is wrong');
  expect(await flawOf(418, {})).toContain('without problem details');
  const problem = (reason: string, status: number) => ({ type: `urn:kring:problem:${reason}`, reason, status });
  expect(await flawOf(409, problem('pollLinkTaken', 409))).toContain('not described');
  expect(await flawOf(409, problem('tooFast', 429))).toContain('but says 429');
  expect(await flawOf(200, {}, '/somewhere')).toBeUndefined();
});
