import { newId } from '../../crypto/ids.ts';
import type { NoteId } from '../../engine/ids.ts';
import type { TextEditor } from './text-editor.svelte.ts';

export interface Padding {
  readonly upTo: number;
  /** What was written here before, or is unsent in this browser, oldest first. */
  readonly notes: readonly NoteId[];
  readonly editor: (note: NoteId) => TextEditor;
}

/** The boxes of one person at one place: what was written there before, and at least one to write in. */
export class NotePad {
  readonly #padding: Padding;
  #editors: readonly TextEditor[] = $state.raw([]);

  constructor(padding: Padding) {
    this.#padding = padding;
    this.#editors = padding.notes.slice(0, padding.upTo).map(padding.editor);
    if (this.#editors.length === 0) this.add();
  }

  get editors(): readonly TextEditor[] {
    return this.#editors;
  }

  get mayAdd(): boolean {
    return this.#editors.length < this.#padding.upTo;
  }

  add(): void {
    if (this.mayAdd) this.#editors = [...this.#editors, this.#padding.editor(newId<'NoteId'>())];
  }

  /** Whoever is done has no sentence on the way any more. */
  async send(): Promise<void> {
    await Promise.all(this.#editors.map((editor) => editor.send()));
  }

  /** Leaving the step: saves everything. */
  async close(): Promise<void> {
    await Promise.all(this.#editors.map((editor) => editor.close()));
  }
}
