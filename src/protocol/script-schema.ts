import * as v from 'valibot';
import { parseScript } from '../methods/parse-script.ts';
import type { Script, ScriptPart } from '../methods/script.ts';

/** A script is checked by the folder that knows what methods are; here it only takes its place in a message. */
export const scriptSchema = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, Script>(({ dataset, addIssue, NEVER }) => {
    const script = parseScript(dataset.value);
    if (script.ok) return script.value;
    addIssue({ message: 'notScript' });
    return NEVER;
  }),
);

export const scriptPartSchema = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, ScriptPart>(({ dataset, addIssue, NEVER }) => {
    const script = parseScript({ parts: [dataset.value] });
    const part = script.ok ? script.value.parts[0] : undefined;
    if (part !== undefined) return part;
    addIssue({ message: 'notScriptPart' });
    return NEVER;
  }),
);
