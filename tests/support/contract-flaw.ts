import * as v from 'valibot';
import { routes } from '../../src/protocol/http-contract.ts';
import { problemSchema, problemsOf, type Route, statusOf } from '../../src/protocol/http-route.ts';

const patterns = Object.values<Route>(routes).map((route) => {
  const path = route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]*');
  return { route, method: route.method.toUpperCase(), pattern: new RegExp(`^${path}$`) };
});

/** What is wrong with an answer by the published contract; undefined where all is well, or nothing is promised. */
export async function contractFlaw(method: string, path: string, response: Response): Promise<string | undefined> {
  const route = patterns.find((one) => one.method === method && one.pattern.test(path))?.route;
  if (route === undefined) return undefined;
  const { status } = response;
  const where = `${method} ${route.path} answered ${status}`;
  if (!(status in route.answers)) return problemFlaw(route, where, response);
  const schema = route.answers[status];
  if (schema === undefined) return (await response.text()) === '' ? undefined : `${where} with a body`;
  const said: unknown = route.carries === undefined ? await response.json() : await response.text();
  const { issues } = v.safeParse(schema, said);
  return issues === undefined ? undefined : `${where}, but ${v.getDotPath(issues[0]) ?? 'all of it'} is wrong`;
}

async function problemFlaw(route: Route, where: string, response: Response): Promise<string | undefined> {
  const problem = v.safeParse(problemSchema, await response.json().catch(() => undefined));
  if (!problem.success) return `${where} without problem details`;
  const { reason, status } = problem.output;
  if (!problemsOf(route).includes(reason)) return `${where}: ${reason}, which is not described`;
  return status === response.status && status === statusOf(reason) ? undefined : `${where}, but says ${status}`;
}
