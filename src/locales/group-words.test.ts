import { describe, expect, test } from 'vitest';
import type { WriteRefusal } from '../groups/decide-group.ts';
import { groupRefusals as groupReasons } from '../groups/group-refusal.ts';
import { type AnyReason, memberReasons, problemReasons, ruleReasons } from '../protocol/http-route.ts';
import { groupRefusals as groupsInEnglish } from './en/group-refusals.ts';
import { memberRefusals as membersInEnglish } from './en/member-refusals.ts';
import { groupRefusals as groupsInDutch } from './nl/group-refusals.ts';
import { memberRefusals as membersInDutch } from './nl/member-refusals.ts';

type Sentences<Reason extends string> = Readonly<Record<Reason, string>>;

/** Typed by the lists of reasons: a sentence that is missing does not compile, and one too many is found here. */
const chapters: readonly {
  readonly name: string;
  readonly reasons: readonly string[];
  readonly dutch: Sentences<string>;
  readonly english: Sentences<string>;
}[] = [
  {
    name: 'the server',
    reasons: [...problemReasons, ...memberReasons, ...ruleReasons, 'unreachable'],
    dutch: membersInDutch satisfies Sentences<AnyReason | 'unreachable'>,
    english: membersInEnglish satisfies Sentences<AnyReason | 'unreachable'>,
  },
  {
    name: 'a rule of the group',
    reasons: [...groupReasons, 'tooLong', 'malformed'],
    dutch: groupsInDutch satisfies Sentences<WriteRefusal>,
    english: groupsInEnglish satisfies Sentences<WriteRefusal>,
  },
];

describe.each(chapters)('what people read when $name says no', ({ reasons, dutch, english }) => {
  test('has a sentence for every reason, and none for another', () => {
    const known = [...new Set(reasons)].toSorted();
    for (const sentences of [dutch, english]) expect(Object.keys(sentences).toSorted()).toEqual(known);
  });

  test('is in short sentences that do not shout', () => {
    for (const sentence of [...Object.values(dutch), ...Object.values(english)]) {
      expect(sentence).toMatch(/^[A-Z][^!]{10,140}\.$/);
    }
  });
});
