import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { routes } from './http-contract.ts';
import { type AnyReason, problemSchema, problemsOf, type Route, statusOf } from './http-route.ts';

/** The description that others can build on (OpenAPI 3.1), made of the very contract that the server answers by. */
export function describeHttp(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kring',
      version,
      description: 'What is asked once goes over HTTP; a live meeting goes over the socket at /api/live.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths: describePaths(),
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-kring' } },
    },
  };
}

function describePaths() {
  const paths: Record<string, object> = {};
  for (const [name, route] of Object.entries<Route>(routes))
    paths[route.path] = { ...paths[route.path], [route.method]: describeRoute(name, route) };
  return paths;
}

function describeRoute(name: string, route: Route) {
  const answers = Object.entries(route.answers).map(([status, schema]) => [status, describeAnswer(schema, route)]);
  const parameters = [...describeFields('path', route.parameters), ...describeFields('query', route.query)];
  return {
    operationId: name,
    summary: route.summary,
    ...(route.asks && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: { required: true, content: inJson(jsonSchema(route.body)) } }),
    responses: Object.fromEntries([...answers, ...describeProblems(problemsOf(route))]),
  };
}

function describeFields(where: 'path' | 'query', fields: Route['parameters']) {
  return Object.entries(fields?.entries ?? {}).map(([name, schema]) => ({
    name,
    in: where,
    required: schema.type !== 'exact_optional',
    schema: jsonSchema(schema),
  }));
}

function describeProblems(reasons: readonly AnyReason[]) {
  const byStatus = Map.groupBy(reasons, statusOf);
  return [...byStatus].map(([status, some]) => [status, describeProblem(some)]);
}

function describeAnswer(schema: v.GenericSchema | undefined, { carries }: Route) {
  if (schema === undefined) return { description: 'Done.' };
  const described = jsonSchema(schema);
  const content = carries === undefined ? inJson(described) : { [carries]: { schema: described } };
  return { description: 'Done.', content };
}

function describeProblem(reasons: readonly string[]) {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return { description: `Not done: ${reasons.join(', ')}.`, content };
}

function inJson(schema: object) {
  return { 'application/json': { schema } };
}

function jsonSchema(schema: v.GenericSchema) {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return rest;
}
