import type { Activity, Circle } from './structure.ts';

/** Fields of a step that every activity may have. */
export const commonFields = [
  'id',
  'activity',
  'speaks',
  'silent',
  'minutes',
  'opens',
  'when',
  'mark',
  'presenterSits',
] as const;

interface ActivityRule {
  /** Fields that only some activities have, this one among them. */
  readonly fields: readonly string[];
  readonly required: readonly string[];
  /** Whom the step is about when the file does not say; undefined where the writer has to choose. */
  readonly who: Circle | undefined;
  /** In these nobody talks, unless the file says who does. */
  readonly quiet?: true;
}

/** What each activity needs and may have, for the parser and for the table in `docs/method-language.md`. */
export const activityRules: Readonly<Record<Activity, ActivityRule>> = {
  talk: { fields: [], required: [], who: 'everyone' },
  write: { fields: ['who', 'notes'], required: ['who'], who: undefined, quiet: true },
  round: { fields: ['who', 'minutesPerTurn', 'reads', 'contributions'], required: ['who'], who: undefined },
  ask: { fields: ['who', 'reads'], required: ['who'], who: undefined },
  sort: { fields: ['reads'], required: ['reads'], who: 'presenter' },
  choose: { fields: ['who', 'chooses'], required: ['chooses'], who: 'everyone' },
  weigh: { fields: ['who', 'notes', 'options'], required: ['who', 'options'], who: undefined, quiet: true },
  silence: { fields: [], required: [], who: 'everyone', quiet: true },
  harvest: { fields: ['who'], required: [], who: 'everyone' },
  reveal: { fields: ['reads'], required: ['reads'], who: 'everyone' },
};

/** Every field that at least one activity has. */
export const specialFields: readonly string[] = [
  ...new Set(Object.values(activityRules).flatMap((rule) => rule.fields)),
];
