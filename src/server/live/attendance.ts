import type { Command } from '../../engine/command.ts';
import type { MeetingId, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { Company } from './company.ts';
import type { Neighbours } from './neighbours.ts';

/** Who sits here by a device, and what the meeting and the other processes are told of it. */
export class Attendance {
  readonly #meeting: MeetingId;
  readonly #company: Company;
  readonly #neighbours: Neighbours | undefined;
  readonly #host: (command: Command) => void;

  /** `host`: says it to the meeting in the name of the server. */
  constructor(
    meeting: MeetingId,
    company: Company,
    neighbours: Neighbours | undefined,
    host: (command: Command) => void,
  ) {
    this.#meeting = meeting;
    this.#company = company;
    this.#neighbours = neighbours;
    this.#host = host;
  }

  /** Whoever was here when this meeting was put away gets a moment to come back. */
  expect({ seats }: Meeting): void {
    for (const { id, device, presence } of seats) if (device === 'own' && presence === 'here') this.#company.expect(id);
  }

  arrived(seat: SeatId): void {
    this.#company.arrived(seat);
    this.#neighbours?.sittings.sit(this.#meeting, seat);
    this.#host({ kind: 'connect', seat });
  }

  /** The last device of a seat at this process is gone; another process may have one. */
  wentAway(seat: SeatId): void {
    const leave = () => {
      if (!this.#company.seats().has(seat)) this.#host({ kind: 'disconnect', seat });
    };
    if (this.#neighbours === undefined) leave();
    else this.#neighbours.sittings.rise(this.#meeting, seat, leave);
  }

  /** Looks whether those are here whom the meeting takes to be here; `held`: by a device at any process. */
  compare({ seats }: Meeting, held: readonly SeatId[]): void {
    const own = this.#company.seats();
    const sittings = this.#neighbours?.sittings;
    for (const { id, device, presence } of seats) {
      if (device !== 'own' || sittings?.isBehind(this.#meeting, id)) continue;
      if (own.has(id) && !held.includes(id)) sittings?.sit(this.#meeting, id);
      if (own.has(id) && presence === 'away') this.#host({ kind: 'connect', seat: id });
      if (presence === 'here' && !own.has(id) && !held.includes(id)) this.#company.miss(id);
    }
  }
}
