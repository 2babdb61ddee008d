/**
 * What somebody says, as Yjs writes it who sets a new key of a shared map to bytes (version 1 of its updates). Written by
 * hand so that the generator need not keep a document for each of six hundred people; a test holds it against Yjs.
 */
export function outcomeUpdate(client: number, clock: number, key: string, sealed: Buffer): Buffer {
  return Buffer.concat([
    // Of one client, one item, from this clock on.
    Buffer.from([1, 1]),
    varint(client),
    varint(clock),
    // Bytes, under a key of a map that the document has by its name.
    Buffer.from([0x20 | 3, 1]),
    varText('outcomes'),
    varText(key),
    varint(sealed.length),
    sealed,
    // Nothing is deleted.
    Buffer.from([0]),
  ]);
}

/** How many outcomes an update brings, and nothing else than these: joined ones are sorted by client. */
export function outcomesIn(update: Buffer): number {
  const reader = new VarReader(update);
  let outcomes = 0;
  for (let clients = reader.number(); clients > 0; clients -= 1) {
    const items = reader.number();
    reader.number();
    reader.number();
    for (let item = 0; item < items; item += 1) {
      if (reader.number() !== (0x20 | 3) || reader.number() !== 1) throw new Error('An update brings something else');
      for (let part = 0; part < 3; part += 1) reader.skip();
    }
    outcomes += items;
  }
  return outcomes;
}

export function varText(text: string): Buffer {
  return Buffer.concat([varint(Buffer.byteLength(text)), Buffer.from(text)]);
}

/** Seven bits in each byte, the lowest first. */
export function varint(number: number): Buffer {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  return Buffer.from([...bytes, rest]);
}

export class VarReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  number(): number {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  }

  /** Over a text or bytes with their length before them. */
  skip(): void {
    const length = this.number();
    this.#at += length;
  }

  /** Bytes with their length before them, without a copy. */
  bytes(): Buffer {
    const length = this.number();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
