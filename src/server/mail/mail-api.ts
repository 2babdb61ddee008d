import type { FastifyInstance } from 'fastify';
import { granted, refused } from '../../basics/result.ts';
import { parseZone } from '../../planning/calendar.ts';
import { routes } from '../../protocol/http-contract.ts';
import { wishKinds } from '../../protocol/mail-routes.ts';
import type { Desk } from '../http/desk.ts';
import { type MemberVisit, type Outcome, readFields, serve, serveMember, type Visit } from '../http/serve.ts';
import { readStopToken, type Stopped } from './stop-token.ts';

export function answerMail(http: FastifyInstance, desk: Desk): void {
  serveMember(http, desk, routes.changeZone, changeZone);
  serveMember(http, desk, routes.readMail, readMail);
  serveMember(http, desk, routes.changeMailWish, changeMailWish);
  serve(http, desk, routes.lookAtMailLink, lookAtMailLink);
  serve(http, desk, routes.useMailLink, useMailLink);
  void http.register(async (forMailPrograms) => {
    // They send a form, of which nothing is needed: the address says it all.
    forMailPrograms.addContentTypeParser('*', { parseAs: 'string' }, async () => undefined);
    serve(forMailPrograms, desk, routes.stopMail, stopMail);
  });
}

async function changeZone({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.changeZone.body, request.body);
  if (!body.ok) return body;
  const zone = parseZone(body.value.zone);
  if (!zone.ok) return refused(zone.problem);
  await desk.storage.changeZone(session.account, zone.value);
  return granted(undefined);
}

async function readMail({ desk, session }: MemberVisit): Promise<Outcome> {
  const { storage } = desk;
  const entry = await storage.findAccount(session.account);
  if (entry === undefined) return refused('signInFirst');
  const said = await storage.mailWishesOf(session.account);
  const wishes = wishKinds.map((kind) => ({ kind, wanted: said.find((wish) => wish.kind === kind)?.wanted ?? true }));
  return granted({ zone: entry.zone, wishes, undelivered: await storage.deadLettersOf(session.account) });
}

async function changeMailWish({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const parameters = readFields(routes.changeMailWish.parameters, request.params);
  if (!parameters.ok) return parameters;
  const body = readFields(routes.changeMailWish.body, request.body);
  if (!body.ok) return body;
  await desk.storage.changeMailWish(session.account, { ...parameters.value, ...body.value });
  return granted(undefined);
}

async function lookAtMailLink({ desk, request }: Visit): Promise<Outcome> {
  const body = readFields(routes.lookAtMailLink.body, request.body);
  if (!body.ok) return body;
  const stopped = readStopToken(desk.secret, body.value.token);
  if (stopped === undefined) return refused('notFound');
  const said = await desk.storage.mailWishesOf(stopped.account);
  const wanted = said.find(({ kind }) => kind === stopped.kind)?.wanted ?? true;
  return granted({ kind: stopped.kind, wanted });
}

async function useMailLink({ desk, request }: Visit): Promise<Outcome> {
  const body = readFields(routes.useMailLink.body, request.body);
  if (!body.ok) return body;
  return change(desk, readStopToken(desk.secret, body.value.token), body.value.wanted ? 'wanted' : 'unwanted');
}

async function stopMail({ desk, request }: Visit): Promise<Outcome> {
  const parameters = readFields(routes.stopMail.parameters, request.params);
  if (!parameters.ok) return parameters;
  return change(desk, readStopToken(desk.secret, parameters.value.token), 'unwanted');
}

async function change(desk: Desk, stopped: Stopped | undefined, wish: 'wanted' | 'unwanted'): Promise<Outcome> {
  if (stopped === undefined) return refused('notFound');
  await desk.storage.changeMailWish(stopped.account, { kind: stopped.kind, wanted: wish === 'wanted' });
  return granted(undefined);
}
