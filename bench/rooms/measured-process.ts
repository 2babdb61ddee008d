/** What somebody uses of a machine. Processor time counts all threads. */
export interface Usage {
  readonly residentBytes: number;
  /** What the program itself holds on to, in V8 and beside it; without what only waits for use. */
  readonly heldBytes: number;
  readonly processorMicroseconds: number;
}

export function together(one: Usage, other: Usage): Usage {
  return {
    residentBytes: one.residentBytes + other.residentBytes,
    heldBytes: one.heldBytes + other.heldBytes,
    processorMicroseconds: one.processorMicroseconds + other.processorMicroseconds,
  };
}

/** One server, or several that are one. */
export interface Measured {
  /** Memory is told without what only waits for the garbage collector; that costs time, so not while people speak. */
  measure(how?: 'as it is' | 'tidied up'): Promise<Usage>;
}

/** What a server that is measured tells about itself. */
export interface Measurement extends Usage {
  readonly port: number;
}

/** Tells the port at once, and the rest whenever it is asked. */
export function answerMeasurements(port: number): void {
  const tell = (how?: unknown): void => {
    if (how === 'tidied up') globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    const processorMicroseconds = user + system;
    const told: Measurement = { port, residentBytes: rss, heldBytes: heapUsed + external, processorMicroseconds };
    process.send?.(told);
  };
  process.on('message', tell);
  process.on('disconnect', () => process.exit(0));
  tell();
}
