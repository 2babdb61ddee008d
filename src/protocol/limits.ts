/** What the wire carries at most. `docs/protocol.md` says the same to people who write a client. */

/** Of one message of a client, in bytes of UTF-8. Beyond it the socket closes with code 1009. */
export const maxFrameBytes = 64 * 1024;
/** Of a greeting or a ping, in characters. */
export const maxShortMessage = 1024;
/** Of one sealed content, in bytes: 8,000 characters of any script, padded and sealed, with room to spare. */
export const maxSealedBytes = 32 * 1024;
/** Contents in which the words of one method may come: more than the largest method file needs. */
export const mostWordPieces = 60;
/** For guests and shared screens of one room of a group, used or not. */
export const mostPasses = 64;
/** Of the body of one HTTP request, in bytes: a script of a whole day is far smaller. */
export const maxBodyBytes = 128 * 1024;
/** Of what is left for a shared screen under a pairing code, in bytes. */
export const maxParcelBytes = 1024;

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long things live, in milliseconds. What is over, is erased by the next sweep. */
export const lifetimes = {
  /** A link that nobody started a meeting with. */
  unstarted: 14 * day,
  /** From the first phase, however long the meeting takes. */
  underway: day,
  /** From the end: time to keep what is one's own. */
  ended: 15 * minute,
  /** How long the link still says that the meeting was erased, instead of that it never was. */
  tombstone: 30 * day,
  pairing: 10 * minute,
} as const;
