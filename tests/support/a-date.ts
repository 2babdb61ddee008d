import type { Result } from '../../src/basics/result.ts';
import {
  type ClockTime,
  type Day,
  parseClockTime,
  parseDay,
  parseZone,
  type Zone,
} from '../../src/planning/calendar.ts';

export function aDay(text: string): Day {
  return taken(parseDay(text));
}

export function aTime(text: string): ClockTime {
  return taken(parseClockTime(text));
}

export function aZone(text: string): Zone {
  return taken(parseZone(text));
}

function taken<Value>(parsed: Result<Value, string>): Value {
  if (!parsed.ok) throw new Error(`A test names something that does not exist: ${parsed.problem}`);
  return parsed.value;
}
