import { SvelteSet } from 'svelte/reactivity';
import { waitBefore } from './live/backoff.ts';

/**
 * The pages come in pieces, each fetched when somebody first needs it. A browser may keep an import that failed for as long
 * as the page stands (https://github.com/whatwg/html/issues/6768): a piece asked for in a tunnel would never come. So the
 * files of a piece are fetched until they are here, and imported only then. They never change, so the browser has kept them.
 */

const arrivals = new Map<string, Promise<void>>();
const awaited = new SvelteSet<string>();
let isOutdated = $state(false);

/** Somebody needs a piece, and the server cannot be reached. Reactive. */
export function isWaitingForPieces(): boolean {
  return awaited.size > 0;
}

/** The server has a newer Kring and no longer the pieces of this page. Reactive. */
export function isPageOutdated(): boolean {
  return isOutdated;
}

/** Goes on with what is here, until the next piece is missing. */
export function stayOutdated(): void {
  isOutdated = false;
}

/**
 * The build puts this around every import that is fetched later, with the files that it needs: itself, what it imports and
 * its styles. Waits as long as it takes; rejects only when the server no longer has one of them.
 */
export async function importPiece<Piece>(load: () => Promise<Piece>, files: readonly string[] = []): Promise<Piece> {
  await Promise.all(files.map(arrival));
  return load();
}

function arrival(file: string): Promise<void> {
  const known = arrivals.get(file);
  if (known !== undefined) return known;
  const coming = arrive(file);
  arrivals.set(file, coming);
  coming.catch(() => arrivals.delete(file));
  return coming;
}

async function arrive(file: string): Promise<void> {
  try {
    for (let attempt = 0; !(await isHere(file)); attempt++) {
      if (attempt > 0) awaited.add(file);
      await connectionOr(waitBefore(attempt, Math.random()));
    }
  } finally {
    awaited.delete(file);
  }
  if (file.endsWith('.css')) await applied(`/${file}`);
}

async function isHere(file: string): Promise<boolean> {
  const answer = await fetch(`/${file}`).catch(() => undefined);
  if (answer?.status === 404) {
    isOutdated = true;
    throw new Error(`The server no longer has ${file}: this page is older than its Kring`);
  }
  if (answer?.ok !== true) return false;
  return answer.arrayBuffer().then(
    () => true,
    () => false,
  );
}

/** Resolves when the browser has a network again, or after these milliseconds. */
function connectionOr(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const settled = new AbortController();
    const settle = (): void => {
      settled.abort();
      resolve();
    };
    const timer = setTimeout(settle, milliseconds);
    settled.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    addEventListener('online', settle, { signal: settled.signal });
  });
}

function applied(sheet: string): Promise<void> {
  if (document.querySelector(`link[rel="stylesheet"][href="${sheet}"]`) !== null) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = sheet;
  return new Promise((resolve) => {
    for (const outcome of ['load', 'error']) link.addEventListener(outcome, () => resolve(), { once: true });
    document.head.append(link);
  });
}
