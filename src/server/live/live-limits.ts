/** How much one device, and one meeting, may ask of the server. Raised only by a benchmark, which then says so. */
export interface LiveLimits {
  /** Messages that one socket may send at once, and how many more each second. */
  readonly burst: number;
  readonly perSecond: number;
  /** Messages above that, or not understood, within a minute, before the socket is closed. */
  readonly mostStrikes: number;
  /** Bytes that may wait for a slow reader before it is dropped, and for all slow readers together. */
  readonly mostWaiting: number;
  readonly mostWaitingTogether: number;
  /** Sockets of one network that were not recognised yet. */
  readonly mostStrangers: number;
  /** Milliseconds in which the first message must come. */
  readonly helloWithin: number;
  /** Milliseconds between the server's pings; a socket that answers none in that time is dead. */
  readonly heartbeat: number;
  /** Sockets in one meeting. */
  readonly mostSockets: number;
  /** Events in one meeting; another thousand are kept for walking it to its end. */
  readonly mostEvents: number;
  /** Contents in one meeting, erased ones counted, and letters of base64url that are kept of them. */
  readonly mostContents: number;
  readonly mostLetters: number;
  /** Milliseconds without any device before a seat counts as away. */
  readonly awayAfter: number;
  /** Milliseconds without any socket before a meeting is put out of memory. */
  readonly restAfter: number;
}

export const usualLimits: LiveLimits = {
  burst: 60,
  perSecond: 20,
  mostStrikes: 50,
  mostWaiting: 16 * 1024 * 1024,
  mostWaitingTogether: 256 * 1024 * 1024,
  mostStrangers: 200,
  helloWithin: 10_000,
  heartbeat: 15_000,
  mostSockets: 100,
  mostEvents: 20_000,
  mostContents: 5_000,
  mostLetters: 8 * 1024 * 1024,
  awayAfter: 4_000,
  restAfter: 60_000,
};
