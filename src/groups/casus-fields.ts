/** What somebody prepares of a casus. Three fields are enough, and none is needed: "I will tell it" is complete. */

export const casusTexts = [
  'happened',
  'hardForMe',
  'question',
  // On wish:
  'title',
  'thoughtAndFelt',
  'tried',
  'hope',
  'others',
  'mayLetGo',
  'limits',
  'moral',
] as const;
export type CasusText = (typeof casusTexts)[number];

/** Still to come, going on, or already acted. */
export const casusTimes = ['coming', 'open', 'acted'] as const;
export type CasusTime = (typeof casusTimes)[number];

/** Whether it is what one does, or what holds one back. */
export const currents = ['upper', 'under'] as const;
export type Current = (typeof currents)[number];

export const helps = ['questions', 'perspectives', 'advice', 'practice'] as const;
export type Help = (typeof helps)[number];

export const weights = ['little', 'some', 'much'] as const;
export type Weight = (typeof weights)[number];

export type CasusFields = { readonly [Text in CasusText]?: string } & {
  readonly spoken?: true;
  readonly time?: CasusTime;
  readonly current?: Current;
  readonly help?: readonly Help[];
  readonly urgent?: Weight;
  readonly recognisable?: Weight;
  readonly method?: string;
};

/** Of a draft only: what its author did and how it ended stays shut until its step in the meeting. */
export interface CasusDraft extends CasusFields {
  readonly didAndEnded?: string;
}

/**
 * What goes to the group when its author shows it beforehand: all but the part that stays shut. That part is the
 * presenter's own letter until the meeting, and a letter to the group that carries it is not even understood.
 */
export function forTheGroup({ didAndEnded: _, ...fields }: CasusDraft): CasusFields {
  return fields;
}

/** Complete when it is to be told, or when there is anything written. Nobody has to fill in a form to bring a casus. */
export function isComplete(fields: CasusFields): boolean {
  return fields.spoken === true || casusTexts.some((text) => (fields[text] ?? '').trim() !== '');
}
