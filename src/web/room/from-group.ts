import { getContext, type Snippet, setContext } from 'svelte';

/** What a group lays beside the steps of its meeting. A link meeting has none of it. */
export interface FromGroup {
  /** Of whom the group asks how it went. */
  readonly lookBack: Snippet;
}

const name = Symbol('from the group');

/** For whoever opens the door of the room and knows its people. */
export function layFromGroup(laid: FromGroup): void {
  setContext(name, laid);
}

export function fromGroup(): FromGroup | undefined {
  return getContext<FromGroup | undefined>(name);
}
