import type { BroughtTexts } from '../../methods/parse-brought-texts.ts';
import type { MethodId } from '../../methods/structure.ts';
import { type Language, languages, type MethodTexts } from '../../methods/texts.ts';
import type { BroughtWords } from './brought-words.svelte.ts';
import { type LoadTexts, loadTexts } from './method-texts.ts';

const tryAgainAfter = 3_000;

/**
 * The words of the methods in this meeting: those that came with it, or else fetched the first time that somebody here
 * wants to read them.
 */
export class MethodWords {
  #loaded: Readonly<Record<string, MethodTexts>> = $state.raw({});
  readonly #asked = new Set<string>();
  /** What came with the meeting, by the text that it was read from. */
  #read: ReadonlyMap<string, BroughtTexts | undefined> = $state.raw(new Map());
  readonly #reading = new Set<string>();
  readonly #loadTexts: LoadTexts;
  readonly #brought: BroughtWords;

  constructor(brought: BroughtWords, load: LoadTexts = loadTexts) {
    this.#brought = brought;
    this.#loadTexts = load;
  }

  of(method: MethodId, language: Language): MethodTexts | undefined {
    const joined = this.#brought.of(method);
    if (joined !== undefined) return this.#inLanguage(joined, language);
    const key = `${method}/${language}`;
    const texts = this.#loaded[key];
    if (texts === undefined && !this.#asked.has(key)) {
      this.#asked.add(key);
      void this.#load(key, method, language);
    }
    return texts;
  }

  /** Or in the language that there is. */
  #inLanguage(joined: string, language: Language): MethodTexts | undefined {
    if (!this.#reading.has(joined)) {
      this.#reading.add(joined);
      void this.#readBrought(joined);
    }
    const texts = this.#read.get(joined);
    return texts?.[language] ?? languages.map((other) => texts?.[other]).find((other) => other !== undefined);
  }

  async #readBrought(joined: string): Promise<void> {
    const { parseBroughtTexts } = await import('../../methods/parse-brought-texts.ts');
    this.#read = new Map(this.#read).set(joined, parseBroughtTexts(joined));
  }

  async #load(key: string, method: MethodId, language: Language): Promise<void> {
    try {
      const texts = await this.#loadTexts(method, language);
      if (texts !== undefined) this.#loaded = { ...this.#loaded, [key]: texts };
    } catch {
      // The line is gone for a moment; whoever reads meanwhile sees an empty place that fills itself.
      setTimeout(() => void this.#load(key, method, language), tryAgainAfter);
    }
  }
}
