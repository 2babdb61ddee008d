import { type LibraryMethod, readLibrary } from '../../src/cli/library.ts';
import type { MethodStructure } from '../../src/methods/structure.ts';

const library = readLibrary();

/** A method that comes with Kring, by its id. */
export function theMethod(id: string): LibraryMethod {
  const found = library.find((method) => method.structure.id === id);
  if (found === undefined) throw new Error(`No method ${id} in the library`);
  return found;
}

/** All that a casus can be worked with: the library without the agenda. */
export function allMethods(): readonly MethodStructure[] {
  return library.map(({ structure }) => structure).filter((method) => method.kind !== 'agenda');
}
