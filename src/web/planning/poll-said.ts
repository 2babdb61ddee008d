import type { Poll } from '../../groups/group.ts';
import type { Instant } from '../../groups/group-ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { PollAnswer } from '../../groups/planning-event.ts';
import { type Suits, suits } from '../../planning/poll.ts';

/** What somebody said of each date so far. Of a date that is not in it, nothing. */
export type Said = ReadonlyMap<Instant, Suits>;

export function saidIn(answer: PollAnswer | undefined): Said {
  if (answer === undefined) return new Map();
  return new Map(suits.flatMap((suit) => answer[suit].map((at) => [at, suit] as const)));
}

/** As it is sent: each kind from early to late, without what the poll does not ask. */
export function answerOf(dates: readonly Instant[], said: Said): PollAnswer {
  const those = (suit: Suits) => dates.filter((at) => said.get(at) === suit);
  return { yes: those('yes'), ifNeedBe: those('ifNeedBe'), no: those('no') };
}

/** The same for every one of these dates of which nothing was said yet; of others what was said stays. */
export function saidOfTheRest(dates: readonly Instant[], said: Said, suit: Suits): Said {
  return new Map([...said, ...dates.map((at) => [at, said.get(at) ?? suit] as const)]);
}

/** The dates of which nothing was said: left open, or added since. */
export function leftOpen(dates: readonly Instant[], answer: PollAnswer | undefined): readonly Instant[] {
  const said = saidIn(answer);
  return dates.filter((at) => !said.has(at));
}

/** The dates to come of which a member said nothing yet; none once answers are no longer taken. */
export function stillAskedOf(poll: Poll | undefined, account: AccountId, now: Instant): readonly Instant[] {
  if (poll === undefined || poll.until <= now) return [];
  const own = poll.answers.find((one) => one.account === account);
  return leftOpen(
    poll.options.filter((at) => at > now),
    own?.answer,
  );
}
