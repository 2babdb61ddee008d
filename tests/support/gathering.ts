import { mayReceive, needsAfresh, type Viewer } from '../../src/engine/audience.ts';
import { Authority, type Logged, type Verdict } from '../../src/engine/authority.ts';
import type { Actor, Command } from '../../src/engine/command.ts';
import { contentsIn } from '../../src/engine/contents.ts';
import { emptyMeeting } from '../../src/engine/empty-meeting.ts';
import { evolve } from '../../src/engine/evolve.ts';
import type { CommandId, ContentId, DeviceId, Instant, MeetingId, NoteId, SeatId } from '../../src/engine/ids.ts';
import type { Meeting, Setting } from '../../src/engine/meeting.ts';
import type { Script } from '../../src/methods/script.ts';
import { aScript } from './a-script.ts';

/** What one viewer has been sent, in the order of arrival. */
export interface Delivery {
  readonly viewer: Viewer;
  readonly got: Logged[];
  /** Everything that was ever delivered, also what a fresh start sent again. */
  readonly ever: Set<ContentId>;
}

/**
 * People around an authority without a network: what they want is decided at once, and every viewer receives what the
 * engine says, in the way a server would send it.
 */
export class Gathering {
  authority = new Authority();
  readonly log: Logged[] = [];
  readonly deliveries: Delivery[] = [{ viewer: { kind: 'screen' }, got: [], ever: new Set() }];
  now: Instant = 1_000_000;
  #made = 0;

  constructor(setting: Setting = 'online', script: Script = aScript()) {
    this.#show([this.authority.open('meeting' as MeetingId, setting, script, this.now)]);
  }

  get meeting(): Meeting {
    return this.authority.meeting;
  }

  /** A new id, of whatever kind the caller says. */
  id<Id extends string>(): Id {
    this.#made += 1;
    return `id-${this.#made}` as Id;
  }

  send(by: Actor, command: Command, id: CommandId = this.id()): Verdict {
    const verdict = this.authority.receive({ id, by, command }, this.now);
    if (verdict.kind === 'granted') this.#show(verdict.logged);
    return verdict;
  }

  /** Fails loudly when the wish is not granted: for the parts of a story that are not in question. */
  must(by: Actor | SeatId, command: Command): void {
    const actor: Actor = typeof by === 'string' ? { kind: 'seat', seat: by } : by;
    const verdict = this.send(actor, command);
    if (verdict.kind === 'refused') throw new Error(`${command.kind} was refused: ${verdict.refusal}`);
  }

  /** What became of a wish: the reason of its refusal, or `granted`. */
  ask(by: SeatId, command: Command): string {
    const verdict = this.send({ kind: 'seat', seat: by }, command);
    return verdict.kind === 'refused' ? verdict.refusal : verdict.kind;
  }

  arrive(as: 'participant' | 'facilitator' | 'observer' = 'participant'): SeatId {
    const seat = this.id<SeatId>();
    this.deliveries.push({ viewer: { kind: 'seat', seat }, got: [], ever: new Set() });
    this.must({ kind: 'door', device: this.id<DeviceId>() }, { kind: 'takeSeat', seat, as, name: this.id() });
    return seat;
  }

  wait(seconds: number): void {
    this.now += seconds * 1000;
  }

  next(): void {
    const { chair, cursor } = this.meeting;
    if (chair === undefined || cursor === undefined) throw new Error('Nobody can go on.');
    this.must(chair, { kind: 'next', from: cursor });
  }

  /** Walks on until the step of this name. */
  walkTo(step: string): void {
    for (let moves = 0; moves < 100; moves += 1) {
      const { cursor, script } = this.meeting;
      const here = cursor && script.parts[cursor.part]?.phases[cursor.phase]?.steps[cursor.step]?.id;
      if (here === step) return;
      this.next();
    }
    throw new Error(`No step ${step} ahead.`);
  }

  delivery(seat: SeatId | 'screen'): Delivery {
    const found = this.deliveries.find(({ viewer }) =>
      viewer.kind === 'screen' ? seat === 'screen' : viewer.seat === seat,
    );
    if (found === undefined) throw new Error('Nobody with that seat.');
    return found;
  }

  /** The meeting as this viewer's device folds it. */
  as(seat: SeatId | 'screen'): Meeting {
    return this.delivery(seat).got.reduce((meeting, { event }) => evolve(meeting, event), emptyMeeting);
  }

  /** What this viewer would get who comes back with nothing. */
  catchUp(seat: SeatId | 'screen'): readonly Logged[] {
    const { viewer } = this.delivery(seat);
    return this.log.filter((logged) => mayReceive(this.meeting, logged, viewer));
  }

  note(): { readonly note: NoteId; readonly content: ContentId } {
    return { note: this.id(), content: this.id() };
  }

  #show(logged: readonly Logged[]): void {
    this.log.push(...logged);
    for (const delivery of this.deliveries) {
      const { viewer, got } = delivery;
      const afresh = needsAfresh(logged, viewer);
      if (afresh) got.length = 0;
      const fresh = (afresh ? this.log : logged).filter((one) => mayReceive(this.meeting, one, viewer));
      got.push(...fresh);
      for (const { event } of fresh) for (const content of contentsIn(event)) delivery.ever.add(content);
    }
  }
}

export interface Circle {
  readonly gathering: Gathering;
  readonly chair: SeatId;
  readonly presenter: SeatId;
  readonly peers: readonly SeatId[];
}

/** Five people, one in the chair, at the first step. */
export function aCircle(setting: Setting = 'online', script: Script = aScript()): Circle {
  const gathering = new Gathering(setting, script);
  const chair = gathering.arrive();
  const presenter = gathering.arrive();
  const peers = [gathering.arrive(), gathering.arrive(), gathering.arrive()];
  gathering.must(chair, { kind: 'takeChair' });
  gathering.must(chair, { kind: 'start' });
  return { gathering, chair, presenter, peers };
}

/** The same five, with the presenter chosen by an own yes and the casus begun. */
export function aCircleAtWork(setting: Setting = 'online', script: Script = aScript()): Circle {
  const circle = aCircle(setting, script);
  const { gathering, chair, presenter } = circle;
  const casus = gathering.id<never>();
  gathering.must(presenter, { kind: 'offerCasus', casus, state: 'open', question: gathering.id() });
  gathering.walkTo('choice');
  gathering.must(chair, { kind: 'proposeCasus', casus });
  gathering.must(presenter, { kind: 'acceptCasus', casus });
  gathering.next();
  return circle;
}
