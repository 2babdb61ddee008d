import * as v from 'valibot';
import type { Branded } from '../basics/brand.ts';
import { isBase64Url } from '../basics/bytes.ts';
import { type AgreementAnswer, agreementBlocks, choicesOf } from './agreement-blocks.ts';
import {
  type CasusDraft,
  type CasusFields,
  type CasusText,
  casusTimes,
  currents,
  helps,
  weights,
} from './casus-fields.ts';
import type { PlannedMeeting, ShownScale, ToldAim, ToldMember, WrittenShare, WrittenSignature } from './group-event.ts';
import type { CasusId, MethodId, PlannedId } from './group-ids.ts';
import {
  mostInAgreement,
  mostInAnswer,
  mostInBookEntry,
  mostInEntry,
  mostInLine,
  mostInName,
  mostInSealedRing,
  mostInText,
  mostMethods,
  mostPeople,
  mostPlanned,
  mostPresenters,
  mostShares,
} from './group-limits.ts';
import type { AccountId } from './ids.ts';
import type { DraftedAnswer } from './own-event.ts';
import { mostConfirmations } from './roster-entry.ts';
import { aims, chairings, disciplinesList, guidedList, leds, memberKinds, plannedKinds, scales } from './vocabulary.ts';

/** The pieces that letters are made of, each with its bounds. Strict: what is not named here is refused. */

/** 16 bytes as base64url, in the one spelling that they have. */
const idPattern = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const methodPattern = /^[a-z0-9-]{1,60}$/;

export function id<Id extends Branded<string>>() {
  return v.pipe(
    v.string(),
    v.regex(idPattern),
    v.transform((text) => text as Id),
  );
}

export const account = id<AccountId>();
/** 32 bytes as base64url: the root of a meeting, the secret of an invitation, a hash. */
export const thirtyTwoBytes = v.pipe(v.string(), v.length(43), v.check(isBase64Url));
/** The bytes of an entry of the roster as base64url; what they say is looked at where they are judged. */
export const entryBytes = v.pipe(v.string(), v.minLength(2), v.maxLength(mostInEntry), v.check(isBase64Url));
/** Until the year 10,000; nothing of a group was before 1970. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999));

/** Text of so many code points, with something in it that can be seen. */
export function words(most: number) {
  return v.pipe(
    v.string(),
    v.check((text) => text.trim() !== '' && [...text].length <= most),
  );
}

export const name = words(mostInName);
export const line = words(mostInLine);
export const text = words(mostInText);
export const bookText = words(mostInBookEntry);

/** At most so many, none twice. */
function distinct<Schema extends v.GenericSchema<unknown, string>>(schema: Schema, most: number) {
  return v.pipe(
    v.array(schema),
    v.maxLength(most),
    v.check((items) => new Set(items).size === items.length),
  );
}

export const people = distinct(account, mostPeople);

export const description = {
  name,
  profession: v.exactOptional(name),
  disciplines: v.picklist(disciplinesList),
  purpose: v.exactOptional(text),
  guided: v.picklist(guidedList),
};

const answer: v.GenericSchema<unknown, AgreementAnswer> = v.pipe(
  v.strictObject({
    block: v.picklist(agreementBlocks.map(({ id: block }) => block)),
    choice: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
    words: v.exactOptional(words(mostInAnswer)),
  }),
  v.check(({ block, choice }) => choice === undefined || choicesOf(block).includes(choice)),
  v.check(({ choice, words: own }) => choice !== undefined || own !== undefined),
);

/** Every question once, and all of it short enough to be told again. */
export const answers = v.pipe(
  v.array(answer),
  v.minLength(1),
  v.maxLength(agreementBlocks.length),
  v.check((given) => new Set(given.map(({ block }) => block)).size === given.length),
  v.check((given) => [...JSON.stringify(given)].length <= mostInAgreement),
);

/** As far as a talk has come: words as they are typed, and nothing has to be answered. */
export const draftedAnswers: v.GenericSchema<unknown, readonly DraftedAnswer[]> = v.pipe(
  v.array(
    v.strictObject({
      block: v.picklist(agreementBlocks.map(({ id: block }) => block)),
      choice: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
      words: v.exactOptional(v.pipe(v.string(), v.maxLength(2 * mostInAnswer))),
      left: v.exactOptional(v.picklist(['later', 'nothing'])),
    }),
  ),
  v.maxLength(agreementBlocks.length),
);

