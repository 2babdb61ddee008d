import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { type FragmentProblem, type LinkKey, parseFragment } from '../../crypto/fragment.ts';
import { newId } from '../../crypto/ids.ts';
import { type ContentKey, keyLength, mintKey, type RootKey } from '../../crypto/keys.ts';
import type { DeviceId, MeetingId, SeatId } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { Access, OwnSeat } from './access.ts';
import { type Cupboard, keepIn, namesIn } from './cupboard.ts';
import { draftsOf } from './drafts.ts';

const linkStart = 'kring/meeting/';
export const memberStart = 'kring/member/';
const screenStart = 'kring/screen/';
/** As long as the server keeps a meeting at the most: an unstarted link, and the day that it was used. */
const keptFor = 16 * 24 * 60 * 60 * 1000;

/** What this browser keeps of one meeting, so that a refresh returns to the same seat. */
interface Entry {
  /** Not in a meeting of a group: a member has it from the group, each time. */
  readonly root?: string;
  /** Of a guest in a meeting of a group: the server asks for it at every coming in. */
  readonly pass?: string;
  readonly device: string;
  readonly keptAt: number;
  readonly seat?: string;
  readonly token?: string;
  /** A shared screen was paired from this browser. */
  readonly paired?: boolean;
}

/**
 * The keys and seats of this browser, one entry for each meeting; a display's entry is apart from a person's, and what
 * each account has in meetings of its groups is apart from what came by links.
 */
export class Keyring {
  readonly #cupboard: Cupboard;
  readonly #today: () => number;
  readonly #start: string;

  /** `account`: the member whose seats these are. */
  constructor(cupboard: Cupboard, today: () => number, account?: AccountId) {
    this.#cupboard = cupboard;
    this.#today = today;
    this.#start = account === undefined ? linkStart : `${memberStart}${account}/`;
  }

