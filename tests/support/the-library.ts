import { type LibraryMethod, readLibrary } from '../../src/cli/library.ts';
import { compose } from '../../src/methods/compose.ts';
import { partsBounds, standardParts } from '../../src/methods/compose-parts.ts';
import type { PhaseBounds } from '../../src/methods/fit.ts';
import type { Script } from '../../src/methods/script.ts';
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

/** A whole meeting with this method, in its own time, or in the shortest or the longest that it can take. */
export function aMeetingWith(method: MethodStructure, people: number, time: keyof PhaseBounds): Script {
  const agenda = theMethod('agenda').structure;
  const seconds = partsBounds({ agenda, parts: standardParts(agenda, [method]), people })[time];
  const script = compose({ agenda, methods: [method], people, seconds });
  if (!script.ok) throw new Error(`${method.id} does not fit ${people} people: ${script.problem.kind}`);
  return script.value;
}
