import { randomBytes } from 'node:crypto';
import { frameOf, writeMasked } from './raw-socket.ts';

/** Bytes of the sealed content in every command: 1 KB. The server cannot tell them from a text. */
const sealedBytes = 1024;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hole = 'A'.repeat(22);
let made = 0;

/** A new id in the shape that the wire asks for. It need not be random here, only never the same. */
export function anId(): string {
  made += 1;
  let text = '';
  for (let rest = made, at = 0; at < 21; at += 1) {
    text += letters[rest % 64];
    rest = Math.floor(rest / 64);
  }
  return `${text}A`;
}

/**
 * The frame of one outcome, made once and filled in anew for every event: its own command, note and content, the rest
 * as it was. It is written into the socket before it is filled again.
 */
export class OutcomeFrame {
  readonly #frame: Buffer;
  readonly #payloadAt: number;
  readonly #holes: readonly { readonly at: number; readonly which: 'command' | 'note' | 'content' }[];

  constructor(place: string) {
    const sealed = randomBytes(sealedBytes).toString('base64url');
    const outcome = `{"kind":"writeOutcome","note":"${hole}","content":"${hole}","revision":1,"place":"${place}"}`;
    const text = `{"kind":"command","id":"${hole}","command":${outcome},"contents":[{"id":"${hole}","sealed":"${sealed}"}]}`;
    this.#frame = frameOf(Buffer.from(text));
    this.#payloadAt = this.#frame.length - text.length;
    const holes = [...text.matchAll(new RegExp(`"${hole}"`, 'g'))].map(({ index }) => index + 1);
    const order = ['command', 'note', 'content', 'content'] as const;
    this.#holes = order.map((which, index) => ({ which, at: holes[index] ?? 0 }));
  }

  /** A copy to write, with these ids. */
  fill(command: string): Buffer {
    const ids = { command, note: anId(), content: anId() };
    const frame = Buffer.from(this.#frame);
    for (const { at, which } of this.#holes) writeMasked(frame, this.#payloadAt, at, Buffer.from(ids[which]));
    return frame;
  }
}
