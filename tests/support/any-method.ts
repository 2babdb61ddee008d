import { activityRules } from '../../src/methods/activity-fields.ts';
import type { Activity } from '../../src/methods/structure.ts';
import type { Dice } from './random-wishes.ts';

/**
 * A method file by somebody who read only the page about the language and then did whatever came up. JSON is YAML, so it
 * is written as that. It may have mistakes: whoever uses it parses it, and takes another when it does.
 */
export function anyMethodFile(dice: Dice): string {
  const writer = new Stranger(dice);
  const phases = Array.from({ length: 1 + dice.below(4) }, (_, phase) => writer.phase(phase));
  const last = phases.at(-1);
  if (last !== undefined && dice.below(2) === 0) last.repeat = writer.repeat(phases.length);
  return JSON.stringify({
    id: 'by-a-stranger',
    kind: 'practice',
    people: { least: 2, most: 12 },
    en: { name: 'By a stranger', purpose: 'To try.' },
    ...(writer.opensOutcome ? { sealed: [{ id: 'outcome', en: { label: 'What I did' } }] } : {}),
    phases,
  });
}

type Written = Record<string, unknown>;

const circles = ['presenter', 'peers', 'everyone', 'chair'] as const;
const doings = ['talk', 'write', 'round', 'ask', 'weigh', 'silence', 'harvest', 'sort', 'reveal'] as const;
const times: readonly [unknown, ...unknown[]] = [
  5,
  { normal: 5, least: 2, most: 9 },
  { perPeer: 1, plus: 2 },
  { perPerson: 0.5 },
];

class Stranger {
  readonly #dice: Dice;
  /** Steps in which something is written, for later steps to read. */
  readonly #written: string[] = [];
  #steps = 0;
  opensOutcome = false;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  phase(index: number): Written {
    const steps = Array.from({ length: 1 + this.#dice.below(4) }, () => this.#step());
    return { id: `phase-${index}`, minutes: this.#dice.one(times), en: { title: 'A phase' }, steps };
  }

  repeat(phases: number): Written {
    const until = this.#dice.one(['helped', 'everyone']);
    return {
      from: `phase-${this.#dice.below(phases)}`,
      until,
      atMost: until === 'everyone' ? 12 : 1 + this.#dice.below(4),
    };
  }

  #step(): Written {
    this.#steps += 1;
    const id = `step-${this.#steps}`;
    const activity = this.#dice.one(doings);
    return { id, activity, ...this.#own(id, activity), ...this.#besides(), en: this.#words(activity) };
  }

  #own(id: string, activity: Activity): Written {
    const { fields, required } = activityRules[activity];
    const own: Written = {};
    if (fields.includes('who')) own.who = this.#dice.one(circles);
    if (fields.includes('notes')) {
      own.notes = { upTo: 1 + this.#dice.below(3), opens: this.#dice.one(['never', 'inTurn', 'together']) };
      this.#written.push(id);
    }
    const reads = this.#dice.oneOf(this.#written);
    if (fields.includes('reads') && reads !== id && (required.includes('reads') || this.#sometimes(2)))
      own.reads = reads;
    if (fields.includes('contributions') && this.#sometimes(3)) own.contributions = 1 + this.#dice.below(3);
    if (fields.includes('options')) own.options = ['go', 'stay'];
    return own;
  }

  #besides(): Written {
    const besides: Written = {};
    if (this.#sometimes(3)) besides.silent = this.#dice.one([['presenter'], ['peers'], ['presenter', 'chair']]);
    if (this.#sometimes(6)) besides.when = this.#dice.one(['open', 'acted']);
    if (this.#sometimes(6)) besides.presenterSits = this.#dice.one(['turned', 'outside', 'cameraOff']);
    if (this.#sometimes(8)) besides.opens = 'outcome';
    this.opensOutcome ||= besides.opens !== undefined;
    return besides;
  }

  #words(activity: Activity): Written {
    const words: Written = { title: 'a step', screen: 'Do it.' };
    if (activity === 'weigh') words.options = { go: 'I go.', stay: 'I stay.' };
    return words;
  }

  #sometimes(outOf: number): boolean {
    return this.#dice.below(outOf) === 0;
  }
}
