import type { Component } from 'svelte';
import type { GroupRow } from './group-row.svelte.ts';
import type { Membership } from './membership.svelte.ts';

/** What each page of a group is given. */
export interface PartProps {
  readonly row: GroupRow;
  readonly membership: Membership;
}

/** The pages of a group, in the order of its navigation. The first has no name in the address. */
export const groupParts = [
  'overview',
  'agreements',
  'trajectory',
  'dates',
  'casus',
  'evaluation',
  'people',
  'kept',
  'server',
] as const;
export type GroupPart = (typeof groupParts)[number];

/** Pages that fewer people need stand under another one: seven places fit in two lines of a phone, nine do not. */
export const under: { readonly [Part in GroupPart]?: GroupPart } = {
  evaluation: 'trajectory',
  server: 'kept',
};

export const partLoaders: { readonly [Part in GroupPart]: () => Promise<{ readonly default: Component<PartProps> }> } =
  {
    overview: () => import('./overview-part.svelte'),
    agreements: () => import('../agreements/agreements-part.svelte'),
    trajectory: () => import('../trajectory/trajectory-part.svelte'),
    dates: () => import('../planning/dates-part.svelte'),
    casus: () => import('../casus/casus-part.svelte'),
    evaluation: () => import('../evaluation/evaluation-part.svelte'),
    people: () => import('../people/people-part.svelte'),
    kept: () => import('../kept/kept-part.svelte'),
    server: () => import('../kept/server-sees-part.svelte'),
  };

/** An address that names no page of a group shows the first. */
export function partOf(name: string | undefined): GroupPart {
  return groupParts.find((part) => part === name) ?? 'overview';
}
