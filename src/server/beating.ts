/** What is done again and again, one at a time. */
export interface Beating {
  /** Nothing is begun any more; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** While one lasts no other is begun: a database that stood still would find them all waiting. */
export function beating(every: number, task: () => Promise<void>, report: (fault: unknown) => void): Beating {
  let last: Promise<void> | undefined;
  const turn = () => {
    last ??= task()
      .catch(report)
      .finally(() => {
        last = undefined;
      });
  };
  const timer = setInterval(turn, every);
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
