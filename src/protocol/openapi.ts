import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { problemSchema, type Route, routes } from './http-contract.ts';

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
    paths: Object.fromEntries(Object.entries(routes).map(([name, route]) => [route.path, describeRoute(name, route)])),
    components: { schemas: { Problem: jsonSchema(problemSchema) } },
  };
}

function describeRoute(name: string, route: Route) {
  const answers = Object.entries(route.answers).map(([status, schema]) => [status, describeAnswer(schema)]);
  const problems = Object.entries(route.problems).map(([status, reasons]) => [status, describeProblem(reasons)]);
  return {
    [route.method]: {
      operationId: name,
      summary: route.summary,
      ...(route.body && { requestBody: { required: true, content: inJson(jsonSchema(route.body)) } }),
      responses: Object.fromEntries([...answers, ...problems]),
    },
  };
}

function describeAnswer(schema: v.GenericSchema | undefined) {
  if (schema === undefined) return { description: 'Done.' };
  return { description: 'Done.', content: inJson(jsonSchema(schema)) };
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
