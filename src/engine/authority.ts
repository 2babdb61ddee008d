import type { Script } from '../methods/script.ts';
import type { Audience } from './audience.ts';
import { audienceOf } from './audience.ts';
import type { Actor, Intent } from './command.ts';
import { contentsErasedBy } from './contents.ts';
import { decide } from './decide.ts';
import { emptyMeeting } from './empty-meeting.ts';
import type { MeetingEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { CommandId, ContentId, Instant, MeetingId } from './ids.ts';
import type { Meeting, Setting } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/** An event as it stands in the log: numbered without gaps from 1, with the audience that it had when it happened. */
export interface Logged {
  readonly number: number;
  readonly at: Instant;
  /** On the first event of its command. */
  readonly command: CommandId | undefined;
  readonly event: MeetingEvent;
  readonly audience: Audience;
  /** Contents whose bytes vanish with this event. */
  readonly erases: readonly ContentId[];
}

/** What a log keeps; the rest is found again by replaying. */
export type Recorded = Omit<Logged, 'audience' | 'erases'>;

/** When a command took effect, and who gave it, as far as that was seen here: a log does not tell. */
export interface Heard {
  readonly number: number;
  readonly by: Actor | undefined;
}

export type Verdict =
  | { readonly kind: 'granted'; readonly logged: readonly Logged[] }
  /** Sent again: it took effect before, and counts once. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Holds the tentative head of one meeting and gives every granted event its number. It knows no storage and no
 * connection: a server commits and sends what it returns, a rehearsal in a browser tab just shows it. When a commit
 * fails the whole authority is dropped and made anew from the log. Time never runs backwards in it.
 */
export class Authority {
  #meeting: Meeting = emptyMeeting;
  #number = 0;
  #latest: Instant = 0;
  readonly #heard = new Map<CommandId, Heard>();

  get meeting(): Meeting {
    return this.#meeting;
  }

  get number(): number {
    return this.#number;
  }

  /** What became of a command that took effect before. */
  heard(command: CommandId): Heard | undefined {
    return this.#heard.get(command);
  }

  /** The first event of a new meeting; its script is the proposal that it begins with. */
  open(meeting: MeetingId, setting: Setting, script: Script, now: Instant): Logged {
    return this.#append({ kind: 'meetingOpened', meeting, setting, script }, undefined, now);
  }

  /** Replays what was recorded; gives it back as it was, audiences included. */
  recall(recorded: readonly Recorded[]): readonly Logged[] {
    return recorded.map(({ event, command, at }) => {
      const logged = this.#append(event, command, at);
      if (command !== undefined) this.#heard.set(command, { number: logged.number, by: undefined });
      return logged;
    });
  }

  receive(intent: Intent, now: Instant): Verdict {
    if (this.#heard.has(intent.id)) return { kind: 'repeated' };
    const at = Math.max(now, this.#latest);
    const decision = decide(this.#meeting, intent.by, intent.command, at);
    if (!decision.ok) return { kind: 'refused', refusal: decision.problem };
    const logged = decision.value.map((event, index) => this.#append(event, index === 0 ? intent.id : undefined, at));
    this.#heard.set(intent.id, { number: this.#number, by: intent.by });
    return { kind: 'granted', logged };
  }

  /** As it was at an earlier moment: what was granted since, for these intents, never happened. */
  takeBack(
    to: { readonly meeting: Meeting; readonly number: number; readonly latest: Instant },
    intents: readonly CommandId[],
  ): void {
    this.#meeting = to.meeting;
    this.#number = to.number;
    this.#latest = to.latest;
    for (const id of intents) this.#heard.delete(id);
  }

  #append(event: MeetingEvent, command: CommandId | undefined, at: Instant): Logged {
    const before = this.#meeting;
    this.#meeting = evolve(before, event);
    this.#number += 1;
    this.#latest = Math.max(at, this.#latest);
    return {
      number: this.#number,
      at,
      command,
      event,
      audience: audienceOf(before, this.#meeting, event),
      erases: contentsErasedBy(before, event),
    };
  }
}
