import * as v from 'valibot';
import { granted, type Result, refused } from '../basics/result.ts';
import { type AnyReason, problemSchema, type Route } from './http-route.ts';

type Part<Name extends string, Schema> = Schema extends v.GenericSchema
  ? { readonly [Key in Name]: v.InferInput<Schema> }
  : unknown;

/** Whatever may be said with a request. */
export interface Said {
  readonly parameters?: object;
  readonly query?: object;
  readonly body?: unknown;
}

/** What has to be said to ask this of the server, as the contract has it. */
export type AskedOf<Asked extends Route> = Said &
  Part<'parameters', Asked['parameters']> &
  Part<'query', Asked['query']> &
  Part<'body', Asked['body']>;

type Spoken<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : undefined;
type Answers<Asked extends Route> = Asked['answers'];

/** What comes back when it was done. */
export type AnswerOf<Asked extends Route> = Spoken<Answers<Asked>[keyof Answers<Asked>]>;

/** `notKring`: an answer that no Kring server gives; something between here and there spoke instead. */
export type AnswerProblem = AnyReason | 'notKring';

/** The path with its parameters filled in, and behind it the query. */
export function addressOf(route: Route, asked: Said): string {
  const parameters = new Map(Object.entries(asked.parameters ?? {}));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters.get(name))));
  const query = Object.entries(asked.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** Reads an answer by the contract, so that whoever asked can rely on what it says. */
export function readAnswer<Asked extends Route>(
  route: Asked,
  status: number,
  answer: unknown,
): Result<AnswerOf<Asked>, AnswerProblem> {
  if (!(status in route.answers)) {
    const problem = v.safeParse(problemSchema, answer);
    return refused(problem.success ? problem.output.reason : 'notKring');
  }
  const read = v.safeParse(route.answers[status] ?? v.undefined(), answer);
  if (!read.success) return refused('notKring');
  // The schema that read it is the one that the type was inferred from.
  return granted(read.output as AnswerOf<Asked>);
}
