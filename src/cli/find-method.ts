import { granted, type Result, refused } from '../basics/result.ts';
import { type LibraryMethod, readLibrary } from './library.ts';

/** All that a casus can be worked with: the library without the agenda that frames every meeting. */
export function casusMethods(): readonly LibraryMethod[] {
  return readLibrary().filter(({ structure }) => structure.kind !== 'agenda');
}

export function findMethod(id: string): Result<LibraryMethod, string> {
  const methods = casusMethods();
  const found = methods.find(({ structure }) => structure.id === id);
  if (found !== undefined) return granted(found);
  const known = methods.map(({ structure }) => structure.id).join(', ');
  return refused(`There is no method "${id}". These are there: ${known}.`);
}

export function theAgenda(): LibraryMethod {
  const agenda = readLibrary().find(({ structure }) => structure.kind === 'agenda');
  if (agenda === undefined) throw new Error('The library has no agenda');
  return agenda;
}
