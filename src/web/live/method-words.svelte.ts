import type { MethodId } from '../../methods/structure.ts';
import type { Language, MethodTexts } from '../../methods/texts.ts';
import type { LoadTexts } from './method-texts.ts';

const tryAgainAfter = 3_000;

/** The words of the methods in this meeting, fetched the first time that somebody here wants to read them. */
export class MethodWords {
  #loaded: Readonly<Record<string, MethodTexts>> = $state.raw({});
  readonly #asked = new Set<string>();
  readonly #loadTexts: LoadTexts;

  constructor(loadTexts: LoadTexts) {
    this.#loadTexts = loadTexts;
  }

  of(method: MethodId, language: Language): MethodTexts | undefined {
    const key = `${method}/${language}`;
    const texts = this.#loaded[key];
    if (texts === undefined && !this.#asked.has(key)) {
      this.#asked.add(key);
      void this.#load(key, method, language);
    }
    return texts;
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