  /** The key in the address if there is one, else the one that is kept. The caller takes it out of the address. */
  personAccess(meeting: MeetingId, fragment: string): Result<Access, FragmentProblem> {
    const known = this.#entry(meeting);
    const key = linkKey(fragment, ['meeting', 'guest']);
    if (!key.ok && (key.problem !== 'missing' || known === undefined)) return refused(key.problem);
    const link = key.ok && key.value.kind !== 'screen' ? key.value : undefined;
    const root = link?.root ?? readRoot(known);
    if (root === undefined) return refused('missing');
    const pass = link?.kind === 'guest' ? link.pass : known?.pass;
    const guest = pass === undefined ? {} : { pass };
    // Another key than before is another link to look through; the seat belongs to the meeting, and stays.
    const entry = { device: newId<'DeviceId'>(), ...known, root: toBase64Url(root), keptAt: this.#today(), ...guest };
    this.#keep(meeting, entry);
    return granted({ kind: 'person', meeting, root, device: entry.device as DeviceId, ...guest });
  }

  /** The key comes from the group, and is not kept. */
  memberAccess(meeting: MeetingId, root: RootKey): Access {
    const entry = { device: newId<'DeviceId'>(), ...this.#entry(meeting), keptAt: this.#today() };
    this.#keep(meeting, entry);
    return { kind: 'person', meeting, root, device: entry.device as DeviceId };
  }

  screenAccess(meeting: MeetingId, fragment: string): Result<Access, FragmentProblem> {
    const key = linkKey(fragment, ['screen']);
    if (key.ok && key.value.kind === 'screen') {
      this.keepScreen(meeting, key.value.content);
      return granted({ kind: 'screen', meeting, content: key.value.content });
    }
    if (!key.ok && key.problem !== 'missing') return refused(key.problem);
    const [kept, , pass] = this.#cupboard.getItem(screenStart + meeting)?.split(' ') ?? [];
    const content = kept === undefined ? undefined : readKey<ContentKey>(kept);
    return content === undefined ? refused('missing') : granted({ kind: 'screen', meeting, content, pass });
  }

  keepRoot(meeting: MeetingId, root: RootKey): void {
    this.#keep(meeting, { root: toBase64Url(root), device: newId<'DeviceId'>(), keptAt: this.#today() });
  }

  /** `pass`: what came with the parcel, in a meeting of a group. */
  keepScreen(meeting: MeetingId, content: ContentKey, pass?: string): void {
    const kept = [toBase64Url(content), String(this.#today()), ...(pass === undefined ? [] : [pass])];
    keepIn(this.#cupboard, screenStart + meeting, kept.join(' '));
  }

  ownSeat(meeting: MeetingId): OwnSeat | undefined {
    const entry = this.#entry(meeting);
    if (entry?.seat === undefined || entry.token === undefined) return undefined;
    return { seat: entry.seat as SeatId, token: entry.token };
  }

  keepSeat(meeting: MeetingId, { seat, token }: OwnSeat): void {
    const entry = this.#entry(meeting);
    if (entry !== undefined) this.#keep(meeting, { ...entry, seat, token });
  }

  /** Somebody else has it now. The device stays what it was, so that the chair can let it back. */
  loseSeat(meeting: MeetingId): void {
    const entry = this.#entry(meeting);
    if (entry === undefined) return;
    const { seat: _, token: __, paired: ___, ...kept } = entry;
    this.#keep(meeting, kept);
  }

  notePairing(meeting: MeetingId): void {
    const entry = this.#entry(meeting);
    if (entry !== undefined) this.#keep(meeting, { ...entry, paired: true });
  }

  hasPaired(meeting: MeetingId): boolean {
    return this.#entry(meeting)?.paired === true;
  }

  /** Whether this name in the cupboard is of this meeting, for pages that watch each other. */
  isNameOf(meeting: MeetingId, name: string | null): boolean {
    return name === this.#start + meeting;
  }

  /** The meeting was erased: nothing of it stays in this browser. */
  forget(meeting: MeetingId): void {
    for (const name of [this.#start + meeting, screenStart + meeting, ...namesIn(this.#cupboard, draftsOf(meeting))]) {
      this.#cupboard.removeItem(name);
    }
  }

  /** Meetings of which nobody told this browser that they are over. */
  sweep(): void {
    for (const name of namesIn(this.#cupboard, this.#start)) {
      const meeting = name.slice(this.#start.length) as MeetingId;
      if ((this.#entry(meeting)?.keptAt ?? 0) + keptFor < this.#today()) this.forget(meeting);
    }
    for (const name of namesIn(this.#cupboard, screenStart)) {
      const keptAt = Number(this.#cupboard.getItem(name)?.split(' ')[1]);
      if (!(keptAt + keptFor >= this.#today())) this.#cupboard.removeItem(name);
    }
  }

  #entry(meeting: MeetingId): Entry | undefined {
    try {
      const entry: unknown = JSON.parse(this.#cupboard.getItem(this.#start + meeting) ?? 'null');
      return isEntry(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  #keep(meeting: MeetingId, entry: Entry): void {
    keepIn(this.#cupboard, this.#start + meeting, JSON.stringify(entry));
  }
}

function linkKey(fragment: string, kinds: readonly LinkKey['kind'][]): Result<LinkKey, FragmentProblem> {
  const key = parseFragment(fragment);
  return key.ok && !kinds.includes(key.value.kind) ? refused('unknownVersion') : key;
}

function readRoot(entry: Entry | undefined): RootKey | undefined {
  return entry?.root === undefined ? undefined : readKey<RootKey>(entry.root);
}

function readKey<Key extends RootKey | ContentKey>(text: string): Key | undefined {
  const bytes = fromBase64Url(text);
  return bytes.ok && bytes.value.length === keyLength ? mintKey<Key>(bytes.value) : undefined;
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null || !('device' in entry)) return false;
  return typeof entry.device === 'string' && (!('root' in entry) || typeof entry.root === 'string');
}
