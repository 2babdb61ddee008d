import type { Instant } from '../../engine/ids.ts';
import type { Cancel, Surroundings } from '../live/wire.ts';

interface Alarm {
  readonly at: Instant;
  readonly ring: () => void;
}

/**
 * The time of a story that is told: it runs as fast as the teller likes, stands still when asked, and can leap. Whoever
 * lives in the story notices nothing: it only ever goes forward.
 */
export class StoryClock {
  readonly #around: Surroundings;
  readonly #alarms = new Set<Alarm>();
  /** Story time at the real moment `#since`. */
  #from: Instant;
  #since: number;
  /** Milliseconds of the story in one real millisecond. */
  #pace = 1;
  #speed = 1;
  #runs = false;
  #waiting: Cancel | undefined;

  constructor(begins: Instant, around: Surroundings) {
    this.#around = around;
    this.#from = begins;
    this.#since = around.elapsed();
  }

  now(): Instant {
    const passed = this.#runs ? (this.#around.elapsed() - this.#since) * this.#rate : 0;
    return this.#from + passed;
  }

  get runs(): boolean {
    return this.#runs;
  }

  run(): void {
    this.#change(() => {
      this.#runs = true;
    });
  }

  stand(): void {
    this.#change(() => {
      this.#runs = false;
    });
  }

  /** How many milliseconds of the story pass in a real one, as the story wants it. */
  set pace(pace: number) {
    this.#change(() => {
      this.#pace = pace;
    });
  }

  /** How fast the story is told, as whoever watches wants it: 1 is as it was meant. */
  set speed(speed: number) {
    this.#change(() => {
      this.#speed = speed;
    });
  }

  /** Milliseconds of the story that go by in so many real ones, at the pace of now. */
  inStory(real: number): number {
    return real * this.#pace;
  }

  after(milliseconds: number, ring: () => void): Cancel {
    const alarm = { at: this.now() + milliseconds, ring };
    this.#alarms.add(alarm);
    this.#arm();
    return () => {
      this.#alarms.delete(alarm);
      this.#arm();
    };
  }

  /** Time goes by at once; what was waited for happens in its order. */
  leap(milliseconds: number): void {
    const until = this.now() + milliseconds;
    for (let next = this.#next(); next !== undefined && next.at <= until; next = this.#next()) {
      this.#set(Math.max(this.now(), next.at));
      this.#ring(next);
    }
    this.#set(Math.max(this.now(), until));
    this.#arm();
  }

  /** Nobody is waited for any more. */
  close(): void {
    this.#alarms.clear();
    this.stand();
  }

  get #rate(): number {
    return this.#pace * this.#speed;
  }

  #set(now: Instant): void {
    this.#from = now;
    this.#since = this.#around.elapsed();
  }

  #change(change: () => void): void {
    this.#set(this.now());
    change();
    this.#arm();
  }

  #next(): Alarm | undefined {
    return [...this.#alarms].reduce<Alarm | undefined>(
      (first, alarm) => (first === undefined || alarm.at < first.at ? alarm : first),
      undefined,
    );
  }

  #ring(alarm: Alarm): void {
    this.#alarms.delete(alarm);
    alarm.ring();
  }

  #arm(): void {
    this.#waiting?.();
    this.#waiting = undefined;
    const next = this.#next();
    if (next === undefined || !this.#runs) return;
    const wait = Math.max(0, (next.at - this.now()) / this.#rate);
    this.#waiting = this.#around.after(Math.ceil(wait), () => {
      if (this.#alarms.has(next) && next.at <= this.now()) this.#ring(next);
      this.#arm();
    });
  }
}
