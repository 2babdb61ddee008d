import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** One connection on its way, from who called to who answers. */
interface Way {
  readonly caller: Socket;
  readonly answerer: Socket;
  isDead: boolean;
}

/** A line to another port of this machine that the story can slow down, cut, or let go dead without a word. */
export class Cable {
  /** Milliseconds that everything takes, either way. */
  delay = 0;
  /** Of a hundred pieces that somebody sends, so many arrive as noise. */
  noise = 0;
  /** Nobody gets through. */
  isDown = false;
  /** What is still delivered, but the line breaks before the answer; asked about the last two pieces of a caller. */
  breaksAfter: (said: string) => boolean = () => false;
  readonly #to: () => number;
  readonly #ways = new Set<Way>();
  readonly #server: Server = createServer((caller) => this.#connect(caller));

  /** `to`: the port at which it ends, asked for every connection. */
  constructor(to: () => number) {
    this.#to = to;
  }

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  /** The same address, over this line. */
  over(url: string): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The cable is not open');
    return url.replace(/(localhost|127\.0\.0\.1):\d+/, `127.0.0.1:${address.port}`);
  }

  /** From now on nobody gets through, until it is mended. */
  takeDown(): void {
    this.isDown = true;
    this.cut();
  }

  /** Everybody who is on it hears that it broke. */
  cut(): void {
    for (const { caller } of [...this.#ways]) caller.destroy();
  }

  /** Nothing arrives any more of whoever is on it, and nobody is told; who calls anew gets through. */
  goDead(): void {
    for (const way of this.#ways) way.isDead = true;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(caller: Socket): void {
    if (this.isDown) return void caller.destroy();
    const answerer = createConnection({ port: this.#to(), host: '127.0.0.1', noDelay: true });
    caller.setNoDelay(true);
    const way: Way = { caller, answerer, isDead: false };
    this.#ways.add(way);
    const end = () => {
      this.#ways.delete(way);
      caller.destroy();
      answerer.destroy();
    };
    for (const socket of [caller, answerer]) socket.on('close', end).on('error', end);
    const answers = this.#carry(way, answerer, caller);
    const says = this.#carry(way, caller, answerer);
    let breaks = false;
    let last = '';
    caller.on('data', (bytes) => {
      const piece = bytes.toString('latin1');
      breaks ||= this.breaksAfter(last + piece);
      last = piece;
      says(randomInt(100) < this.noise ? randomBytes(bytes.length) : bytes);
    });
    answerer.on('data', (bytes) => (breaks ? end() : answers(bytes)));
  }

  /** What was said first arrives first, also when the line becomes quicker meanwhile. */
  #carry(way: Way, from: Socket, to: Socket): (bytes: Buffer) => void {
    let free = 0;
    return (bytes) => {
      if (way.isDead) return;
      const now = performance.now();
      free = Math.max(free, now + this.delay);
      const deliver = () => {
        if (way.isDead || to.destroyed || to.write(bytes)) return;
        from.pause();
        to.once('drain', () => from.resume());
      };
      if (free <= now) deliver();
      else setTimeout(deliver, free - now);
    };
  }
}
