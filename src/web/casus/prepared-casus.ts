import type { CasusDraft } from '../../groups/casus-fields.ts';
import type { Group } from '../../groups/group.ts';
import type { CasusId, PlannedId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { Draft } from '../../groups/own-things.ts';
import type { casus } from '../../locales/nl/casus.ts';
import type { PreparedCasus } from '../room/prepared.svelte.ts';
import { linesOfCasus, nameOfCasus } from './casus-telling.ts';

export type CasusWords = typeof casus;

export interface Preparing {
  readonly group: Group;
  readonly id: GroupId;
  readonly self: AccountId;
  /** Of the own letters, from all groups. */
  readonly drafts: readonly Draft[];
  /** Of the meeting that is entered. */
  readonly planned: PlannedId | undefined;
}

/**
 * What this member prepared for the group and did not bring yet: what was shown for this very meeting first, then the
 * latest. What stays shut comes along for its own box, and for no other.
 */
export function preparedCasus(preparing: Preparing, say: CasusWords): readonly PreparedCasus[] {
  const { group, id, self, drafts, planned } = preparing;
  const brought = new Set(
    group.trajectories.flatMap(({ meetings }) =>
      meetings.flatMap(({ held }) => held?.presenters.map(({ casus }) => casus) ?? []),
    ),
  );
  const shown = group.casus.filter(({ by }) => by === self);
  const own = drafts.filter((draft) => draft.group === id).toReversed();
  const onlyShown = shown.filter(({ id: casus }) => own.every((draft) => draft.casus !== casus));
  const all: readonly { readonly casus: CasusId; readonly draft: CasusDraft }[] = [
    ...own,
    ...onlyShown.map(({ id: casus, fields }) => ({ casus, draft: fields })),
  ];
  const isForNow = (casus: CasusId) => shown.some((one) => one.id === casus && one.planned === planned);
  return all
    .filter(({ casus }) => !brought.has(casus))
    .toSorted((one, other) => Number(isForNow(other.casus)) - Number(isForNow(one.casus)))
    .map(({ casus, draft }) => ({
      casus,
      name: nameOfCasus(draft, say),
      question: draft.question ?? '',
      // Who wrote how it ended, acted: else the room would never open it.
      state: draft.time === 'acted' || (draft.didAndEnded ?? '').trim() !== '' ? 'acted' : 'open',
      shut: draft.didAndEnded,
      lines: linesOfCasus(draft, say),
    }));
}
