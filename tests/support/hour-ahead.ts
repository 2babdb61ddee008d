/** Loaded before a program, it makes the clock of that process an hour fast: `node --import ./hour-ahead.ts ...`. */
const hour = 3_600_000;
const rightDate = Date;

globalThis.Date = new Proxy(rightDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + hour] : given, newTarget),
  apply: (target) => new target(target.now() + hour).toString(),
  get: (target, name, receiver) =>
    name === 'now'
      ? () => target.now() + hour
      : Reflect.get(target, name, receiver === globalThis.Date ? target : receiver),
});
