import { type Dial, dialTo, type Wire, type WireEvents } from '../../src/web/live/wire.ts';

/** A real socket to a real server, with a tunnel in between that the story can send it through. */
export class UnsteadyLine {
  /** Every frame that reached this device, as it came. */
  readonly heard: string[] = [];
  isDown = false;
  /** What a dishonest server makes of a frame for this device alone. */
  lies: (frame: string) => string = (frame) => frame;
  #dial: Dial;
  readonly #cutters = new Set<() => void>();

  constructor(serverUrl: string) {
    this.#dial = dialOf(serverUrl);
  }

  /** The server came back under another address. */
  leadTo(serverUrl: string): void {
    this.#dial = dialOf(serverUrl);
  }

  get dial(): Dial {
    return (events) => this.#open(events);
  }

  enterTunnel(): void {
    this.isDown = true;
    this.cut();
  }

  leaveTunnel(): void {
    this.isDown = false;
  }

  cut(): void {
    for (const cut of [...this.#cutters]) cut();
  }

  #open(events: WireEvents): Wire {
    if (this.isDown) {
      setTimeout(() => events.closed());
      return { send: () => undefined, close: () => undefined };
    }
    let isOver = false;
    const cut = (): void => {
      if (isOver) return;
      isOver = true;
      this.#cutters.delete(cut);
      wire.close();
      setTimeout(() => events.closed());
    };
    const wire = this.#dial({
      opened: () => isOver || events.opened(),
      heard: (text) => {
        if (isOver) return;
        const told = this.lies(text);
        this.heard.push(told);
        events.heard(told);
      },
      closed: cut,
    });
    this.#cutters.add(cut);
    return {
      send: (text) => {
        if (!isOver) wire.send(text);
      },
      close: cut,
    };
  }
}

function dialOf(serverUrl: string): Dial {
  return dialTo(`${serverUrl.replace('http', 'ws')}/api/live`);
}
