const day = 24 * 60 * 60_000;

/** For how long a mail that cannot be delivered is tried, from when it was due (RFC 5321, 4.5.4.1: four to five days). */
export const deliveryDays = 5 * day;
/** For how long it is remembered that a mail was settled: so that it is not queued again, and dead letters are seen. */
export const settledDays = 60 * day;
