/** What a method file may be at most. Each number is far above what any known method needs. */
export const limits = {
  /** Of the file, in bytes of UTF-8. */
  bytes: 256 * 1024,
  phases: 40,
  steps: 20,
  modules: 20,
  sealedFields: 10,
  options: 8,
  notes: 20,
  contributions: 10,
  repeats: 40,
  tableSize: 12,
  people: 40,
  /** Of one phase, however many people take part. */
  minutes: 240,
  lines: 30,
  /** Of a lens. */
  cards: 12,
  /** Answers that a method is the first choice for: more would not help to choose. */
  best: 3,
  /** That a group has to have had before. */
  meetings: 24,
  /** Characters. */
  title: 40,
  rule: 60,
  name: 80,
  sentence: 600,
  /** Listed at most, so that one slip does not fill a screen. */
  mistakes: 50,
} as const;

/** What a script from a browser may be at most; the size of its message is bounded by the wire. */
export const scriptLimits = {
  parts: 30,
  /** Of one phase. */
  seconds: 4 * 60 * 60,
  /** Of all phases together. */
  totalSeconds: 24 * 60 * 60,
} as const;

/** Small letters, digits and hyphens: an id never needs quotes, in no language and no address. */
export const idPattern = /^[a-z0-9-]{1,40}$/;
