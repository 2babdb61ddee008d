import type { ActProblem } from './live-meeting.svelte.ts';

/**
 * `draft`: kept in this browser only. `sending`, `sent`: the server has it. `refused`: the server said no, see
 * `refusal`; the text is still here.
 */
export type EditorState = 'empty' | 'draft' | 'sending' | 'sent' | 'refused';

/** One box to write in: `bind:value={editor.text}`. */
export declare class TextEditor {
  text: string;
  readonly state: EditorState;
  readonly refusal: ActProblem | undefined;
  /** Characters over what one text may hold; 0 nearly always. */
  readonly tooMany: number;
  /** Sends what is here now. Resolves when it was accepted or refused. */
  send(): Promise<void>;
  /** Forgets what was not sent. */
  discard(): void;
  /** Leaving the step: sends what must not be lost and stops. */
  close(): Promise<void>;
}
