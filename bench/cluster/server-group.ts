import { MeasuredServer } from '../rooms/machine.ts';
import { type Measured, together, type Usage } from '../rooms/measured-process.ts';
import type { Door } from '../rooms/stored-rooms.ts';
import type { MeasuredDatabase } from './database.ts';

/** Several Kring processes that are one server, on a database of their own. */
export class ServerGroup implements Measured {
  readonly #servers: readonly MeasuredServer[];
  readonly #database: MeasuredDatabase;

  private constructor(servers: readonly MeasuredServer[], database: MeasuredDatabase) {
    this.#servers = servers;
    this.#database = database;
  }

  static async start(database: MeasuredDatabase, many: number): Promise<ServerGroup> {
    const url = await database.create();
    const servers: MeasuredServer[] = [];
    while (servers.length < many) {
      servers.push(await MeasuredServer.start('stored', { BENCH_DATABASE: url }, servers.length));
    }
    return new ServerGroup(servers, database);
  }

  /** The people of each meeting come in everywhere. */
  readonly spread: Door = (meeting, seat) => this.#portOf(meeting + seat);

  /** The people of one meeting come in together. */
  readonly sticky: Door = (meeting) => this.#portOf(meeting);

  #portOf(turn: number): number {
    return this.#servers[turn % this.#servers.length]?.port ?? 0;
  }

  /** Processor time of all with their database; memory of the Kring processes alone. */
  async measure(how: 'as it is' | 'tidied up' = 'as it is'): Promise<Usage> {
    const all = await Promise.all(this.#servers.map((server) => server.measure(how)));
    const { processorMicroseconds } = await this.#database.measure();
    return all.reduce(together, { residentBytes: 0, heldBytes: 0, processorMicroseconds });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
  }
}
