/** Dice that fall the same way again for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  happens(part: number): boolean {
    return this.next() < part;
  }

  /** How long until something that comes by itself: mostly sooner than the mean, now and then much later. */
  waiting(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** Around this middle, as often half of it as twice. */
  around(middle: number): number {
    return middle * 2 ** ((this.next() + this.next() + this.next() - 1.5) * 1.5);
  }

  oneOf<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[Math.floor(this.next() * things.length)];
  }

  /** One of them, as often as its weight says. */
  weighed<Thing>(things: readonly (readonly [Thing, number])[]): Thing | undefined {
    let left = this.next() * things.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [thing, weight] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return things.at(-1)?.[0];
  }

  /** Dice of one’s own, so that what others do does not change what happens here. */
  apart(): Chance {
    return new Chance(Math.floor(this.next() * 2 ** 32));
  }
}
