import { type CasusDraft, casusTexts } from '../../groups/casus-fields.ts';

/** A casus that its author writes on two devices. What stood in other fields is taken together; no word gets lost. */

type DraftField = keyof CasusDraft;

const draftFields: readonly DraftField[] = [
  ...casusTexts,
  'didAndEnded',
  'spoken',
  'time',
  'current',
  'help',
  'urgent',
  'recognisable',
  'method',
];

/** What somebody typed or chose; a choice that is taken back is undefined. */
export type CasusChange = { readonly [Field in DraftField]?: CasusDraft[Field] | undefined };

export function changed(draft: CasusDraft, change: CasusChange): CasusDraft {
  return only({ ...draft, ...change }, () => true);
}

/** Without what is empty: a letter with a blank field could not be read again. */
export function tidied(draft: CasusDraft): CasusDraft {
  return only(draft, (field) => {
    const value = draft[field];
    if (typeof value === 'string') return value.trim() !== '';
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}

export function isSameDraft(one: CasusDraft, other: CasusDraft): boolean {
  return draftFields.every((field) => isSame(one, other, field));
}

export interface Merged {
  readonly draft: CasusDraft;
  /** Something was written in the same field on both devices: here `draft` has mine, so theirs has to be kept elsewhere. */
  readonly contradicts: boolean;
}

/** `before`: what both began from. */
export function mergedDrafts(before: CasusDraft, mine: CasusDraft, theirs: CasusDraft): Merged {
  const isMine = (field: DraftField) => !isSame(before, mine, field);
  const contradicts = draftFields.some(
    (field) => isMine(field) && !isSame(before, theirs, field) && !isSame(mine, theirs, field) && field in theirs,
  );
  return { draft: { ...only(theirs, (field) => !isMine(field)), ...only(mine, isMine) }, contradicts };
}

function only(draft: CasusChange, wanted: (field: DraftField) => boolean): CasusDraft {
  let kept: CasusDraft = {};
  for (const field of draftFields) {
    if (draft[field] !== undefined && wanted(field)) kept = { ...kept, [field]: draft[field] };
  }
  return kept;
}

function isSame(one: CasusDraft, other: CasusDraft, field: DraftField): boolean {
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}
