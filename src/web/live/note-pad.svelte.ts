import type { TextEditor } from './text-editor.svelte.ts';

/** The boxes of one person at one place: what was written there before, and at least one to write in. */
export declare class NotePad {
  readonly editors: readonly TextEditor[];
  readonly mayAdd: boolean;
  add(): void;
  /** Leaving the step: saves everything. */
  close(): Promise<void>;
}
