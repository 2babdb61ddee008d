/**
 * Calls when the time is over, and what arrived until then was heard. A process that stood still finds its timers due
 * before it has read what lies waiting: without this it would blame people for its own silence.
 */
export function whenHeard(call: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(() => setImmediate(call), milliseconds);
}
