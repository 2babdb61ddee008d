import type { Script } from '../methods/script.ts';
import type { Audience } from './audience.ts';
import { audienceOf } from './audience.ts';
import type { Intent } from './command.ts';
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
  readonly #heard = new Set<CommandId>();

  get meeting(): Meeting {
    return this.#meeting;
  }

  get number(): number {
    return this.#number;
  }

  /** The first event of a new meeting; its script is the proposal that it begins with. */
  open(meeting: MeetingId, setting: Setting, script: Script, now: Instant): Logged {
    return this.#append({ kind: 'meetingOpened', meeting, setting, script }, undefined, now);
  }

  /** Replays what was recorded; gives it back as it was, audiences included. */
  recall(recorded: readonly Recorded[]): readonly Logged[] {
    return recorded.map((entry) => this.#append(entry.event, entry.command, entry.at));
  }

  receive(intent: Intent, now: Instant): Verdict {
    if (this.#heard.has(intent.id)) return { kind: 'repeated' };
    const at = Math.max(now, this.#latest);
    const decision = decide(this.#meeting, intent.by, intent.command, at);
    if (!decision.ok) return { kind: 'refused', refusal: decision.problem };
    const logged = decision.value.map((event, index) => this.#append(event, index === 0 ? intent.id : undefined, at));
    this.#heard.add(intent.id);
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
    if (command !== undefined) this.#heard.add(command);
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
