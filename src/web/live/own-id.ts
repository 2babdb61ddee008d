import { randomBytes } from '../../crypto/ids.ts';
import type { MethodId } from '../../methods/structure.ts';

/** By this a page knows, before it has loaded anything, that a method is in no library. */
const mark = 'own-';

/** Says nothing about the method: a server sees it when the method is used in a meeting. */
export function newOwnId(): MethodId {
  const digits = [...randomBytes(12)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${mark}${digits.join('')}` as MethodId;
}

export function isOwn(method: string): method is MethodId {
  return method.startsWith(mark);
}
