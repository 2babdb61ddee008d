import type { FieldPath, MethodDocument } from '../../methods/method-document.ts';
import type { Language } from '../../methods/texts.ts';

/** What had to change with it when something was taken out; `title` is of what it changed in. */
export interface WentAlong {
  readonly what: 'reads' | 'opens' | 'step' | 'repeat' | 'module' | 'sealed';
  readonly title: string;
}

interface Item {
  readonly path: FieldPath;
  readonly id: string;
}

/** These exist for what they read, and do not go without it. */
const onlyReads: readonly string[] = ['reveal', 'sort'];

/**
 * Takes an item out of a method, and lets go of whatever in the rest pointed at it: a method that held together before
 * still does. What was wrong already stays as it was.
 */
export function takeOut(document: MethodDocument, path: FieldPath, language: Language): readonly WentAlong[] {
  const along: WentAlong[] = [];
  const waiting: FieldPath[] = [path];
  const tell = (what: WentAlong['what'], at: FieldPath): void => {
    const names = ['title', 'name', 'label'].map((name) => document.text([...at, language, name]));
    along.push({ what, title: names.find((name) => name !== '') ?? '' });
  };
  const before = partsOf(document);
  const sockets = socketsOf(document, before);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    document.remove(next);
    const after = partsOf(document);
    const goneSteps = gone(before.steps, after.steps);
    const gonePhases = gone(before.phases, after.phases);
    const unopened = new Set(goneSteps.map(({ reads }) => reads));

    for (const { path: at } of after.phases) {
      if (!gonePhases.some(({ id }) => id === document.text([...at, 'repeat', 'from']))) continue;
      document.remove([...at, 'repeat']);
      tell('repeat', at);
    }
    for (const step of after.steps) {
      if (unopened.has(step.id) && !after.steps.some(({ reads }) => reads === step.id) && opens(document, step)) {
        shut(document, step);
        tell('opens', step.path);
      }
      if (!goneSteps.some(({ id }) => id === step.reads)) continue;
      if (onlyReads.includes(step.activity)) {
        tell('step', step.path);
        waiting.push(whole(document, step.path));
        break;
      }
      document.remove([...step.path, 'reads']);
      tell('reads', step.path);
    }
    if (waiting.length > 0) continue;
    const idle = sockets.find(({ id, after: chosenIn }) => {
      return gonePhases.some((phase) => phase.id === id) && after.steps.some((step) => step.id === chosenIn);
    });
    const choosing = after.steps.find(({ id }) => id === idle?.after)?.path;
    if (choosing !== undefined) {
      tell('step', choosing);
      waiting.push(whole(document, choosing));
      continue;
    }
    const unfilled = sockets.find(({ id, after: chosenIn }) => {
      return goneSteps.some((step) => step.id === chosenIn) && after.phases.some((phase) => phase.id === id);
    });
    const at = after.phases.find(({ id }) => id === unfilled?.id)?.path;
    if (at !== undefined) {
      tell('step', at);
      waiting.push(at);
      continue;
    }
    const unused =
      after.modules.find(({ id }) => before.sockets.includes(id) && !after.sockets.includes(id)) ??
      after.sealed.find(({ id }) => before.opened.includes(id) && !after.opened.includes(id));
    if (unused === undefined) continue;
    const list = unused.path.slice(0, 1);
    tell(list[0] === 'sealed' ? 'sealed' : 'module', unused.path);
    waiting.push(document.count(list) > 1 ? unused.path : list);
  }
  return along;
}

interface Step extends Item {
  readonly activity: string;
  readonly reads: string;
}

function partsOf(document: MethodDocument) {
  const phases = itemsOf(document, ['phases']);
  const modules = itemsOf(document, ['modules']);
  const steps = [...phases, ...modules].flatMap(({ path }) => itemsOf(document, [...path, 'steps']));
  return {
    phases,
    modules,
    steps: steps.map((step): Step => {
      const { path } = step;
      return { ...step, activity: document.text([...path, 'activity']), reads: document.text([...path, 'reads']) };
    }),
    sealed: itemsOf(document, ['sealed']),
    opened: steps.flatMap(({ path }) => document.lines([...path, 'opens'])),
    sockets: phases.flatMap(({ path }) => document.lines([...path, 'socket'])),
  };
}

/** The phases that are filled during the meeting, each with the step in which that is chosen. */
function socketsOf(document: MethodDocument, { phases, steps }: ReturnType<typeof partsOf>) {
  const filled = phases.filter(({ path }) => document.has([...path, 'socket']));
  return filled.map(({ id, path }) => {
    const earlier = steps.filter((step) => step.path[0] === 'phases' && Number(step.path[1]) < Number(path[1]));
    const choosing = earlier.filter((step) => document.text([...step.path, 'chooses']) === 'module');
    return { id, after: choosing.at(-1)?.id };
  });
}

function itemsOf(document: MethodDocument, list: FieldPath): readonly Item[] {
  return Array.from({ length: document.count(list) }, (_, index) => {
    const path = [...list, index];
    return { path, id: document.text([...path, 'id']) };
  });
}

function gone<Some extends Item>(before: readonly Some[], after: readonly Some[]): readonly Some[] {
  return before.filter(({ id }) => id !== '' && !after.some((other) => other.id === id));
}

function opens(document: MethodDocument, { path }: Item): boolean {
  return ['inTurn', 'together'].includes(document.text([...path, 'notes', 'opens']));
}

/** What is written there stays with who wrote it. */
function shut(document: MethodDocument, { path }: Item): void {
  document.remove([...path, 'notes', 'opens']);
  if (document.count([...path, 'notes']) === 0) document.remove([...path, 'notes']);
}

/** A phase without steps is none: the last step of a phase goes with the phase. */
function whole(document: MethodDocument, step: FieldPath): FieldPath {
  return document.count(step.slice(0, -1)) > 1 ? step : step.slice(0, -2);
}
