import type { Group, LetterOver, Poll } from './group.ts';
import type { AccountId } from './ids.ts';

/** What goes when a poll ends, or somebody who took part in it leaves. */

/** What was asked and answered has served; only the dates stay. */
export function endPoll(group: Group): Group {
  const { poll } = group;
  if (poll === undefined) return group;
  const own = poll.letter === undefined ? [] : [{ letter: poll.letter, by: poll.by }];
  return { ...group, poll: undefined, over: [...group.over, ...own, ...poll.added, ...lettersBehind(poll)] };
}

/** Somebody left: neither the answer counts any more, nor can the links be used that he or she gave. */
export function withoutAnswersOf(group: Group, account: AccountId): Group {
  const { poll } = group;
  if (poll === undefined) return group;
  const answers = poll.answers.filter((answer) => answer.account !== account);
  const links = poll.links.filter(({ by }) => by !== account);
  const gone = {
    answers: poll.answers.filter((answer) => !answers.includes(answer)),
    links: poll.links.filter((link) => !links.includes(link)),
  };
  return { ...group, poll: { ...poll, answers, links }, over: [...group.over, ...lettersBehind(gone)] };
}

function lettersBehind({ answers, links }: Pick<Poll, 'answers' | 'links'>): readonly LetterOver[] {
  return [...answers.flatMap(letterOf), ...links.map(({ letter, by }) => ({ letter, by }))];
}

export function letterOf({ account, letter }: Poll['answers'][number]): readonly LetterOver[] {
  return letter === undefined ? [] : [{ letter, by: account }];
}
