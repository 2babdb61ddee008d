import type { TextFlaw } from './mistake.ts';

/** How files of other programs begin: archives (and the documents in them), rich text, PDF, old word processors. */
const documents = ['PK\u0003\u0004', '{\\rtf', '%PDF', '\u00d0\u00cf\u0011\u00e0'];

/** Why a file is not the plain text of a method, with the place; undefined when it is plain text. */
export function flawIn(source: string): { readonly flaw: TextFlaw; readonly offset: number } | undefined {
  const isDocument = documents.some((sign) => source.startsWith(sign));
  const controls = source.match(/(?![\t\r\n])\p{Cc}/gu)?.length ?? 0;
  if (isDocument || source.includes('\0') || controls > source.length / 100) return { flaw: 'document', offset: 0 };
  const replaced = source.indexOf('\ufffd');
  if (replaced >= 0) return { flaw: 'encoding', offset: replaced };
  if (source.includes('\r') && !source.includes('\n')) return { flaw: 'lineEnds', offset: 0 };
  return undefined;
}
