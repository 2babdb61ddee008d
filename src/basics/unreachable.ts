/** The compiler proves that this is never called; when untyped data gets here all the same, it is a fault. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${typeof value}`);
}
