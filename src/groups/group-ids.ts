import type { Branded } from '../basics/brand.ts';

/** Made like all ids: 16 random bytes as 22 letters of base64url, by whoever makes the thing. They name, and prove nothing. */
export type TrajectoryId = Branded<'TrajectoryId'>;
/** A meeting in the plan. When it is held it is also a meeting of the room, with an id of its own. */
export type PlannedId = Branded<'PlannedId'>;
/** One text of the agreements: another text is another id. */
export type AgreementId = Branded<'AgreementId'>;
export type SwapId = Branded<'SwapId'>;
export type EvaluationId = Branded<'EvaluationId'>;
/** One question for dates. */
export type PollId = Branded<'PollId'>;
/** The personal link of somebody who answers it without an account. */
export type PollLinkId = Branded<'PollLinkId'>;
/** An entry in somebody's own book. */
export type EntryId = Branded<'EntryId'>;
/** The same ids as in the room (`engine/ids.ts`): the types are one by their name. */
export type MeetingId = Branded<'MeetingId'>;
export type CasusId = Branded<'CasusId'>;
/** The name of a method in a library or in a workshop. */
export type MethodId = Branded<'MethodId'>;

/** Milliseconds since the epoch, handed in by the caller: the rules own no clock. */
export type Instant = number;
