import { proofIsOn } from './agreements.ts';
import { isToCome, trajectoryNow } from './circle-of-members.ts';
import type { Group } from './group.ts';
import type { Instant } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import { askedAt, keptAfterFollowUp, passedOnFor, pollLasts, proofLasts } from './retention.ts';

export type KeptThing =
  | 'meetingKey'
  | 'casus'
  | 'step'
  | 'aims'
  | 'evaluation'
  | 'attendance'
  | 'agreements'
  | 'invitation'
  | 'restoring'
  | 'shares'
  | 'returnedShare'
  | 'poll'
  | 'presence'
  | 'registers'
  | 'groupCard';
export type KeptUntil =
  | { readonly kind: 'meetingOver' }
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'trajectoryClosed' }
  | { readonly kind: 'takenBack' }
  | { readonly kind: 'groupEnds' };
export type KeptWhy =
  | 'needed'
  | 'shownBeforehand'
  | 'presenterKeeps'
  | 'toAskHowItWent'
  | 'toLetIn'
  | 'toGetBackIn'
  | 'proofAgreed'
  | 'turnsToShare'
  | 'toFindDates'
  | 'toKnowWhoComes'
  | 'toKnowIfItCounts';

/** What exists in the letters of this group, until when and why. `of`: whose words they are, or whom they are about. */
export interface Existing {
  readonly thing: KeptThing;
  readonly of: readonly AccountId[];
  readonly letters: readonly number[];
  readonly until: KeptUntil;
  readonly why: KeptWhy;
}

/** Everything, the soonest to go first in kind. Letters that are over already are in `group.over`. */
export function existing(group: Group): readonly Existing[] {
  const proof = proofIsOn(group);
  const keys = group.opened.map(
    ({ by, letter }): Existing => ({
      thing: 'meetingKey',
      of: [by],
      letters: letter === undefined ? [] : [letter],
      until: { kind: 'meetingOver' },
      why: 'needed',
    }),
  );
  const casus = group.casus.map(
    ({ by, kept, letter, at }): Existing => ({
      thing: 'casus',
      of: [by],
      letters: [letter],
      until: kept ? { kind: 'at', at: askedAt(group, at) + keptAfterFollowUp } : { kind: 'meetingOver' },
      why: kept ? 'presenterKeeps' : 'shownBeforehand',
    }),
  );
  const steps = group.steps.map(({ by, on, at, told, letters }): Existing => {
    const asked = told.at(-1)?.at ?? Math.max(on ?? at, askedAt(group, at));
    return {
      thing: 'step',
      of: [by],
      letters,
      until: { kind: 'at', at: asked + keptAfterFollowUp },
      why: 'toAskHowItWent',
    };
  });
  const attendance = group.trajectories.flatMap(({ meetings }) =>
    meetings.flatMap(({ held }): readonly Existing[] => {
      if (held === undefined) return [];
      const until: KeptUntil =
        proof && held.at !== undefined ? { kind: 'at', at: held.at + proofLasts } : { kind: 'trajectoryClosed' };
      const letters = held.letter === undefined ? [] : [held.letter.letter];
      return [{ thing: 'attendance', of: held.present, letters, until, why: proof ? 'proofAgreed' : 'turnsToShare' }];
    }),
  );
  const told = group.aims.map(
    ({ by, letter }): Existing => ({
      thing: 'aims',
      of: [by],
      letters: [letter],
      until: { kind: 'trajectoryClosed' },
      why: 'toAskHowItWent',
    }),
  );
  const evaluations = group.evaluations.map(
    ({ letter }): Existing => ({
      thing: 'evaluation',
      of: [],
      letters: [letter],
      until: { kind: 'groupEnds' },
      why: 'needed',
    }),
  );
  return [
    ...keys,
    ...keysOfPeople(group),
    ...ofDates(group),
    ...casus,
    ...steps,
    ...told,
    ...attendance,
    ...evaluations,
    ...lasting(group),
  ];
}

/** Of coming in, and of coming back in. */
function keysOfPeople(group: Group): readonly Existing[] {
  const why = 'toGetBackIn';
  return [
    ...group.invitations.map(
      ({ by, letter, until: at }): Existing => ({
        thing: 'invitation',
        of: [by],
        letters: [letter],
        until: { kind: 'at', at },
        why: 'toLetIn',
      }),
    ),
    ...group.restorings.map(
      ({ member, letters, at }): Existing => ({
        thing: 'restoring',
        of: [member],
        letters: letters.map(({ letter }) => letter),
        until: { kind: 'at', at: at + passedOnFor },
        why,
      }),
    ),
    ...group.shares.map(
      ({ owner, letter }): Existing => ({
        thing: 'shares',
        of: [owner],
        letters: [letter],
        until: { kind: 'takenBack' },
        why,
      }),
    ),
    ...group.returned.map(
      ({ to, letter, at }): Existing => ({
        thing: 'returnedShare',
        of: [to],
        letters: [letter],
        until: { kind: 'at', at: at + passedOnFor },
        why,
      }),
    ),
  ];
}

/** What was said about dates: until they are chosen, and until the meeting was. */
function ofDates(group: Group): readonly Existing[] {
  const { poll } = group;
  const polls: readonly Existing[] =
    poll === undefined
      ? []
      : [
          {
            thing: 'poll',
            of: poll.answers.map(({ account }) => account),
            letters: [poll, ...poll.added, ...poll.answers, ...poll.links].flatMap(({ letter }) =>
              letter === undefined ? [] : [letter],
            ),
            until: { kind: 'at', at: poll.until + pollLasts },
            why: 'toFindDates',
          },
        ];
  const told = (trajectoryNow(group)?.meetings ?? []).filter(isToCome).flatMap(({ presence }) => presence);
  const presence = told.map(
    ({ by, letter }): Existing => ({
      thing: 'presence',
      of: [by],
      letters: [letter],
      until: { kind: 'meetingOver' },
      why: 'toKnowWhoComes',
    }),
  );
  const registers = group.registers.map(
    ({ by, letter }): Existing => ({
      thing: 'registers',
      of: [by],
      letters: [letter],
      until: { kind: 'takenBack' },
      why: 'toKnowIfItCounts',
    }),
  );
  return [...polls, ...presence, ...registers];
}

function lasting(group: Group): readonly Existing[] {
  const until: KeptUntil = { kind: 'groupEnds' };
  const signed = group.agreements.map(
    ({ signed: of }): Existing => ({ thing: 'agreements', of, letters: [], until, why: 'needed' }),
  );
  const everyone = group.members.map(({ account }) => account);
  return [...signed, { thing: 'groupCard', of: everyone, letters: [], until, why: 'needed' }];
}
