/**
 * How a word or a key could stand in a file without being sealed: as it is, wide, in hexadecimal, in both kinds of base64
 * wherever it begins in a group of three, escaped as in JSON or in an address.
 */
export function everySpelling(what: string | Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(what);
  const spellings = [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('hex').toUpperCase())];
  for (const lead of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(lead), bytes]).toString('base64');
    // The letters at both ends depend on what stands beside it.
    const inner = text.slice(lead === 0 ? 0 : lead + 1, Math.floor(((bytes.length + lead) * 8) / 6));
    spellings.push(Buffer.from(inner), Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_')));
  }
  if (typeof what === 'string') {
    spellings.push(Buffer.from(what, 'utf16le'), Buffer.from(encodeURIComponent(what)));
    spellings.push(Buffer.from(JSON.stringify(what).slice(1, -1)), Buffer.from(what.toLowerCase()));
  }
  return spellings;
}
