import { join } from 'node:path';

const web = join(import.meta.dirname, '..', 'src', 'web');

/** What members of a group go through one after another: what all of these need is fetched once. */
const ofMembers = ['groups/groups-page.svelte', 'groups/group-page.svelte', 'meetings/room-page.svelte'];

/** Where somebody else waits, often on a phone: none of these fetches what only members need. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  start: ['screens/start.svelte'],
  library: ['reading/library-page.svelte', 'reading/method-page.svelte'],
  moments: ['room/own-sheet.svelte', 'room/chair-sheet.svelte', 'screens/lobby-tools.svelte', 'screens/closing.svelte'],
  poll: ['planning/poll-page.svelte'],
  mail: ['mail/mail-link-page.svelte'],
  workshop: ['workshop/workshop.svelte'],
};

/** What the bundler knows of a module. */
interface Graph {
  getModuleInfo(module: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Gives the piece that a module belongs to. Left to itself, the bundler cuts what pages share into a file for each way to
 * share, and a page of a group asks for a hundred. Here a piece is what all pages for members need, divided by who else
 * needs it: what a module imports is needed by at least the same people, so the pieces never ask for one another in a circle.
 */
export function pagePieces(): (module: string, graph: Graph) => string | null {
  let pieces: ReadonlyMap<string, string> | undefined;
  return (module, graph) => {
    pieces ??= cut(graph);
    return pieces.get(module) ?? null;
  };
}

function cut(graph: Graph): ReadonlyMap<string, string> {
  const [first = new Set<string>(), ...others] = ofMembers.map((page) => needed(graph, page));
  const all = [...first].filter((module) => others.every((needs) => needs.has(module)));
  const elsewhere = Object.entries(ofOthers).map(([name, pages]) => {
    const needs = pages.map((page) => needed(graph, page));
    return { name, has: (module: string) => needs.some((one) => one.has(module)) };
  });
  return new Map(
    all.map((module) => {
      const also = elsewhere.filter(({ has }) => has(module)).map(({ name }) => name);
      return [module, ['member', ...also].join('-')];
    }),
  );
}

/** All that must be there before this page can be shown. */
function needed(graph: Graph, page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (module: string): void => {
    if (found.has(module)) return;
    found.add(module);
    for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) look(imported);
  };
  const start = join(web, page);
  if (graph.getModuleInfo(start) === null) throw new Error(`There is no page ${page} to cut pieces for`);
  look(start);
  return found;
}
