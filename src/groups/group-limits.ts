/** Why 8,000 code points: what a sealed text holds (`crypto/padding.ts`). A letter is one sealed text. */
export const mostInLetter = 8_000;
export const mostInName = 80;
/** A sentence or two. */
export const mostInLine = 400;
/** A field of a casus, an insight, the words behind a follow-up. */
export const mostInText = 2_000;
/** Own words beside one question of the agreements: all of them together have to fit in a letter. */
export const mostInAnswer = 240;
/** All answers together: a letter that tells them to a newcomer names who signed as well. */
export const mostInAgreement = 7_400;
/** As many as a roster holds. */
export const mostPeople = 16;
/** Sixteen casus, a start, a closing, and some to make up. */
export const mostPlanned = 24;
/** Two casus in an evening are many, a day can have more. */
export const mostPresenters = 6;
export const mostMethods = 8;
/** Of one trajectory: more figures make a group look at figures. */
export const mostEvaluations = 2;
