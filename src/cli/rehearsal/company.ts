import { newId } from '../../crypto/ids.ts';
import { circleAt, isHushed, tableCount, tableOf } from '../../engine/circle.ts';
import type { Command } from '../../engine/command.ts';
import type { SeatId, Table } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import type { StepStructure } from '../../methods/structure.ts';
import { namePlace } from '../../protocol/content-place.ts';
import type { Entrance } from './entrance.ts';
import { screenName } from './names.ts';
import { Person } from './person.ts';
import { type Audience, SecrecyRecord } from './secrecy-record.ts';
import type { Timeline } from './timeline.ts';
import { Viewer } from './viewer.ts';

/** Everyone at one rehearsed meeting, with the shared screen, and what went wrong so far. */
export class Company {
  readonly people: Person[] = [];
  readonly record = new SecrecyRecord();
  readonly timeline: Timeline;
  readonly screen: Viewer;
  /** In plain words; empty when all was as it must be. */
  readonly off: string[] = [];
  /** Shut texts that reached somebody, counted once for each message that brought one. */
  shutNotesSeen = 0;
  readonly #entrance: Entrance;
  readonly #happened = new Set<string>();
  /** Who went for good: what happens then does not reach them. */
  readonly #gone = new Set<Person>();

  constructor(entrance: Entrance, timeline: Timeline) {
    this.#entrance = entrance;
    this.timeline = timeline;
    this.screen = this.#viewer(screenName, () => entrance.asScreen());
  }

  get id(): Entrance['meeting'] {
    return this.#entrance.meeting;
  }

  get words(): Entrance['words'] {
    return this.#entrance.words;
  }

  /** The chair as the screen knows it: everyone agrees on that. */
  get chair(): Person {
    return this.person(this.screen.meeting.chair);
  }

  get viewers(): readonly Viewer[] {
    return [this.screen, ...this.people.filter((person) => !this.#gone.has(person)).map(({ viewer }) => viewer)];
  }

  /** Who is inside: seated and not at the door. */
  get inside(): readonly Person[] {
    return this.people.filter(
      (person) => person.viewer.seated !== undefined && !person.viewer.isAtDoor && !this.#gone.has(person),
    );
  }

  person(seat: SeatId | undefined): Person {
    const found = this.people.find((person) => person.seat === seat);
    if (found === undefined) throw new Error('Nobody has that seat');
    return found;
  }

  /** Comes with the link and takes a seat; once the meeting is underway that means waiting at the door. */
  async arrive(name: string): Promise<Person> {
    const seat = newId<'SeatId'>();
    const device = newId<'DeviceId'>();
    const viewer = this.#viewer(name, () => {
      const token = viewer.seated?.token;
      return token === undefined ? this.#entrance.atDoor(device) : { kind: 'seat', seat, device, token };
    });
    const person = new Person(seat, viewer, this.words, this.record, () => this.#atTableOf(seat));
    this.people.push(person);
    await viewer.connect();
    const ask = viewer.until.bind(viewer);
    await person.says(
      { text: name, reach: 'open' },
      (content) => namePlace(this.id, seat, content),
      (content) => ({ kind: 'takeSeat', seat, as: 'participant', name: content }),
    );
    await ask(() => viewer.seated !== undefined, 'for the seat');
    return person;
  }

  /** Somebody leaves for good, and takes along what was not open yet. */
  async goes(person: Person): Promise<void> {
    this.#gone.add(person);
    this.record.tookAlong(person.name);
    const number = await person.does({ kind: 'leave' });
    person.viewer.hangUp();
    await this.allReach(number);
  }

  /** True once for each word. */
  isFirst(what: string): boolean {
    const before = this.#happened.size;
    return this.#happened.add(what).size > before;
  }

  /** Somebody does what all can see, and all have seen it when this resolves. */
  async openly(person: Person, command: Command): Promise<void> {
    await this.allReach(await person.does(command));
  }

  /** The same where tables are apart: what is said at one stays there. */
  async atTable(person: Person, doing: Promise<number>): Promise<void> {
    const mates = this.#atTableOf(person.seat);
    await this.allReach(await doing, ({ name }) => mates === 'everyone' || mates.includes(name));
  }

  async allReach(number: number, whom: (viewer: Viewer) => boolean = () => true): Promise<void> {
    const inside = [this.screen, ...this.inside.map(({ viewer }) => viewer)].filter(whom);
    await Promise.all(inside.map((viewer) => viewer.until(() => viewer.number >= number, `for event ${number}`)));
  }

  /** People at this table whom the step means, in the order in which they sit; whoever must be silent is left out. */
  those(step: StepStructure, table: Table): readonly Person[] {
    const { meeting } = this.screen;
    const seats = circleAt(meeting, step.of, table).filter((seat) => !isHushed(meeting, seat));
    return seats.map((seat) => this.person(seat));
  }

  /** Whom the step means, at every table; who sits at none, as the chair may, once. */
  all(step: StepStructure): readonly Person[] {
    return [...new Set(this.tables.flatMap((table) => this.those(step, table)))];
  }

  get tables(): readonly Table[] {
    return Array.from({ length: tableCount(this.screen.meeting) }, (_, table) => table);
  }

  #atTableOf(seat: SeatId): Audience {
    const { meeting } = this.screen;
    if (tableCount(meeting) === 1) return 'everyone';
    return this.people.filter((other) => sameTable(meeting, other.seat, seat)).map(({ name }) => name);
  }

  #viewer(name: string, as: () => ReturnType<Entrance['asScreen']>): Viewer {
    return new Viewer({
      name,
      address: this.#entrance.socket,
      dial: this.#entrance.dial,
      hello: (after) => ({ ...this.#entrance.hello(as()), after }),
      heard: (text) => this.#look(text, name),
    });
  }

  #look(text: string, name: string): void {
    for (const { by } of this.record.shutIn(text, name)) {
      this.shutNotesSeen += 1;
      this.off.push(`${name} received something of ${by} that was still shut`);
    }
  }
}

function sameTable(meeting: Meeting, one: SeatId, other: SeatId): boolean {
  return tableOf(meeting, one) === tableOf(meeting, other);
}
