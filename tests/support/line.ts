import type { ClientMessage, ServerMessage } from '../../src/protocol/message.ts';
import type { Dial, Surroundings, WireEvents } from '../../src/web/live/wire.ts';

/** The far end of one socket, in the hands of the story. */
export interface FarEnd {
  readonly received: readonly ClientMessage[];
  say(message: ServerMessage): void;
  hangUp(): void;
}

/**
 * A line that the story can cut, mute and slow down. `answer` is the server's side: called for whatever arrives there.
 */
export class Line {
  readonly ends: FarEnd[] = [];
  /** Nobody can be reached. */
  isDown = false;
  /** Everything vanishes on its way, and nobody is told. */
  isMute = false;
  milliseconds = 10;
  /** When somebody tried to reach it. */
  readonly attempts: number[] = [];
  readonly #time: Surroundings;
  readonly #answer: (message: ClientMessage, end: FarEnd) => void;
  readonly #cutters = new Set<() => void>();

  constructor(time: Surroundings, answer: (message: ClientMessage, end: FarEnd) => void) {
    this.#time = time;
    this.#answer = answer;
  }

  get dial(): Dial {
    return (events) => this.#open(events);
  }

  cut(): void {
    for (const cut of [...this.#cutters]) cut();
  }

  #open(events: WireEvents): ReturnType<Dial> {
    this.attempts.push(this.#time.elapsed());
    const received: ClientMessage[] = [];
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#cutters.delete(close);
      events.closed();
    };
    const end: FarEnd = {
      received,
      say: (message) => this.#carry(() => isOpen && events.heard(JSON.stringify(message))),
      hangUp: () => this.#carry(close),
    };
    this.#cutters.add(close);
    this.#time.after(this.milliseconds, () => {
      if (this.isDown) close();
      else this.ends.push(end);
      if (isOpen) events.opened();
    });
    return {
      send: (text) =>
        this.#carry(() => {
          if (!isOpen) return;
          const message: ClientMessage = JSON.parse(text);
          received.push(message);
          this.#answer(message, end);
        }),
      close,
    };
  }

  #carry(deliver: () => void): void {
    if (!this.isMute) this.#time.after(this.milliseconds, deliver);
  }
}
