/** Why 8,000 code points: what a sealed text holds (`crypto/padding.ts`). A letter is one sealed text. */
export const mostInLetter = 8_000;
export const mostInName = 80;
/** A sentence or two. */
export const mostInLine = 400;
/** A field of a casus, an insight, the words behind a follow-up. */
export const mostInText = 2_000;
/** Own words beside one question of the agreements: all of them together have to fit in a letter. */
export const mostInAnswer = 240;
/** An entry of the own book: with a line end or a quotation mark in every place it still fits into a letter. */
export const mostInBookEntry = 3_500;
/** All answers together: a letter that tells them to a newcomer names who signed as well. */
export const mostInAgreement = 7_400;
/** As many as a roster holds. */
export const mostPeople = 16;
/** Sixteen casus, a start, a closing, and some to make up. */
export const mostPlanned = 24;
/** Dates in one poll: whoever answers has a minute, and all answers of one person fit in a letter. */
export const mostOptions = 80;
/** For how long a poll may stay open. */
export const mostPollDays = 60;
/** After the first last day to answer, when more dates are asked: its letters go a fortnight later (`pollLasts`). */
export const mostPollExtraDays = 28;
/** Personal links to one poll: who has no account yet. */
export const mostPollLinks = 12;
/** Dates of a poll that are kept for when a meeting has to move. */
export const mostSpare = 24;
/** An address with a house number. */
export const mostInPlace = 200;
/** In minutes: as short as a calendar can show, and a day together. */
export const shortestMeeting = 5;
export const longestMeeting = 720;
/** Of the key of a meeting, after it was opened or its date: a meeting can go on past midnight. In milliseconds. */
export const keyLasts = 86_400_000;
/** Of a room after its end, in milliseconds: time to keep what is one's own, as long as the server waits (`lifetimes.ended`). */
export const keepingLasts = 900_000;
/** Two casus in an evening are many, a day can have more. */
export const mostPresenters = 6;
export const mostMethods = 8;
/** Of one trajectory: more figures make a group look at figures. */
export const mostEvaluations = 2;
/** An entry of the roster that restores somebody has 246 bytes at most (`roster-entry.ts`). */
export const mostInEntry = 328;
/** Everyone but the owner holds one. */
export const mostShares = mostPeople - 1;
/** What a letter with that many shares has left for the sealed keyring: 3,900 bytes, some eighty generations of keys. */
export const mostInSealedRing = 5_200;
/** A link that is older lets nobody in; a day of grace for clocks that differ. */
export const mostInvitationDays = 15;
/** The longest id that a passkey has, 1,023 bytes, as base64url. */
export const mostInPasskeyId = 1_366;
