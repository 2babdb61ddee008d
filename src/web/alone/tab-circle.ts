import { newId, newMeetingId } from '../../crypto/ids.ts';
import { newRoot } from '../../crypto/keys.ts';
import type { Viewer } from '../../engine/audience.ts';
import type { Command } from '../../engine/command.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Meeting, Setting } from '../../engine/meeting.ts';
import type { Script } from '../../methods/script.ts';
import { type Access, type Credentials, credentialsOf } from '../live/access.ts';
import { PassingCupboard } from '../live/cupboard.ts';
import { Drafts } from '../live/drafts.ts';
import type { Alone } from '../live/joining.ts';
import { LiveMeeting } from '../live/live-meeting.svelte.ts';
import { type Deed, SealedDeeds, type Sealing } from '../live/sealed-deeds.ts';
import type { Surroundings } from '../live/wire.ts';
import { TabMeeting, type TabTime } from './tab-meeting.ts';

type PersonAccess = Extract<Access, { readonly kind: 'person' }>;

export interface Gathered {
  readonly script: Script;
  readonly setting: Setting;
  readonly time: TabTime;
  readonly around: Surroundings;
  readonly alone: Alone;
}

/**
 * People around a meeting in this tab. Its keys are made here like any others and are gone with the page: what somebody
 * writes is sealed, and opens only where it is shown.
 */
export class TabCircle {
  readonly table: TabMeeting;
  readonly deeds: SealedDeeds;
  readonly #gathered: Gathered;
  readonly #access: PersonAccess;
  readonly #credentials: Credentials;

  private constructor(gathered: Gathered, access: PersonAccess, credentials: Credentials) {
    const { script, setting, time } = gathered;
    this.table = new TabMeeting({ id: access.meeting, script, setting, time });
    this.deeds = new SealedDeeds(access.meeting, credentials.keys);
    this.#gathered = gathered;
    this.#access = access;
    this.#credentials = credentials;
  }

  static async gathers(gathered: Gathered): Promise<TabCircle> {
    const access = { kind: 'person', meeting: newMeetingId(), root: newRoot(), device: newId<'DeviceId'>() } as const;
    return new TabCircle(gathered, access, await credentialsOf(access));
  }

  get meeting(): Meeting {
    return this.table.meeting;
  }

  /** Somebody sits down, and says who it is. */
  async seat(name: string): Promise<SeatId> {
    const seat = newId<'SeatId'>();
    const deed = await this.deeds.takeSeat(seat, name, 'participant');
    if (!deed.ok) throw new Error('A name that is too long to be sealed');
    this.table.receive({ kind: 'door', device: newId<'DeviceId'>() }, deed.value.command, deed.value.contents);
    return seat;
  }

  /** What this seat does without a word. Whether it was granted. */
  act(seat: SeatId, command: Command): boolean {
    return this.table.receive({ kind: 'seat', seat }, command).kind === 'granted';
  }

  /** What was sealed for this seat. Whether it was granted. */
  bring(seat: SeatId, { command, contents }: Deed): boolean {
    return this.table.receive({ kind: 'seat', seat }, command, contents).kind === 'granted';
  }

  async say(seat: SeatId, sealing: Sealing): Promise<boolean> {
    const deed = await sealing;
    return deed.ok && this.bring(seat, deed.value);
  }

  /** A screen at this seat, or the one that all may see: the same live meeting as over a socket. */
  look(viewer: Viewer, acted: () => void = () => undefined): LiveMeeting {
    const { around, alone } = this.#gathered;
    const { meeting } = this.#access;
    const content = this.#credentials.content;
    const cupboard = new PassingCupboard();
    const own = viewer.kind === 'seat' ? { seat: viewer.seat, token: '' } : undefined;
    return new LiveMeeting({
      access: viewer.kind === 'seat' ? this.#access : { kind: 'screen', meeting, content },
      credentials: this.#credentials,
      keeping: {
        ownSeat: () => own,
        keepSeat: () => undefined,
        loseSeat: () => undefined,
        hasPaired: () => false,
        notePairing: () => undefined,
        forget: () => undefined,
      },
      drafts: new Drafts(cupboard, meeting, this.#credentials.keys.draft),
      dial: this.table.dial(viewer, acted),
      around,
      alone,
    });
  }

  close(): void {
    this.table.close();
  }
}