export const plannedMeeting: v.GenericSchema<unknown, PlannedMeeting> = v.strictObject({
  id: id<PlannedId>(),
  is: v.picklist(plannedKinds),
  led: v.picklist(leds),
  at: v.exactOptional(instant),
  presenter: v.exactOptional(account),
  chair: v.exactOptional(account),
});
export const plannedMeetings = v.pipe(v.array(plannedMeeting), v.minLength(1), v.maxLength(mostPlanned));

export const held = {
  present: people,
  presenters: v.pipe(
    v.array(v.strictObject({ member: account, casus: v.exactOptional(id<CasusId>()) })),
    v.maxLength(mostPresenters),
  ),
  chair: v.exactOptional(account),
  methods: distinct(
    v.pipe(
      v.string(),
      v.regex(methodPattern),
      v.transform((method) => method as MethodId),
    ),
    mostMethods,
  ),
};
const casusEntries = {
  ...textEntries(),
  spoken: v.exactOptional(v.literal(true)),
  time: v.exactOptional(v.picklist(casusTimes)),
  current: v.exactOptional(v.picklist(currents)),
  help: v.exactOptional(distinct(v.picklist(helps), helps.length)),
  urgent: v.exactOptional(v.picklist(weights)),
  recognisable: v.exactOptional(v.picklist(weights)),
  method: v.exactOptional(v.pipe(v.string(), v.regex(methodPattern))),
};
export const casusFields: v.GenericSchema<unknown, CasusFields> = v.strictObject(casusEntries);
/** Of a letter to oneself: with the part that stays shut. */
export const casusDraft: v.GenericSchema<unknown, CasusDraft> = v.strictObject({
  ...casusEntries,
  didAndEnded: v.exactOptional(text),
});

function textEntries() {
  const optional = v.exactOptional(text);
  const entries = {
    happened: optional,
    hardForMe: optional,
    question: v.exactOptional(line),
    title: v.exactOptional(name),
    thoughtAndFelt: optional,
    tried: optional,
    hope: optional,
    others: optional,
    mayLetGo: optional,
    limits: v.exactOptional(line),
    moral: optional,
  };
  return entries satisfies { readonly [Text in CasusText]: unknown };
}

/** From low to high, as few as one and as many as there are people. */
const values = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  v.minLength(1),
  v.maxLength(mostPeople),
  v.check((given) => given.every((value, at) => at === 0 || (given[at - 1] ?? value) <= value)),
);
export const shownScales: v.GenericSchema<unknown, readonly ShownScale[]> = v.pipe(
  v.array(v.strictObject({ scale: v.picklist(scales), values })),
  v.minLength(1),
  v.maxLength(scales.length),
  v.check((shown) => new Set(shown.map(({ scale }) => scale)).size === shown.length),
);

export const toldAims: v.GenericSchema<unknown, readonly ToldAim[]> = v.pipe(
  v.array(v.strictObject({ aim: v.picklist(aims), words: text })),
  v.minLength(1),
  v.maxLength(aims.length),
);

const turnCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPlanned * mostPresenters));
export const toldMember: v.GenericSchema<unknown, ToldMember> = v.strictObject({
  account,
  name: v.exactOptional(name),
  as: v.picklist(memberKinds),
  chairing: v.picklist(chairings),
  ready: v.boolean(),
  level: v.strictObject({ presenting: turnCount, chairing: turnCount }),
});

const signature: v.GenericSchema<unknown, WrittenSignature> = v.strictObject({
  by: account,
  signature: v.pipe(v.string(), v.length(86), v.check(isBase64Url)),
});
export const entrySignatures: v.GenericSchema<unknown, readonly WrittenSignature[]> = v.pipe(
  v.array(signature),
  v.minLength(1),
  v.maxLength(mostConfirmations),
  v.check((signed) => new Set(signed.map(({ by }) => by)).size === signed.length),
);

/** 32 bytes of the wrap, 33 of the share, 16 that seal it. */
const shareLetters = 108;
export const share: v.GenericSchema<unknown, WrittenShare> = v.strictObject({
  account,
  generation: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999)),
  sealed: v.pipe(v.string(), v.length(shareLetters), v.check(isBase64Url)),
});
/** Nobody holds two: then fewer people than were meant could open the keyring. */
export const shares: v.GenericSchema<unknown, readonly WrittenShare[]> = v.pipe(
  v.array(share),
  v.minLength(2),
  v.maxLength(mostShares),
  v.check((left) => new Set(left.map(({ account: holder }) => holder)).size === left.length),
);
export const sharesNeeded = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(mostShares));
export const sealedRing = v.pipe(v.string(), v.minLength(2), v.maxLength(mostInSealedRing), v.check(isBase64Url));
