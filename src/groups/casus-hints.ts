import type { CasusFields } from './casus-fields.ts';

/**
 * Soft help on request, for the author alone, while a casus is prepared. It points at something to look at once more; it
 * judges nothing, asks for nothing, and holds nothing up. Read in Dutch and in English alike.
 */
export type CasusHint =
  /** The question asks what others should do, or has no "I": "how can I" keeps it one's own. */
  | { readonly kind: 'notHowCanI' }
  | { readonly kind: 'severalQuestions'; readonly count: number }
  /** Can be answered with yes or no. */
  | { readonly kind: 'closedQuestion' }
  /** Words that tell of something long ago or of a habit of others, rather than of one recent situation. */
  | { readonly kind: 'perhapsNotRecent'; readonly words: readonly string[] }
  /** What makes it hard speaks of others only. */
  | { readonly kind: 'perhapsNotOwn' }
  /** Words that look like names of people, places or organisations. */
  | { readonly kind: 'looksLikeNames'; readonly words: readonly string[] }
  /** What can be found back: a mail address, a number, a date. */
  | { readonly kind: 'looksTraceable'; readonly words: readonly string[] };

const ownWord = /\b(?:ik|mij|me|mijn|mezelf|i|me|my|mine|myself)\b/iu;
const howCanI =
  /^(?:(?:hoe|wat|waarmee|waarmede|wanneer|waarin) (?:kan|kon|zou|moet|wil|ga|doe|blijf|houd|zorg|geef|maak|leer) ik|(?:how|what|when) (?:can|could|do|should|would|might) i)\b/iu;
const closedStart =
  /^(?:is|ben|kan|kun|mag|moet|moeten|zal|zou|heb|heeft|doe|wil|klopt|are|am|is|can|could|may|should|shall|do|does|did|will|would|have|has)\b/iu;
const notRecent =
  /\b(?:altijd|nooit|telkens|vroeger|jaren geleden|ooit|steeds weer|always|never|every time|years ago|used to|ages ago)\b/giu;
const traceable = /[\w.+-]+@[\w-]+\.\w+|\b\d{6,}\b|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b\d{4} ?[A-Z]{2}\b/gu;

/** What one may look at once more, in the order of the form. Empty when nothing stands out, or nothing is written. */
export function casusHints(fields: CasusFields): readonly CasusHint[] {
  const hints: CasusHint[] = [];
  const question = (fields.question ?? '').trim();
  const all = [fields.title, fields.happened, fields.hardForMe, fields.question, fields.thoughtAndFelt, fields.others]
    .filter((text) => text !== undefined)
    .join('. ');
  if (question !== '') hints.push(...questionHints(question));
  const old = found(fields.happened ?? '', notRecent);
  if (old.length > 0 && fields.time !== 'coming') hints.push({ kind: 'perhapsNotRecent', words: old });
  const hard = (fields.hardForMe ?? '').trim();
  if (hard !== '' && !ownWord.test(hard)) hints.push({ kind: 'perhapsNotOwn' });
  const names = namesIn(all);
  if (names.length > 0) hints.push({ kind: 'looksLikeNames', words: names });
  const traces = found(all, traceable);
  if (traces.length > 0) hints.push({ kind: 'looksTraceable', words: traces });
  return hints;
}

function questionHints(question: string): readonly CasusHint[] {
  const count = question.split('?').filter((part) => part.trim() !== '').length;
  const several = question.endsWith('?') ? count : Math.max(1, count);
  const hints: CasusHint[] = [];
  if (several > 1) hints.push({ kind: 'severalQuestions', count: several });
  if (closedStart.test(question)) hints.push({ kind: 'closedQuestion' });
  else if (!howCanI.test(question)) hints.push({ kind: 'notHowCanI' });
  return hints;
}

/**
 * Words with a capital inside a sentence, or two such words in a row. The first word of a sentence, "I", days, months,
 * languages and short forms in capitals are no names; what looks like one may still be none: it is only shown.
 */
export function namesIn(text: string): readonly string[] {
  const names = new Set<string>();
  for (const sentence of text.split(/[.!?:;\n"“”„'‘’()]+/u)) {
    const words = sentence.trim().split(/\s+/u);
    let name: string[] = [];
    words.forEach((raw, at) => {
      const word = raw.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
      const capital = /^\p{Lu}\p{Ll}/u.test(word);
      const joins = name.length > 0 && particles.has(word.toLowerCase());
      const isName = capital && at > 0 && !neverNames.has(word.toLowerCase());
      if (isName || joins) name.push(word);
      else {
        keep(names, name);
        name = [];
      }
    });
    keep(names, name);
  }
  return [...names];
}

function keep(names: Set<string>, words: readonly string[]): void {
  const last = words.findLastIndex((word) => !particles.has(word.toLowerCase()));
  if (last >= 0) names.add(words.slice(0, last + 1).join(' '));
}

const particles = new Set([
  'van',
  'de',
  'den',
  'der',
  'het',
  'ter',
  'ten',
  'von',
  'el',
  'al',
  'la',
  'le',
  'du',
  'bin',
  'of',
]);
const neverNames = new Set(
  (
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus ' +
    'september oktober november december monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march may june july august october nederlands nederlandse nederland engels engelse duits duitse frans franse ' +
    'dutch english german french british europe europa teams kerst pasen christmas easter god'
  ).split(' '),
);

function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()))];
}

/** What makes a good casus, to read beside the form: not a list to tick, and nobody looks whether it fits. */
export const casusCriteria = [
  'ownSituation',
  'recentOrComing',
  'ownActing',
  'uncertainChoices',
  'assignmentAgainstIntuition',
  'putAsQuestion',
] as const;
