import { randomBytes } from 'node:crypto';
import { frameOf, writeMasked } from './raw-socket.ts';

/** Bytes of the sealed content in every command: 1 KB. The server cannot tell them from a text. */
const sealedBytes = 1024;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Where an id comes in. */
export const hole = 'A'.repeat(22);
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

const fillings = ['command', 'note', 'content'] as const;

/**
 * The frame of a message, made once and filled in anew each time: an id of its own in every hole, the rest as it was. It is
 * written into the socket before it is filled again.
 */
export class FrameTemplate {
  readonly #frame: Buffer;
  readonly #payloadAt: number;
  readonly #holes: readonly number[];

  /** The first hole is the command’s, the second the note’s; the content’s come after these. */
  constructor(payload: Buffer, kind: 'text' | 'binary') {
    this.#frame = frameOf(payload, kind);
    this.#payloadAt = this.#frame.length - payload.length;
    const holes: number[] = [];
    for (let at = payload.indexOf(hole); at >= 0; at = payload.indexOf(hole, at + hole.length)) holes.push(at);
    this.#holes = holes;
  }

  /** A copy to write, with these ids. */
  fill(command: string): Buffer {
    const ids = { command, note: anId(), content: anId() };
    const frame = Buffer.from(this.#frame);
    for (const [index, at] of this.#holes.entries()) {
      writeMasked(frame, this.#payloadAt, at, Buffer.from(ids[fillings[index] ?? 'content']));
    }
    return frame;
  }
}

/** One outcome as the wire of Kring has it. */
export function outcomeFrame(place: string): FrameTemplate {
  const sealed = someSealed().toString('base64url');
  const outcome = `{"kind":"writeOutcome","note":"${hole}","content":"${hole}","revision":1,"place":"${place}"}`;
  const contents = `[{"id":"${hole}","sealed":"${sealed}"}]`;
  const text = `{"kind":"command","id":"${hole}","command":${outcome},"contents":${contents}}`;
  return new FrameTemplate(Buffer.from(text), 'text');
}

export function someSealed(): Buffer {
  return randomBytes(sealedBytes);
}
