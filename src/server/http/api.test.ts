import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anId, sealedBytes } from '../../../tests/support/live-guest.ts';
import { LiveServer, LiveTable } from '../../../tests/support/live-table.ts';
import { routes } from '../../protocol/http-contract.ts';
import { problemSchema, problemsOf, type Route } from '../../protocol/http-route.ts';

const server = new LiveServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

async function described(): Promise<{ paths: Record<string, Record<string, { responses: Record<string, object> }>> }> {
  return (await fetch(`${server.url}/api/openapi.json`)).json();
}

/** What the server said, checked against what it says that it says. */
async function checked(route: Route, response: Response): Promise<unknown> {
  const { paths } = await described();
  const operation = paths[route.path]?.[route.method];
  expect(Object.keys(operation?.responses ?? {})).toContain(String(response.status));
  if (response.status === 204) return undefined;
  const answer: unknown = await response.json();
  if (response.ok) {
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const schema = route.answers[response.status];
    if (schema === undefined) throw new Error('An answer that is not in the contract');
    return v.parse(schema, answer);
  }
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = v.parse(problemSchema, answer);
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`urn:kring:problem:${problem.reason}`);
  expect(problemsOf(route)).toContain(problem.reason);
  return problem;
}

async function posted(route: Route, body: unknown): Promise<unknown> {
  return checked(route, await server.post(route.path, body));
}

describe('opening a meeting', () => {
  test('once, and asking again after a lost answer changes nothing', async () => {
    const table = new LiveTable(server);
    const opening = table.opening();
    const first = await server.post('/api/meetings', opening);
    expect(first.status).toBe(201);
    expect(await checked(routes.createMeeting, first)).toEqual({ meeting: table.meeting });
    const again = await server.post('/api/meetings', opening);
    expect(again.status).toBe(200);
    const anna = await table.sit();
    expect(anna.guest.meeting.id).toBe(table.meeting);
  });

  test('not under an id that somebody else has', async () => {
    const table = await new LiveTable(server).open();
    const other = { ...new LiveTable(server).opening(), meeting: table.meeting };
    expect(await posted(routes.createMeeting, other)).toMatchObject({ reason: 'meetingTaken' });
  });

  test.each([
    ['meeting', 'short'],
    ['setting', 'somewhere'],
    ['script', { parts: 'none' }],
    ['admitHash', sealedBytes(31)],
    ['screenHash', 7],
  ])('not with a wrong %s, and it is said which', async (at, wrong) => {
    const opening = { ...new LiveTable(server).opening(), [at]: wrong };
    expect(await posted(routes.createMeeting, opening)).toMatchObject({ reason: 'malformed', at });
  });

  test('not with more than was asked, and the name of that is not echoed', async () => {
    const opening = { ...new LiveTable(server).opening(), 'the name of my client': true };
    const response = await server.post('/api/meetings', opening);
    expect(await response.text()).toBe('{"type":"urn:kring:problem:malformed","reason":"malformed","status":400}');
  });

  test('not with what is no JSON, no object, or far too much', async () => {
    const headers = { 'content-type': 'application/json' };
    const ask = (body: string) => fetch(`${server.url}/api/meetings`, { method: 'POST', headers, body });
    for (const body of ['{"meeting":', 'null', '[]', '"text"', ''])
      expect(await checked(routes.createMeeting, await ask(body))).toMatchObject({ reason: 'malformed' });
    const huge = JSON.stringify({ meeting: 'x'.repeat(200_000) });
    expect(await checked(routes.createMeeting, await ask(huge))).toMatchObject({ reason: 'tooLarge' });
  });
});

describe('pairing a shared screen', () => {
  test('the parcel waits under its code, and is handed out once', async () => {
    const table = await new LiveTable(server).open();
    const { meeting, admit } = table;
    const pairing = { meeting, admit, rendezvous: anId(), parcel: sealedBytes(300) };
    const left = await server.post('/api/pairings', pairing);
    expect(left.status).toBe(204);
    expect(await posted(routes.leavePairing, pairing)).toMatchObject({ reason: 'pairingTaken' });
    const { rendezvous, parcel } = pairing;
    expect(await posted(routes.claimPairing, { rendezvous })).toEqual({ parcel });
    expect(await posted(routes.claimPairing, { rendezvous })).toMatchObject({ reason: 'unknownPairing' });
  });

  test('only somebody with the link of a meeting that exists may leave one', async () => {
    const table = await new LiveTable(server).open();
    const { meeting, screenAdmit } = table;
    const pairing = { meeting, admit: screenAdmit, rendezvous: anId(), parcel: sealedBytes(300) };
    expect(await posted(routes.leavePairing, pairing)).toMatchObject({ reason: 'wrongProof' });
    const nowhere = { ...pairing, meeting: anId() };
    expect(await posted(routes.leavePairing, nowhere)).toMatchObject({ reason: 'unknownMeeting' });
    const tooLarge = { ...pairing, parcel: sealedBytes(2_000) };
    expect(await posted(routes.leavePairing, tooLarge)).toMatchObject({ reason: 'malformed', at: 'parcel' });
  });
});

test('the server says that it works, and what a page must know', async () => {
  expect(await checked(routes.health, await fetch(`${server.url}/health`))).toMatchObject({ status: 'ok' });
  expect(await checked(routes.readSettings, await fetch(`${server.url}/api/settings`))).toEqual({
    publicUrl: null,
    backupDays: null,
    mails: false,
  });
});

test('every route of the contract is described, and nothing else', async () => {
  const { paths } = await described();
  const inDescription = Object.entries(paths).flatMap(([path, operations]) => {
    return Object.keys(operations).map((method) => `${method} ${path}`);
  });
  expect(inDescription.toSorted()).toEqual(
    Object.values(routes)
      .map(({ method, path }) => `${method} ${path}`)
      .toSorted(),
  );
});

test('one address cannot ask without end', async () => {
  const busy = await new LiveServer({ requestsPerMinute: 3 }).start();
  const statuses: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) statuses.push((await fetch(`${busy.url}/api/settings`)).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const problem = await (await fetch(`${busy.url}/api/settings`)).json();
  expect(problem).toEqual({ type: 'urn:kring:problem:tooFast', reason: 'tooFast', status: 429 });
  await busy.stop();
});
