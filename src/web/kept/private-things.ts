import type { GroupId } from '../../groups/ids.ts';
import type { OwnEvent } from '../../groups/own-event.ts';
import type { OwnThings } from '../../groups/own-things.ts';
import type { keepingWords } from '../../locales/nl/keeping.ts';

/** What somebody wrote for him- or herself alone in or for a group, besides the own book. */
export interface PrivateThing {
  readonly thing: string;
  readonly erasing: readonly OwnEvent[];
}

/** Each can go by itself; what was shown to the group is another thing, and stays. */
export function privateThings(
  own: OwnThings,
  group: GroupId,
  say: (typeof keepingWords)['yourself'],
): readonly PrivateThing[] {
  const drafts = own.drafts.filter((draft) => draft.group === undefined || draft.group === group);
  const answers = own.relations.get(group)?.length ?? 0;
  const dropped = drafts.map(({ casus }): OwnEvent => ({ kind: 'casusDropped', casus }));
  return [
    ...(drafts.length > 0 ? [{ thing: say.drafts(drafts.length), erasing: dropped }] : []),
    ...(answers > 0 ? [{ thing: say.answers(answers), erasing: [{ kind: 'relationsErased', group }] as const }] : []),
    ...(own.talks.has(group) ? [{ thing: say.talk, erasing: [{ kind: 'talkDropped', group }] as const }] : []),
    ...(own.aims.has(group) ? [{ thing: say.aims, erasing: [{ kind: 'aimsDropped', group }] as const }] : []),
  ];
}
