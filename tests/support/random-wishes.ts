import type { Actor, Command } from '../../src/engine/command.ts';
import { ownPlace, placeNow, placeOf } from '../../src/engine/cursor.ts';
import type { ContentId, Place, SeatId } from '../../src/engine/ids.ts';
import type { Cursor } from '../../src/engine/meeting.ts';
import type { LensId, MethodId } from '../../src/methods/structure.ts';
import { acted } from './a-script.ts';
import type { Gathering } from './gathering.ts';

/**
 * People who do anything at any moment, sensible or not: everything a device could send, and what the network does to
 * them. Every throw of the dice is a number that fast-check made, so that a failure shrinks and can be pinned.
 */
export interface Wish {
  readonly by: Actor;
  readonly command: Command;
}

export class Dice {
  readonly #throws: readonly number[];
  #at = 0;

  constructor(throws: readonly number[]) {
    this.#throws = throws;
  }

  get left(): boolean {
    return this.#at < this.#throws.length;
  }

  below(many: number): number {
    const thrown = this.#throws[this.#at] ?? 0;
    this.#at += 1;
    return thrown % Math.max(1, many);
  }

  one<Thing>(things: readonly [Thing, ...Thing[]]): Thing {
    return things[this.below(things.length)] ?? things[0];
  }

  oneOf<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[this.below(things.length)];
  }
}

/** One thing that somebody tries. The chair goes on more often than anybody does anything else, or nobody gets far. */
export function aWish(gathering: Gathering, dice: Dice): Wish {
  const { meeting } = gathering;
  const seat = dice.oneOf(meeting.seats)?.id ?? gathering.id<SeatId>();
  const by: Actor = { kind: 'seat', seat };
  const roll = dice.below(10);
  if (roll < 3) return goingOn(gathering, dice, by);
  if (roll < 5) return writing(gathering, dice, by);
  if (roll < 7) return turning(gathering, dice, by);
  return anything(gathering, dice, by);
}

function goingOn(gathering: Gathering, dice: Dice, by: Actor): Wish {
  const { meeting } = gathering;
  const chair: Actor = meeting.chair === undefined ? by : { kind: 'seat', seat: meeting.chair };
  const { cursor } = meeting;
  if (cursor === undefined) return { by: chair, command: { kind: 'start' } };
  const offered = meeting.casus.find(({ status }) => status === 'offered');
  const waiting = meeting.casus.find(({ id }) => id === meeting.choice.proposed);
  if (waiting !== undefined) {
    return { by: { kind: 'seat', seat: waiting.presenter }, command: { kind: 'acceptCasus', casus: waiting.id } };
  }
  const accepted = meeting.casus.some(({ status }) => status !== 'offered');
  if (!accepted && offered !== undefined && dice.below(2) === 0) {
    return { by: chair, command: { kind: 'proposeCasus', casus: offered.id } };
  }
  if (dice.below(4) > 0) return { by: chair, command: { kind: 'next', from: cursor } };
  return {
    by: chair,
    command: dice.one<Command>([{ kind: 'goTo', to: someCursor(gathering, dice) }, { kind: 'repeatPhase' }]),
  };
}

function someCursor(gathering: Gathering, dice: Dice): Cursor {
  const { parts } = gathering.meeting.script;
  const part = dice.below(parts.length);
  const phases = parts[part]?.phases ?? [];
  const phase = dice.below(phases.length);
  return { part, phase, pass: 0, step: dice.below(phases[phase]?.steps.length ?? 1) };
}

function writing(gathering: Gathering, dice: Dice, by: Actor): Wish {
  const { meeting } = gathering;
  const known = dice.oneOf([...meeting.notes]);
  const own = dice.below(3) === 0 && known !== undefined ? known : undefined;
  const place = dice.one<Place>([
    placeNow(meeting) ?? ownPlace,
    placeNow(meeting) ?? ownPlace,
    somePlace(gathering, dice),
  ]);
  const content = gathering.id<ContentId>();
  const note = own?.id ?? gathering.id();
  const revision = (own?.revision ?? 0) + 1;
  const author: Actor = own === undefined || dice.below(4) === 0 ? by : { kind: 'seat', seat: own.by };
  const command = dice.one<Command>([
    { kind: 'writeNote', note, content, revision, place, as: 'note' },
    { kind: 'writeNote', note, content, revision, place, as: 'note' },
    { kind: 'writeNote', note, content, revision, place: ownPlace, as: 'private' },
    { kind: 'writeOutcome', note, content, revision, place },
    { kind: 'readOut', note },
    { kind: 'handOver', note },
    { kind: 'strike', note },
    { kind: 'sortNote', note, pile: 'warm' },
    { kind: 'mark', how: 'done' },
  ]);
  return { by: author, command };
}

