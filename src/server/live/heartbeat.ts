/** As much of a socket as counts here. */
export interface Pulse {
  ping(): void;
  terminate(): void;
}

/** Turns in which all are asked once, at most, and milliseconds of one at least. */
const mostTurns = 100;
const shortestTurn = 50;

/**
 * Asks every socket once in so many milliseconds whether it still lives, and breaks off the one that did not answer since.
 * A few at a time: thousands together, and their answers, would hold everybody up for half a second.
 */
export class Heartbeat<Socket extends Pulse> {
  readonly #sockets: () => Iterable<Socket>;
  readonly #turns: number;
  readonly #timer: NodeJS.Timeout;
  /** Sockets that said something since they were asked. */
  readonly #alive = new WeakSet<Socket>();
  #due: Socket[] = [];
  #turnsLeft = 0;

  constructor(sockets: () => Iterable<Socket>, every: number) {
    this.#sockets = sockets;
    this.#turns = Math.min(mostTurns, Math.max(1, Math.floor(every / shortestTurn)));
    // As `whenHeard`: answers may lie waiting while this process stood still.
    this.#timer = setInterval(() => setImmediate(() => this.#turn()), every / this.#turns);
  }

  lives(socket: Socket): void {
    this.#alive.add(socket);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #turn(): void {
    if (this.#turnsLeft === 0) {
      this.#due = [...this.#sockets()];
      this.#turnsLeft = this.#turns;
    }
    for (const socket of this.#due.splice(0, Math.ceil(this.#due.length / this.#turnsLeft))) {
      if (this.#alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
    this.#turnsLeft -= 1;
  }
}
