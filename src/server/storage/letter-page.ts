import { letterPageBytes } from '../../protocol/member-limits.ts';

export const noBytes = new Uint8Array();

/** Rows to fetch for one page at most; small letters are many. */
export const pageRows = 500;

/** As many as one answer bears, and one at least. */
export function cutPage<Row extends { readonly sealed: Uint8Array }>(
  rows: readonly Row[],
): { readonly taken: readonly Row[]; readonly more: boolean } {
  let bytes = 0;
  const beyond = rows.findIndex(({ sealed }, index) => {
    bytes += sealed.length;
    return index > 0 && bytes > letterPageBytes;
  });
  if (beyond >= 0) return { taken: rows.slice(0, beyond), more: true };
  return { taken: rows, more: rows.length === pageRows };
}