function somePlace(gathering: Gathering, dice: Dice): Place {
  const cursor = someCursor(gathering, dice);
  const step = gathering.meeting.script.parts[cursor.part]?.phases[cursor.phase]?.steps[cursor.step];
  return step === undefined ? ownPlace : placeOf(cursor, step.id);
}

function turning(gathering: Gathering, dice: Dice, by: Actor): Wish {
  const { meeting } = gathering;
  const holder = meeting.turns[0]?.holder;
  const seat = dice.oneOf(meeting.seats)?.id ?? gathering.id<SeatId>();
  const who: Actor = holder === undefined || dice.below(4) === 0 ? by : { kind: 'seat', seat: holder };
  const shut = dice.oneOf(meeting.notes.filter(({ status }) => status === 'shut'));
  if (shut !== undefined && dice.below(3) === 0) {
    return { by: { kind: 'seat', seat: shut.by }, command: { kind: 'readOut', note: shut.id } };
  }
  const command = dice.one<Command>([
    { kind: 'endTurn', table: 0, how: 'spoke' },
    { kind: 'endTurn', table: 0, how: 'absent' },
    { kind: 'passTurn' },
    { kind: 'laterTurn' },
    { kind: 'wantTurn' },
    { kind: 'giveTurn', seat },
  ]);
  return { by: who, command };
}

function anything(gathering: Gathering, dice: Dice, by: Actor): Wish {
  const { meeting } = gathering;
  const seat = dice.oneOf(meeting.seats)?.id ?? gathering.id<SeatId>();
  const casus = dice.oneOf(meeting.casus)?.id ?? gathering.id();
  const content = gathering.id<ContentId>();
  const question = meeting.casus.find(({ id }) => id === casus);
  const host: Actor = { kind: 'host' };
  const wishes: readonly [Wish, ...Wish[]] = [
    { by: host, command: { kind: 'disconnect', seat } },
    { by: host, command: { kind: 'connect', seat } },
    {
      by,
      command: { kind: 'offerCasus', casus: gathering.id(), state: dice.one(['open', 'acted']), question: content },
    },
    { by, command: { kind: 'vote', casus } },
    { by, command: { kind: 'closeVote' } },
    { by, command: { kind: 'acceptCasus', casus } },
    { by, command: { kind: 'retractCasus', casus } },
    {
      by,
      command: { kind: 'sealField', casus, field: acted, content, revision: (question?.sealed[0]?.revision ?? 0) + 1 },
    },
    {
      by,
      command: {
        kind: 'wordQuestion',
        casus,
        content,
        revision: (question?.questionToCome?.revision ?? question?.question?.revision ?? 0) + 1,
      },
    },
    { by, command: { kind: 'hold' } },
    { by, command: { kind: 'release' } },
    { by, command: { kind: 'stop' } },
    { by, command: { kind: 'resume' } },
    { by, command: { kind: 'pause' } },
    { by, command: { kind: 'extend', seconds: 60 } },
    { by, command: { kind: 'setAutomatic', automatic: true } },
    { by, command: { kind: 'passChair', to: seat } },
    { by, command: { kind: 'callChair', to: seat } },
    { by, command: { kind: 'setChairPart', takesPart: dice.below(2) === 0 } },
    { by, command: { kind: 'admit', seat } },
    { by, command: { kind: 'addSeat', seat: gathering.id(), name: content } },
    { by, command: { kind: 'welcomeObserver', seat } },
    { by, command: { kind: 'stepOut' } },
    { by, command: { kind: 'rename', name: content } },
    { by, command: { kind: 'insertExercise', title: content, seconds: 300 } },
    { by, command: { kind: 'layLens', lens: dice.one(['onion-model', 'thinking-hats']) as LensId } },
    { by, command: { kind: 'takeLens' } },
    {
      by,
      command: {
        kind: 'bringWords',
        method: dice.oneOf(meeting.script.parts)?.method ?? ('own-none' as MethodId),
        piece: dice.below(3),
        pieces: 1 + dice.below(3),
        content,
      },
    },
    // Seldom: what its presenter closed is never walked again, and then there is little left to look at.
    { by, command: dice.below(8) === 0 ? { kind: 'endCasus', erase: dice.below(2) === 0 } : { kind: 'unmark' } },
    { by, command: { kind: 'allowKeeping', casus, allowed: true } },
    { by: { kind: 'clock' }, command: { kind: 'timeUp', at: meeting.cursor ?? someCursor(gathering, dice) } },
    { by: { kind: 'door', device: gathering.id() }, command: { kind: 'askBack', seat } },
    ...meeting.returns.slice(0, 1).map((wish): Wish => ({ by, command: { kind: 'declineBack', ...wish } })),
  ];
  return dice.one(wishes);
}
