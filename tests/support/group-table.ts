import type { AccountHolder } from './account-holder.ts';
import type { GroupCircle } from './group-circle.ts';
import type { LiveGuest, SocketOptions } from './live-guest.ts';
import { type Door, LiveTable } from './live-table.ts';

/** A room of a group, as seen from one browser: of a member, of somebody else, or of nobody who is signed in. */
export class GroupTable extends LiveTable {
  readonly circle: GroupCircle;
  readonly #server: Door;

  constructor(server: Door, circle: GroupCircle, who?: AccountHolder) {
    super(who === undefined ? server : new Browser(server, who));
    this.#server = server;
    this.circle = circle;
  }

  /** Opened for the group by this member, who sees it from then on. */
  static async openedBy(server: Door, circle: GroupCircle, who: AccountHolder): Promise<GroupTable> {
    const table = new GroupTable(server, circle, who);
    await who.must('POST', `${circle.path}/meetings`, table.opening());
    return table;
  }

  /** The same room with the same keys, from another browser. */
  from(who?: AccountHolder): GroupTable {
    const table = new GroupTable(this.#server, this.circle, who);
    return Object.assign(table, { meeting: this.meeting, admit: this.admit, screenAdmit: this.screenAdmit });
  }

  async passBy(member: AccountHolder): Promise<string> {
    const { pass } = await member.must('POST', `${this.circle.path}/meetings/${this.meeting}/passes`);
    return pass;
  }
}

/** Sockets that are opened with the cookies of this browser. */
class Browser implements Door {
  readonly #server: Door;
  readonly #who: AccountHolder;

  constructor(server: Door, who: AccountHolder) {
    this.#server = server;
    this.#who = who;
  }

  get url(): string {
    return this.#server.url;
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.#server.post(path, body);
  }

  guest(options: SocketOptions = {}): Promise<LiveGuest> {
    const cookie = [...this.#who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return this.#server.guest({ ...options, headers: { ...options.headers, cookie } });
  }
}
