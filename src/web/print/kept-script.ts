import { parseScript } from '../../methods/parse-script.ts';
import type { Script } from '../../methods/script.ts';
import type { Cupboard } from '../live/cupboard.ts';
import { scriptPlace } from './keep-script.ts';

/** The course of the meeting that a chair has open in this browser. Undefined when there is none that can be read. */
export function keptScript(cupboard: Cupboard): Script | undefined {
  try {
    const parsed = parseScript(JSON.parse(cupboard.getItem(scriptPlace) ?? 'null'));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
