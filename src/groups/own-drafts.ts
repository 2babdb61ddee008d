import { unreachable } from '../basics/unreachable.ts';
import type { CasusId } from './group-ids.ts';
import type { OwnEventOf, OwnLetter } from './own-event.ts';
import { type OwnThings, stands } from './own-things.ts';

/** What its author writes for a group and has not shown: a casus, a talk about the agreements, the six aims. */

type DraftKind = 'casusDrafted' | 'casusDropped' | 'talkDrafted' | 'talkDropped' | 'aimsDrafted' | 'aimsDropped';

export function evolveDrafts(
  own: OwnThings,
  { number, at }: Omit<OwnLetter, 'event'>,
  event: OwnEventOf<DraftKind>,
): OwnThings {
  switch (event.kind) {
    case 'casusDrafted': {
      const { casus, group, draft } = event;
      const without = dropCasus(own, casus);
      return { ...without, drafts: [...without.drafts, { casus, group, draft, at, letter: number }] };
    }
    case 'casusDropped':
      return dropCasus(own, event.casus);
    case 'talkDrafted': {
      const { group, talk } = event;
      return { ...stands(own, [`talk ${group}`]), talks: new Map(own.talks).set(group, talk) };
    }
    case 'talkDropped':
      return { ...stands(own, [`talk ${event.group}`]), talks: without(own.talks, event.group) };
    case 'aimsDrafted': {
      const { group, drafted } = event;
      return { ...stands(own, [`aims ${group}`]), aims: new Map(own.aims).set(group, drafted) };
    }
    case 'aimsDropped':
      return { ...stands(own, [`aims ${event.group}`]), aims: without(own.aims, event.group) };
    default:
      return unreachable(event);
  }
}

function dropCasus(own: OwnThings, casus: CasusId): OwnThings {
  const dropped = own.drafts.filter((draft) => draft.casus === casus);
  return {
    ...own,
    drafts: own.drafts.filter((draft) => draft.casus !== casus),
    over: [...own.over, ...dropped.map(({ letter }) => letter)],
  };
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, gone: Key): ReadonlyMap<Key, Value> {
  return new Map([...map].filter(([key]) => key !== gone));
}
