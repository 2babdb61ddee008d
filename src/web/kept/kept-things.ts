import { type Existing, existing, type KeptThing, type KeptUntil } from '../../groups/existing.ts';
import type { Group } from '../../groups/group.ts';
import type { GroupEvent } from '../../groups/group-event.ts';
import type { AccountId } from '../../groups/ids.ts';

/** One line of the page: things of one kind that go at one moment for one reason, of one person or of several. */
export interface KeptLine extends Existing {
  /** Whether it is a member's own words. Otherwise it is about these people. */
  readonly words: boolean;
  readonly mine: boolean;
  readonly erasing: Erasing | undefined;
  /** How many there are of it. */
  readonly count: number;
  /** Tells it from the other lines. */
  readonly key: string;
}

/** How somebody takes the own words away for everybody: by saying so to the group, or by emptying letters. */
export type Erasing =
  | { readonly kind: 'say'; readonly event: GroupEvent }
  | { readonly kind: 'empty'; readonly letters: readonly number[] };

const wordsOfOne: readonly KeptThing[] = ['casus', 'step', 'aims', 'invitation', 'meetingKey', 'shares'];

/** What exists, the soonest to go first; what stays as long as the group comes last. */
export function keptLines(group: Group, self: AccountId): readonly KeptLine[] {
  const lines = new Map<string, KeptLine>();
  for (const thing of existing(group)) {
    const erasing = erasingOf(group, self, thing);
    const key = [thing.thing, thing.why, ...Object.values(thing.until), ...(erasing ? thing.letters : [])].join(' ');
    const before = lines.get(key);
    const of = [...new Set([...(before?.of ?? []), ...thing.of])];
    const letters = [...(before?.letters ?? []), ...thing.letters];
    const words = wordsOfOne.includes(thing.thing);
    const count = (before?.count ?? 0) + 1;
    lines.set(key, { ...thing, of, letters, words, mine: of.includes(self), erasing, count, key });
  }
  return [...lines.values()].toSorted((one, other) => soonness(one.until) - soonness(other.until));
}

function erasingOf(group: Group, self: AccountId, { thing, of, letters }: Existing): Erasing | undefined {
  if (of.length !== 1 || of[0] !== self) return undefined;
  const [letter] = letters;
  switch (thing) {
    case 'casus': {
      const casus = group.casus.find((one) => one.letter === letter);
      return casus && { kind: 'say', event: { kind: 'casusWithdrawn', casus: casus.id } };
    }
    case 'invitation': {
      const given = group.invitations.find((one) => one.letter === letter);
      return given && { kind: 'say', event: { kind: 'invitationWithdrawn', invitation: given.id } };
    }
    case 'shares':
      return { kind: 'say', event: { kind: 'sharesTakenBack' } };
    case 'registers':
      return { kind: 'say', event: { kind: 'registersTold', registers: [] } };
    case 'step':
    case 'aims':
      return { kind: 'empty', letters };
    default:
      return undefined;
  }
}

function soonness(until: KeptUntil): number {
  const last = Number.MAX_SAFE_INTEGER;
  if (until.kind === 'at') return until.at;
  if (until.kind === 'meetingOver') return 0;
  return until.kind === 'groupEnds' ? last : last - 1;
}
