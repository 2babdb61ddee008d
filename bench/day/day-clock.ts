interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** Milliseconds between two looks at what is due. */
const lookEvery = 1;

/**
 * The clock of the simulated day, in milliseconds since its midnight. It runs faster than that of the machine, or as
 * fast; who waits by it need not know.
 */
export class DayClock {
  #now: number;
  #speed: number;
  #looked = performance.now();
  readonly #due: Due[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(now: number, speed: number) {
    this.#now = now;
    this.#speed = speed;
    this.#timer = setInterval(() => this.#look(), lookEvery);
  }

  get now(): number {
    return this.#now;
  }

  /** How many of its seconds pass in one of the machine’s. */
  get speed(): number {
    return this.#speed;
  }

  runAt(speed: number): void {
    this.#look();
    this.#speed = speed;
  }

  /** Nothing happens until then: it is then at once. Never backwards. */
  skipTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }

  rest(milliseconds: number): Promise<void> {
    return this.until(this.#now + milliseconds);
  }

  until(at: number): Promise<void> {
    return new Promise((resolve) => this.#add({ at, run: resolve }));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    this.#now += (now - this.#looked) * this.#speed;
    this.#looked = now;
    for (let first = this.#due[0]; first !== undefined && first.at <= this.#now; first = this.#due[0]) {
      this.#takeFirst();
      first.run();
    }
  }

  /** A binary heap: the next one is always the first. */
  #add(due: Due): void {
    const all = this.#due;
    let at = all.push(due) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = all[above];
      if (other === undefined || other.at <= due.at) break;
      all[at] = other;
      at = above;
    }
    all[at] = due;
  }

  #takeFirst(): void {
    const all = this.#due;
    const last = all.pop();
    if (last === undefined || all.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [all[2 * at + 1], all[2 * at + 2]];
      const isRight = right !== undefined && left !== undefined && right.at < left.at;
      const next = isRight ? right : left;
      if (next === undefined || next.at >= last.at) break;
      all[at] = next;
      at = 2 * at + (isRight ? 2 : 1);
    }
    all[at] = last;
  }
}
