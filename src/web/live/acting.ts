import type { Result } from '../../basics/result.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { WireRefusal } from '../../protocol/message.ts';

export type ActProblem = Refusal | WireRefusal;
/** Resolves when the server has answered: at once on a good line, after coming back on a bad one. */
export type Acted = Promise<Result<void, ActProblem>>;
