import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Somebody who speaks to a server over a bare connection, and need not keep to any rule. */
export class RawCaller {
  heard = '';
  isGone = false;
  readonly #socket: Socket;

  constructor(url: string) {
    this.#socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text: string) => {
      this.heard += text;
    });
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      this.isGone = true;
    });
  }

  async connected(): Promise<this> {
    if (this.#socket.connecting) await once(this.#socket, 'connect');
    return this;
  }

  say(bytes: string | Buffer): this {
    this.#socket.write(bytes);
    return this;
  }

  /** Takes nothing off the line from now on. */
  stopReading(): this {
    this.#socket.pause();
    return this;
  }

  goOnReading(): this {
    this.#socket.resume();
    return this;
  }

  /** Waits until the server hung up, and gives all that it said. */
  async hungUp(): Promise<string> {
    for (let looks = 0; !this.isGone; looks += 1) {
      if (looks === 500) throw new Error('The server does not hang up');
      // Of a line that is half open, or that nobody reads, only writing shows whether somebody is still there.
      if (this.#socket.readableEnded || this.#socket.isPaused()) this.#socket.write('\0');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.heard;
  }

  /** Waits until the server said this. */
  async hears(words: string): Promise<string> {
    while (!this.heard.includes(words)) {
      if (this.isGone) throw new Error(`The server hung up without ${words}: ${this.heard}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.heard;
  }

  breakOff(): void {
    this.#socket.destroy();
  }
}

/** What opens a live socket, with whatever else is to stand in its head. */
export function upgradeTo(path: string, ...more: readonly string[]): string {
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
  const head = [`GET ${path} HTTP/1.1`, 'Host: kring', 'Connection: Upgrade', 'Upgrade: websocket', key];
  return `${[...head, 'Sec-WebSocket-Version: 13', ...more].join('\r\n')}\r\n\r\n`;
}

/** One frame of a client: `first` is its first byte (0x81 for a whole text), the mask is all zeros. */
export function frame(first: number, payload: Buffer | string): Buffer {
  const bytes = Buffer.from(payload);
  const long = bytes.length > 125;
  const size = long ? [0x80 | 126, bytes.length >> 8, bytes.length & 255] : [0x80 | bytes.length];
  return Buffer.concat([Buffer.from([first, ...size, 0, 0, 0, 0]), bytes]);
}
