import { unreachable } from '../../basics/unreachable.ts';
import type { GroupEvent, GroupEventOf } from '../../groups/group-event.ts';

/** What letters to a group say that is somebody's own and no key: only this is taken into a file about that person. */
export const ownKinds = [
  'selfNamed',
  'cameAs',
  'groupDescribed',
  'readied',
  'agreementProposed',
  'agreementSigned',
  'turnDeclined',
  'absenceTold',
  'chairingSet',
  'casusShared',
  'casusKept',
  'casusWithdrawn',
  'firstStepSet',
  'followedUp',
  'aimsTold',
  'trajectoryClosed',
] as const;
export type OwnKind = (typeof ownKinds)[number];
export type OwnSaying = GroupEventOf<OwnKind>;

/** Undefined for keys (of a meeting, an invitation, a recovery), for figures of all, and for what was told about others. */
export function ownSaying(event: GroupEvent): OwnSaying | undefined {
  return isOwn(event) ? event : undefined;
}

function isOwn(event: GroupEvent): event is OwnSaying {
  return ownKinds.some((kind) => kind === event.kind);
}

/** The words of it, as they were typed. What was only chosen or signed has none. */
export function wordsIn(saying: OwnSaying): readonly string[] {
  switch (saying.kind) {
    case 'selfNamed':
      return [saying.name];
    case 'groupDescribed':
      return filled([saying.name, saying.profession, saying.purpose]);
    case 'agreementProposed':
      return filled(saying.answers.map(({ words }) => words));
    case 'casusShared':
    case 'casusKept':
      return filled(Object.values(saying.fields).filter((value) => typeof value === 'string'));
    case 'firstStepSet':
      return [saying.step];
    case 'followedUp':
      return filled([saying.words]);
    case 'aimsTold':
      return filled(saying.aims.map(({ words }) => words));
    case 'trajectoryClosed':
      return filled([saying.helped, saying.words]);
    case 'cameAs':
    case 'readied':
    case 'agreementSigned':
    case 'turnDeclined':
    case 'absenceTold':
    case 'chairingSet':
    case 'casusWithdrawn':
      return [];
    default:
      return unreachable(saying);
  }
}

function filled(words: readonly (string | undefined)[]): readonly string[] {
  return words.filter((word) => word !== undefined).filter((word) => word.trim() !== '');
}
