import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from '../../src/crypto/derive.ts';
import { newId, newMeetingId } from '../../src/crypto/ids.ts';
import { newRoot } from '../../src/crypto/keys.ts';
import { stepNow } from '../../src/engine/cursor.ts';
import type { SeatId } from '../../src/engine/ids.ts';
import type { Setting } from '../../src/engine/meeting.ts';
import type { Script } from '../../src/methods/script.ts';
import { type Access, credentialsOf, type OwnSeat } from '../../src/web/live/access.ts';
import type { Acted } from '../../src/web/live/acting.ts';
import { PassingCupboard } from '../../src/web/live/cupboard.ts';
import { Drafts } from '../../src/web/live/drafts.ts';
import { LiveMeeting } from '../../src/web/live/live-meeting.svelte.ts';
import type { MeetingMembers } from '../../src/web/live/meeting-members.ts';
import { browserSurroundings } from '../../src/web/live/wire.ts';
import { UnsteadyLine } from './unsteady-line.ts';

/** A link, as somebody made it. */
export interface Invitation {
  readonly serverUrl: string;
  readonly access: Access;
}

export async function openMeeting(serverUrl: string, setting: Setting, script: Script): Promise<Invitation> {
  const meeting = newMeetingId();
  const root = newRoot();
  const { admit, content } = await deriveMeetingKeys(root, meeting);
  const { screenAdmit } = await deriveContentKeys(content, meeting);
  const proofs = { admitHash: await admitHash(admit), screenHash: await screenAdmitHash(screenAdmit) };
  const answer = await fetch(`${serverUrl}/api/meetings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ meeting, setting, script, ...proofs }),
  });
  if (!answer.ok) throw new Error(`The meeting was not opened: ${answer.status}`);
  return { serverUrl, access: { kind: 'person', meeting, root, device: newId<'DeviceId'>() } };
}

/** Somebody with a browser of his or her own: what it keeps, its line, and the page that is open in it. */
export class LivePerson {
  readonly cupboard = new PassingCupboard();
  readonly line: UnsteadyLine;
  readonly #access: Access;
  readonly #members: MeetingMembers | undefined;
  #own: OwnSeat | undefined;
  #live: LiveMeeting | undefined;

  /** `members`: what the group gives, for one of its members. */
  constructor({ serverUrl, access }: Invitation, members?: MeetingMembers) {
    this.line = new UnsteadyLine(serverUrl);
    this.#members = members;
    this.#access = access.kind === 'person' ? { ...access, device: newId<'DeviceId'>() } : access;
  }

  get live(): LiveMeeting {
    if (this.#live === undefined) throw new Error('No page is open');
    return this.#live;
  }

  get seat(): SeatId {
    const seat = this.live.ownSeat;
    if (seat === undefined) throw new Error('Not inside');
    return seat;
  }

  /** Opens the page; again is a refresh. */
  async opens(): Promise<this> {
    this.#live?.close();
    const credentials = await credentialsOf(this.#access);
    const { meeting } = this.#access;
    this.#live = new LiveMeeting({
      access: this.#access,
      credentials,
      keeping: {
        ownSeat: () => this.#own,
        keepSeat: (own) => {
          this.#own = own;
        },
        loseSeat: () => {
          this.#own = undefined;
        },
        hasPaired: () => false,
        notePairing: () => undefined,
        forget: () => {
          this.#own = undefined;
        },
      },
      drafts: new Drafts(this.cupboard, meeting, credentials.keys.draft),
      dial: this.line.dial,
      around: browserSurroundings,
      ...(this.#members && { members: this.#members }),
    });
    await until(() => this.live.connection === 'live');
    return this;
  }

  async sits(name: string): Promise<this> {
    await this.opens();
    await done(this.live.takeSeat(name, 'participant'));
    await until(() => this.live.ownSeat !== undefined);
    return this;
  }

  step(): string | undefined {
    return stepNow(this.live.meeting)?.id;
  }

  /** As chair: on until the step of this name. */
  async walksTo(step: string): Promise<void> {
    for (let moves = 0; this.step() !== step; moves += 1) {
      const { cursor } = this.live.meeting;
      if (cursor === undefined || moves > 60) throw new Error(`No step ${step} ahead`);
      await done(this.live.act({ kind: 'next', from: cursor }));
    }
  }
}

export async function done(acted: Acted): Promise<void> {
  const answer = await acted;
  if (!answer.ok) throw new Error(`Refused: ${answer.problem}`);
}

/** Waits until it is so; a story that waits in vain says for what. */
export async function until(isSo: () => boolean, milliseconds = 5_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`It never came so: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** All that a device was told about one content: its id or its bytes. */
export function isToldOf(person: LivePerson, word: string): boolean {
  return person.line.heard.some((frame) => frame.includes(word));
}
