import type { MistakeSentences } from './mistake.ts';

export const english: MistakeSentences = {
  fileTooLarge: ({ most }) => `the file is larger than ${most / 1024} KB. Make it shorter.`,
  notYaml: ({ reason }) =>
    ({
      tab: 'there is a tab. Use spaces to indent.',
      indent:
        'the indentation does not fit the lines around it. Put fields that belong together exactly below each other.',
      quoteOrBracket:
        'a quote or bracket is missing, or there is one too many. Put the whole text between double quotes.',
      colon:
        'this cannot be read as a field. Write "name: value" on one line, or put a text that has a colon in double quotes.',
      other: 'this cannot be read. Compare the line with an example, and put an unusual text between double quotes.',
    })[reason],
  notAllowed: ({ what }) =>
    ({
      anchor:
        'an anchor (&) is not allowed. Write the text out in full; put a text that begins with & in double quotes.',
      alias:
        'a reference (*) is not allowed. Write the text out in full; put a text that begins with * in double quotes.',
      tag: 'a tag (!) is not allowed. Leave it out; put a text that begins with ! in double quotes.',
      mergeKey: 'merging with << is not allowed. Write the fields out in full.',
      directive: 'a line that begins with % is not allowed. Leave it out.',
      severalDocuments: 'a file holds one method or one lens. Take out the line with --- and what comes after it.',
      depth: 'this is nested too deeply. Compare the indentation with an example.',
    })[what],
  duplicateField: ({ field }) => `"${field}" is here twice. Keep one of the two.`,
  unknownField: ({ field, nearest }) =>
    `there is no field "${field}" here.${nearest === undefined ? ' Take it out.' : ` Did you mean "${nearest}"?`}`,
  fieldNotHere: ({ field, where, name }) =>
    ({
      activity: `"${field}" does not go with the activity "${name}". Take it out, or choose another activity.`,
      kind: `"${field}" is only for a file with "kind: agenda". Take it out.`,
      agenda: `"${field}" does not belong in an agenda: nobody chooses one by a question. Take it out.`,
      phase: `"${field}" does not go together with "${name}" in one phase. Take one of the two out.`,
      module: `"${field}" cannot be inside a module: a module has only steps. Take it out, or make it a phase.`,
    })[where],
  missingField: ({ field }) => `"${field}" is missing. Add it.`,
  wrongShape: ({ expected }) =>
    ({
      fields: 'fields are expected here, each on a line of its own as "name: value".',
      list: 'a list is expected here, each item on a line of its own after a hyphen.',
      text: 'one text is expected here. If it has fields below it or a { at the start, put it between double quotes.',
      number: 'a number is expected here, without quotes and without a unit, such as 5 or 0.5.',
      wordOrList: 'one word or a list is expected here, such as "presenter" or "[presenter, chair]".',
      minutes:
        'minutes are expected here: a number, or { perPerson: 1, plus: 4 }, or { normal: 10, least: 5, most: 20 }.',
    })[expected],
  unknownWord: ({ word, known, nearest }) =>
    `"${word}" is not a word that can be used here. ${nearest === undefined ? '' : `Did you mean "${nearest}"? `}Choose from: ${known.join(', ')}.`,
  outOfRange: ({ value, least, most }) => `${value} is not possible here. Choose a number from ${least} to ${most}.`,
  notWhole: ({ value }) => `${value} is not a whole number. Round it.`,
  minutesOutOfRange: ({ minutes, most }) =>
    `${minutes} minutes is not possible. A time is more than 0 and at most ${most} minutes, also for the largest group.`,
  minutesOrder: ({ people }) =>
    `with ${people} people, "least" is more than "normal", or "normal" is more than "most". Put them in order.`,
  minutesMixed: () => '"perPerson" and "perPeer" stand together. Choose one of the two for the whole phase.',
  peopleOrder: () => '"least" is more than "most". Swap them.',
  tooMany: ({ count, most }) => `there are ${count} here and at most ${most} are allowed. Take some out.`,
  tooFew: ({ least }) => `there should be at least ${least} here. Add what is missing.`,
  textTooLong: ({ length, most }) => `the text has ${length} characters and may have ${most}. Shorten it.`,
  textEmpty: () => 'the text is empty. Write something, or take the field out.',
  textHasMarkup: ({ markup }) =>
    `texts are shown exactly as they are written, so "${markup}" would be seen. Use plain words.`,
  textHasControl: () => 'the text contains an invisible control character. Type this text again.',
  unknownPlaceholder: ({ placeholder, known }) =>
    `{${placeholder}} cannot be filled in. Use ${known.map((name) => `{${name}}`).join(' or ')}, or leave the braces out.`,
  badId: ({ id }) => `"${id}" cannot be an id. Use 1 to 40 small letters, digits and hyphens, such as "first-round".`,
  duplicateId: ({ id, firstLine }) => `the id "${id}" was used on line ${firstLine} already. Give this one another id.`,
  noLanguage: () => 'there are no texts. Add "nl:" or "en:" with at least a name and a purpose.',
  missingLanguage: ({ language }) =>
    `the texts in "${language}" are missing here or at the top of the file. Write every text in each language of the file.`,
  missingText: ({ field, language, other }) =>
    `"${field}" is there in "${other}" and not in "${language}". Add it, or take it out of both.`,
  unknownReference: ({ to, id, nearest }) =>
    `there is no ${kinds[to]} with the id "${id}".${nearest === undefined ? ' Use an id from this file.' : ` Did you mean "${nearest}"?`}`,
  referenceNotEarlier: ({ to, id }) =>
    `the ${kinds[to]} "${id}" comes later. Point to one that comes before this place.`,
  readsNoNotes: ({ id }) => `nothing is written in the step "${id}". Point to a step with the activity write or weigh.`,
  notesOpenNowhere: ({ opens }) =>
    opens === 'together'
      ? 'these notes are to open together, but no later step opens them. Add a reveal or sort that "reads" this step, or leave "opens" out.'
      : 'these notes are to open in turn, but no later step reads them. Add a round that "reads" this step, or leave "opens" out.',
  notesStayShut: ({ id, needs }) =>
    `the notes of the step "${id}" are still shut here. Write "opens: ${needs}" in the "notes" of that step.`,
  silentButActing: ({ circle }) =>
    `"${circle}" is silent here and is also asked to act. Take "${circle}" out of "silent", or choose another "who".`,
  wordTwice: ({ word, first, second }) => `"${word}" is in "${first}" and in "${second}". Keep one of the two.`,
  variantOfItself: () =>
    'a method is no variant of itself. Name the method that it resembles, or take "variantOf" out.',
  cardsDiffer: ({ one, other }) =>
    `"${other}" does not have as many cards as "${one}". Give both languages the same cards in the same order.`,
  unusedModule: ({ id }) => `the module "${id}" is in no socket. Name it in the "socket" of a phase, or take it out.`,
  noCasusPart: ({ count }) =>
    `an agenda has exactly one phase with "part: casus", and this one has ${count}. It marks where the chosen method comes.`,
};

const kinds = {
  step: 'step',
  phase: 'phase',
  module: 'module',
  sealedField: 'sealed field',
  option: 'option',
} as const;
