import type { SeatId } from '../../engine/ids.ts';
import type { Farewell } from '../../protocol/message.ts';
import type { DeviceChange } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { Guest } from './guest.ts';
import type { LiveLimits } from './live-limits.ts';
import { Presence } from './presence.ts';
import type { Through } from './through.ts';
import { Timer } from './timer.ts';

/** The sockets that are in one meeting, at the table, at the door, or as a screen. */
export class Company implements Iterable<Connection> {
  readonly #connections = new Set<Connection>();
  readonly #presence: Presence;
  readonly #rest = new Timer();
  readonly #limits: LiveLimits;
  readonly #allGone: () => void;

  /** Tells when a seat has no device any more, and when for a while nobody was here at all. */
  constructor(limits: LiveLimits, wentAway: (seat: SeatId) => void, allGone: () => void) {
    this.#limits = limits;
    this.#presence = new Presence(limits.awayAfter, wentAway);
    this.#allGone = allGone;
    this.#restSoon();
  }

  /** Screens and people at the door never take the last places: who has a seat can come back. */
  hasPlaceFor({ kind }: Guest): boolean {
    if (this.#connections.size >= this.#limits.mostSockets) return false;
    if (kind === 'seat') return true;
    const others = [...this.#connections].filter(({ guest }) => guest.kind !== 'seat').length;
    return others < Math.ceil(this.#limits.mostSockets / 2);
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections.values();
  }

  has(connection: Connection): boolean {
    return this.#connections.has(connection);
  }

  add(connection: Connection): void {
    this.#connections.add(connection);
    this.#rest.stop();
  }

  remove(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    const { guest } = connection;
    if (guest.kind === 'seat' && !this.#hasDevice(guest.seat)) this.#presence.gone(guest.seat);
    if (this.#connections.size === 0) this.#restSoon();
  }

  /** This seat has no device, or not yet: it gets the same moment to come back as anyone. */
  expect(seat: SeatId): void {
    this.#presence.gone(seat);
  }

  /** The same, for who is waited for already too. */
  miss(seat: SeatId): void {
    this.#presence.missed(seat);
  }

  /** Seats with a device at this process. */
  seats(): ReadonlySet<SeatId> {
    return new Set([...this.#connections].flatMap(({ guest }) => (guest.kind === 'seat' ? [guest.seat] : [])));
  }

  arrived(seat: SeatId): void {
    this.#presence.here(seat);
  }

  /** Devices that lost their seat are told so and sent away; who has it now gets a moment to come. */
  unseat(changes: readonly DeviceChange[]): void {
    const lost = changes.filter(({ kind }) => kind === 'unseated');
    if (lost.length === 0) return;
    for (const { seat } of lost) this.expect(seat);
    for (const connection of this.#connections) {
      const { guest } = connection;
      if (guest.kind !== 'seat') continue;
      if (!lost.some(({ seat, device }) => seat === guest.seat && device === guest.device)) continue;
      this.#connections.delete(connection);
      connection.end('seatLost');
    }
  }

  /** Sends away whoever is meant, at once: nothing that is shown from now on reaches them. */
  dismiss(isMeant: (through: Through) => boolean, why: Farewell): void {
    for (const connection of [...this.#connections]) {
      if (connection.through === undefined || !isMeant(connection.through)) continue;
      this.remove(connection);
      connection.end(why);
    }
  }

  close(why: Farewell): void {
    this.#presence.stop();
    this.#rest.stop();
    for (const connection of this.#connections) connection.end(why);
    this.#connections.clear();
  }

  #hasDevice(seat: SeatId): boolean {
    return [...this.#connections].some(({ guest }) => guest.kind === 'seat' && guest.seat === seat);
  }

  #restSoon(): void {
    this.#rest.set(this.#limits.restAfter, 0, this.#allGone);
  }
}
