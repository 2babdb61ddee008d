import type { MistakeSentences } from './mistake.ts';

export const english: MistakeSentences = {
  fileTooLarge: ({ most }) => `the file is larger than ${most / 1024} KB. Make it shorter.`,
  notYaml: ({ reason, sign }) =>
    ({
      tab: 'there is a tab. Use spaces to indent.',
      hardSpace:
        'here is a sign that looks like a space, as web pages and word processors have them. Type the spaces of this line again.',
      indent: 'this line stands too far in or too far out. Put what belongs together exactly below each other.',
      looseText:
        'this line is no "name: value". When it goes on with the text above, begin that text with >- and put its lines further in.',
      hyphen: 'this is the first of a list, and has no hyphen. Write "- " before it, as before the others.',
      spaceAfterHyphen: 'there is no space after the hyphen. Write "- ", and then the name.',
      spaceAfterColon: 'there is no space after the colon. Write "name: value", with a space.',
      colon:
        'there is another colon in this text, which would begin a new field. Put the whole text between double quotes; another field goes on a line of its own.',
      curlyQuotes: 'these are curly quotes, which do not count. Put the whole text between straight ones: ".',
      openQuote: 'a double quote opens here and is never closed. Write the " at the end of the text.',
      afterQuote:
        'the text goes on after the closing quote. Put the whole text between double quotes, and write quotes inside it as \' or as \\".',
      apostrophe: 'this text begins with an apostrophe. Put the whole text between double quotes: "\'s avonds".',
      openBracket: `a "${sign}" opens here and is never closed. Write the "${sign === '{' ? '}' : ']'}" at the end.`,
      inBraces:
        'between { and } a text with {presenter} or {chair} goes between double quotes: { peer: "Listen to {presenter}." }',
      firstSign: `this text begins with "${sign}", which means something else here. Put the whole text between double quotes.`,
      other: 'the file cannot be read from here on. Compare this line and the one above it with an example.',
    })[reason],
  notPlainText: ({ flaw }) =>
    ({
      document:
        'this is a document of another program, and no plain text. Copy the words into a plain text editor, and save them as UTF-8.',
      encoding: 'letters with accents cannot be read here. Save the file as UTF-8 in your editor.',
      lineEnds:
        'the lines of this file end as they did long ago. Save it again as plain text, with ordinary line ends.',
    })[flaw],
  fileEmpty: () => 'the file is empty. Begin with a copy of an example.',
  noFields: () =>
    'this is no method yet: it begins with a line such as "id: my-method". Begin with a copy of an example.',
  commaInBraces: ({ text }) =>
    `"${text}" is read as a new field: between { and } a comma ends a text. Put the whole text, with its comma, between double quotes.`,
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
  unknownField: ({ field, nearest, known, isWord }) =>
    [
      `there is no field "${field}" here.`,
      isWord ? 'It belongs under "nl:" or "en:", two spaces further in than these.' : '',
      nearest === undefined ? '' : `Did you mean "${nearest}"?`,
      isWord || nearest !== undefined || known.length === 0 ? '' : `Possible here: ${known.join(', ')}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fieldNotHere: ({ field, where, name }) =>
    ({
      activity: `"${field}" does not go with the activity "${name}". Take it out, or choose another activity.`,
      kind: `"${field}" is only for a file with "kind: agenda". Take it out.`,
      agenda: `"${field}" does not belong in an agenda: nobody chooses one by a question. Take it out.`,
      phase: `"${field}" does not go together with "${name}" in one phase. Take one of the two out.`,
      module: `"${field}" cannot be inside a module: a module has only steps. Take it out, or make it a phase.`,
    })[where],
  missingField: ({ field }) => `"${field}" is missing. Add it.`,
  noInstruction: () =>
    'nobody is told what to do in this step. Add one of presenter, chair, peer, facilitator, observer, screen; "peer" is for all the others.',
  fieldEmpty: ({ field }) =>
    `there is nothing after "${field}:". Fill it in, or take the line out. What belongs under it stands two spaces further in; a text that begins with # or ~ goes between double quotes.`,
  wrongShape: ({ expected, example }) =>
    ({
      fields:
        example === ''
          ? 'fields are expected here, each on a line of its own as "name: value".'
          : `fields are expected here, such as ${example}.`,
      list: 'a list is expected here, each item on a line of its own after a hyphen.',
      text: 'one text is expected here, and no list or fields. A text that begins with [ or { goes between double quotes.',
      word: 'one word is expected here, and no list. Leave out the [ and ] or the hyphen.',
      number: 'a number is expected here, without quotes and without a unit, such as 5 or 0.5.',
      wordOrList: 'one word or a list is expected here, such as "presenter" or "[presenter, chair]".',
      minutes:
        'minutes are expected here: a number, or { perPerson: 1, plus: 4 }, or { normal: 10, least: 5, most: 20 }.',
    })[expected],
  unknownWord: ({ word, known, nearest }) =>
    `"${word}" is not a word that can be used here. ${nearest === undefined ? '' : `Did you mean "${nearest}"? `}Choose from: ${known.join(', ')}${isNo(word) ? ', or leave the line out' : ''}.`,
  onlyYes: ({ word }) => `"${word}" cannot be used here. Write "yes", or leave the line out.`,
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
  loneBrace: ({ brace }) =>
    `there is a "${brace}" without its other half. Write {presenter} or {chair} in full, or leave the brace out.`,
  placeholderNotHere: ({ placeholder, where }) =>
    ({
      about: `{${placeholder}} cannot be filled in here: what a method says about itself is read before anyone has a role. Write "the ${placeholder}".`,
      agenda: `{${placeholder}} cannot be filled in in an agenda: only a casus has a presenter. Write another word.`,
      lens: `{${placeholder}} cannot be filled in on the cards of a lens. Write "the ${placeholder}".`,
    })[where],
  badId: ({ id }) => `"${id}" cannot be an id. Use 1 to 40 small letters, digits and hyphens, such as "first-round".`,
  duplicateId: ({ id, firstLine }) => `the id "${id}" was used on line ${firstLine} already. Give this one another id.`,
  noLanguage: () => 'there are no texts. Add "nl:" or "en:" with at least a name and a purpose.',
  missingLanguage: ({ language, places }) =>
    `the texts in "${language}" are missing here${places > 1 ? ` and in ${places - 1} more places` : ''}, and are there at the top of the file. Add them, or take "${language}" out of the file.`,
  languageNotOnTop: ({ language }) =>
    `there are texts in "${language}" here and none at the top of the file. Add "${language}:" there, with at least a name and a purpose, or take these out.`,
  missingText: ({ field, language, other }) =>
    `"${field}" is there in "${other}" and not in "${language}". Add it, or take it out of both.`,
  unknownReference: ({ to, id, nearest }) =>
    `there is no ${kinds[to]} with the id "${id}".${nearest === undefined ? (to === 'base' ? ' Use the id of one, or take "variantOf" out.' : ' Use an id from this file.') : ` Did you mean "${nearest}"?`}`,
  referenceNotEarlier: ({ to, id }) =>
    `the ${kinds[to]} "${id}" comes later. Point to one that comes before this place.`,
  readsNoNotes: ({ id }) => `nothing is written in the step "${id}". Point to a step with the activity write or weigh.`,
  notesOpenNowhere: ({ opens }) =>
    opens === 'together'
      ? 'these notes are to open together, but no later step opens them. Add a reveal or sort that "reads" this step, or leave "opens" out.'
      : 'these notes are to open in turn, but no later step reads them. Add a round that "reads" this step, or leave "opens" out.',
  notesStayShut: ({ id, needs }) =>
    `the notes of the step "${id}" are still shut here. Write "opens: ${needs}" in the "notes" of that step.`,
  notesOpenForSome: ({ state }) =>
    `these notes never open for a presenter who ${states[state]}: the step that opens them is left out then. Give both the same "when".`,
  readsItself: () =>
    'a step cannot read its own notes. Name an earlier step in which people write, or take "reads" out.',
  readsOtherModule: ({ id, module }) =>
    `the step "${id}" belongs to the module "${module}", which need not be chosen. Read notes in the same module, or write them in a phase before.`,
  neverBoth: ({ id }) =>
    `this step is never walked together with "${id}": one is for a presenter who has acted, the other for one who has not. Give both the same "when".`,
  moreThanWritten: ({ id, count, upTo }) =>
    `there are ${count} contributions each, and the step "${id}" has at most ${upTo} to read. Lower "contributions", or raise "upTo" there.`,
  silentButActing: ({ circle, who }) =>
    who === 'everyone' && circle !== 'everyone'
      ? `"${circle}" is silent here, and "who: everyone" includes the ${circle}. Write "who: peers", or take "${circle}" out of "silent".`
      : `"${circle}" is silent here and is also asked to act. Take "${circle}" out of "silent", or choose another "who".`,
  silentButSpeaking: ({ circle }) =>
    `"${circle}" is silent here, and also among those who speak. Say in "speaks" who does speak, such as "speaks: peers", and leave them out of "silent".`,
  presenterIsAsked: ({ field }) =>
    field === 'who'
      ? 'in "ask" the others ask the presenter. Write "who: peers", or make it a talk or a round.'
      : 'in "ask" the presenter answers, and cannot be silent. Take "presenter" out of "silent", or make it a talk or a round.',
  neverWalked: ({ when }) =>
    `this is only for a presenter who ${states[when]}, and what it stands in is only for one who ${states[when === 'open' ? 'acted' : 'open']}. Take one of the two out.`,
  nothingToWalk: ({ state }) =>
    `for a presenter who ${states[state]}, nothing is left of this method. Take "when" out of a phase or a step.`,
  repeatsOverlap: ({ id }) =>
    `a phase can be in one repeated stretch only, and the one that ends with "${id}" overlaps with this one. Let "from" name a later phase.`,
  loopTooShort: ({ people, turns, atMost }) =>
    `with ${people} people there are ${turns} at the largest table, so not everyone gets a turn in ${atMost}. Write "atMost: ${turns}", or lower "most" of "people".`,
  longerThanPhase: ({ minutes, longest }) =>
    `${minutes} minutes is longer than the whole phase, which is never more than ${longest}. Lower it, or give the phase more.`,
  itemTwice: ({ item }) => `"${item}" is in this list twice. Keep one of the two.`,
  wordTwice: ({ word, first, second }) => `"${word}" is in "${first}" and in "${second}". Keep one of the two.`,
  variantOfItself: () =>
    'a method is no variant of itself. Name the method that it resembles, or take "variantOf" out.',
  cardsDiffer: ({ one, other }) =>
    `"${other}" does not have as many cards as "${one}". Give both languages the same cards in the same order.`,
  linesDiffer: ({ field, one, count, other, otherCount }) =>
    `"${field}" has ${count} in "${one}" and ${otherCount} in "${other}". Give both languages the same ones in the same order.`,
  socketUnfilled: () =>
    'nobody chooses what comes here, so this phase would be left out. Put a step with "activity: choose" and "chooses: module" in a phase before it: one for each socket.',
  choiceWithoutSocket: () =>
    'there is no later phase with a "socket" for what is chosen here. Add one, or take this step out.',
  choiceInModule: () =>
    'a module cannot choose a module. Put this step in a phase before the "socket", or take it out.',
  sealedStaysShut: ({ id }) =>
    `no step opens the sealed field "${id}". Write "opens: ${id}" in the step in which it may be known, or take the field out.`,
  opensTooSoon: ({ id }) =>
    `"${id}" only opens here for a presenter who ${states.open}, who has filled in nothing. Write "when: acted", or leave "when" out.`,
  unusedModule: ({ id }) => `the module "${id}" is in no socket. Name it in the "socket" of a phase, or take it out.`,
  noCasusPart: ({ count }) =>
    `an agenda has exactly one phase with "part: casus", and this one has ${count}. It marks where the chosen method comes, for each casus. ${count === 0 ? 'Add it.' : 'Take this one out.'}`,
};

/** Somebody who answers a question that is only asked to hear a yes. */
function isNo(word: string): boolean {
  return ['no', 'false', 'none', 'off', 'nee', 'geen'].includes(word.toLowerCase());
}

const states = { open: 'still has to act', acted: 'has acted already' } as const;

const kinds = {
  step: 'step',
  phase: 'phase',
  module: 'module',
  sealedField: 'sealed field',
  option: 'option',
  base: 'method in the library that can have variants',
} as const;
