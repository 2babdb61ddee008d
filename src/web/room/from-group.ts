import { getContext, type Snippet, setContext } from 'svelte';
import type { AccountId } from '../../groups/ids.ts';

/** What a group lays beside the steps of its meeting. A link meeting has none of it. */
export interface FromGroup {
  /** Of whom the group asks how it went. */
  readonly lookBack: Snippet;
  /** Whether there is anybody to ask. */
  readonly looksBack: () => boolean;
  /** Who brings a casus now by the plan. Reactive. */
  readonly plannedTurn: () => PlannedTurn | undefined;
}

export interface PlannedTurn {
  readonly presenter: AccountId;
  readonly name: string | undefined;
  /** As it was shown to the group beforehand. */
  readonly question: string | undefined;
}

const name = Symbol('from the group');

/** For whoever opens the door of the room and knows its people. */
export function layFromGroup(laid: FromGroup): void {
  setContext(name, laid);
}

export function fromGroup(): FromGroup | undefined {
  return getContext<FromGroup | undefined>(name);
}
