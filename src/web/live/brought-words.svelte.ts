import type { ContentId } from '../../engine/ids.ts';
import type { BroughtWords as BroughtPiece, Meeting } from '../../engine/meeting.ts';
import type { MethodId } from '../../methods/structure.ts';

interface Opened {
  readonly meeting: Meeting;
  text(content: ContentId): string | undefined;
}

/** The words of own methods that came into this meeting, opened and put together. */
export class BroughtWords {
  readonly #opened: Opened;
  readonly #joined = $derived.by(() => this.#join());

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** Undefined until every piece is here. */
  of(method: MethodId): string | undefined {
    return this.#joined.get(method);
  }

  #join(): ReadonlyMap<MethodId, string> {
    const { words } = this.#opened.meeting;
    const methods = [...new Set(words.map(({ method }) => method))];
    const joined = methods.map((method) => {
      return [method, this.#joinPieces(words.filter((words) => words.method === method))] as const;
    });
    return new Map(joined.flatMap(([method, text]) => (text === undefined ? [] : [[method, text] as const])));
  }

  #joinPieces(pieces: readonly BroughtPiece[]): string | undefined {
    if (pieces.length !== pieces[0]?.pieces) return undefined;
    const inOrder = [...pieces].sort((one, other) => one.piece - other.piece);
    const texts = inOrder.map(({ content }) => this.#opened.text(content)).filter((text) => text !== undefined);
    return texts.length === pieces.length ? texts.join('') : undefined;
  }
}
