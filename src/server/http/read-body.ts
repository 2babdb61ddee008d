import type { FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { granted, type Result, refused } from '../../basics/result.ts';

/** Where it went wrong: a name that the contract knows, never one that was sent. */
export type BodyProblem = string | undefined;

export function readBody<const Schema extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  schema: Schema,
  request: FastifyRequest,
): Result<v.InferOutput<Schema>, BodyProblem> {
  const parsed = v.safeParse(schema, request.body, { abortEarly: true });
  if (parsed.success) return granted(parsed.output);
  const key = parsed.issues[0].path?.[0]?.key;
  return refused(Object.keys(schema.entries).find((entry) => entry === key));
}
