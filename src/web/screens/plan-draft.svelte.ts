import type { Setting } from '../../engine/meeting.ts';
import { Heard, type Known } from '../choosing/heard.svelte.ts';
import { PlanState } from '../composing/plan-state.svelte.ts';

/** What somebody who begins a meeting has said so far. It stays while they go back and forth between the pages. */
export class PlanDraft {
  setting: Setting | undefined = $state();
  name: string = $state('');
  readonly plan = new PlanState();
  /** What was answered to find a method. */
  heard: Heard | undefined = $state.raw();

  /** The same answers, for the casus that is looked at now. */
  look(known: Known): void {
    if (this.heard === undefined) this.heard = new Heard(known);
    else this.heard.know(known);
  }
}
