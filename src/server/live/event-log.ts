import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Logged } from '../../engine/authority.ts';
import type { Written } from './frames.ts';

/** Events that are packed into one piece; up to twice as many of the latest stand as they are. */
const together = 16;

/**
 * The events of one meeting that are on the disk, in order. Whoever is here has had them, and whoever comes back lacks
 * the latest; the others are packed, in a fifth of the room, until somebody comes in who has nothing.
 */
export class EventLog {
  readonly #packed: Uint8Array[] = [];
  readonly #latest: Written[] = [];

  get length(): number {
    return this.#packed.length * together + this.#latest.length;
  }

  get last(): Written | undefined {
    return this.#latest.at(-1);
  }

  push(events: readonly Written[]): void {
    for (const event of events) this.#latest.push(event);
    while (this.#latest.length >= 2 * together) this.#packed.push(pack(this.#latest.splice(0, together)));
  }

  /** All after the first `from`. */
  slice(from: number): readonly Written[] {
    const behind = this.#packed.length * together;
    if (from >= behind) return this.#latest.slice(from - behind);
    const first = Math.floor(from / together);
    const unpacked = this.#packed.slice(first).flatMap((piece, index) => unpack(piece, (first + index) * together));
    return [...unpacked.slice(from - first * together), ...this.#latest];
  }
}

/** What its JSON does not say of an event, beside its number. */
type Beside = Pick<Logged, 'at' | 'command' | 'erases' | 'audience'>;

/** Two lines for each event: no JSON has a line end in it. */
function pack(events: readonly Written[]): Uint8Array {
  const lines = events.flatMap(({ logged: { at, command, erases, audience }, body }) => {
    const beside: Beside = { at, command, erases, audience };
    return [JSON.stringify(beside), body];
  });
  // Copied out of the far larger piece of memory into which it was packed.
  return new Uint8Array(deflateRawSync(lines.join('\n'), { level: 3 }));
}

function unpack(piece: Uint8Array, before: number): readonly Written[] {
  const lines = inflateRawSync(piece).toString().split('\n');
  const events: Written[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) events.push(unpacked(lines[at], lines[at + 1], before + at / 2 + 1));
  return events;
}

function unpacked(beside = '', body = '', number = 0): Written {
  const { at, command, erases, audience }: Beside = JSON.parse(beside);
  const { to, casus } = audience;
  return { logged: { number, at, command, event: JSON.parse(body), audience: { to, casus }, erases }, body };
}
