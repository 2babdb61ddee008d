import { createHash } from 'node:crypto';
import { decodeEpoch, type Epoch, encodeEpoch, wrapLength } from '../../src/groups/epoch.ts';
import type { AccountId, GroupId } from '../../src/groups/ids.ts';
import { letterToSign } from '../../src/groups/letter.ts';
import { membersInOrder, type Roster } from '../../src/groups/roster.ts';
import { encodeEntry, type RosterEntry, usualConfirmations } from '../../src/groups/roster-entry.ts';
import { readRoster } from '../../src/server/groups/check-roster.ts';
import { type AccountHolder, type Answered, bytesOf } from './account-holder.ts';
import { anId, sealedBytes } from './live-guest.ts';
import { hashOf } from './live-table.ts';

type Loose<Entry> = Entry extends unknown ? Omit<Entry, 'group' | 'number' | 'previous' | 'writer'> : never;
/** What happens, without what follows from where the roster is. */
export type Happening = Loose<RosterEntry>;

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(bytes).digest());
}

export function letters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/** A group on a server, as its members' browsers know it: real entries and signatures, wraps that nobody opens. */
export class GroupCircle {
  readonly group: GroupId = anId();
  readonly path = `/api/groups/${this.group}`;

  async foundedBy(founder: AccountHolder): Promise<this> {
    await founder.must('POST', '/api/groups', this.founding(founder));
    return this;
  }

  founding(founder: AccountHolder) {
    const { account, keys } = founder;
    const entry = encodeEntry({
      kind: 'founded',
      group: this.group,
      number: 1,
      previous: new Uint8Array(0),
      writer: account,
      subject: account,
      keys,
      confirmations: usualConfirmations,
    });
    const wraps = [{ account, generation: keys.generation, sealed: bytesOf(sealedBytes(wrapLength)) }];
    const epoch = this.#epoch({ number: 1, previous: new Uint8Array(0), head: sha256(entry), writer: account, wraps });
    return { group: this.group, roster: signed(entry, [founder]), epoch: this.#signedEpoch(epoch, founder) };
  }

  /** The roster as this member reads it from the server. */
  async roster(member: AccountHolder): Promise<Roster> {
    const { entries } = await member.must('GET', `${this.path}/roster`);
    const kept = { readRoster: async () => entries };
    const roster = await readRoster(kept, this.group);
    if (roster === undefined) throw new Error('There is no roster');
    return roster;
  }

  /** What the writer would upload now; the signers are the writer, unless others are named. */
  async entry(writer: AccountHolder, happening: Happening, signers: readonly AccountHolder[] = [writer]) {
    const { number, head } = await this.roster(writer);
    const place = { group: this.group, number: number + 1, previous: head, writer: writer.account };
    return signed(encodeEntry({ ...happening, ...place }), signers);
  }

  async add(writer: AccountHolder, happening: Happening, signers?: readonly AccountHolder[]): Promise<Answered> {
    return writer.post(`${this.path}/roster`, await this.entry(writer, happening, signers));
  }

  /** What the writer would upload now as the next epoch. */
  async epoch(writer: AccountHolder, changed: Partial<Omit<Epoch, 'group'>> = {}) {
    const roster = await this.roster(writer);
    const { epochs } = await writer.must('GET', `${this.path}/epochs`);
    const last = bytesOf(epochs.at(-1).epoch);
    const wraps = membersInOrder(roster).map(({ account, keys }) => {
      return { account, generation: keys.generation, sealed: bytesOf(sealedBytes(wrapLength)) };
    });
    const number = epochs.length + 1;
    const next = { number, previous: sha256(last), head: roster.head, writer: writer.account, wraps, ...changed };
    return this.#signedEpoch(this.#epoch(next), writer);
  }

  async rotate(writer: AccountHolder): Promise<Answered> {
    return writer.post(`${this.path}/epochs`, await this.epoch(writer));
  }

  #epoch(epoch: Omit<Epoch, 'group' | 'commitment'> & { readonly commitment?: Epoch['commitment'] }) {
    return encodeEpoch({ commitment: bytesOf(sealedBytes(32)), ...epoch, group: this.group });
  }

  #signedEpoch(epoch: Uint8Array, writer: AccountHolder) {
    return { epoch: letters(epoch), signature: writer.sign(epoch) };
  }

  letter(writer: AccountHolder, epoch: number, changed: object = {}) {
    const letter = { letter: anId<never>(), epoch, sealed: sealedBytes(550), ...changed };
    const { group } = this;
    const place = { group, id: letter.letter, writer: writer.account, epoch: letter.epoch };
    const signature = writer.sign(letterToSign(place, bytesOf(letter.sealed)));
    return { signature, ...letter };
  }

  write(writer: AccountHolder, epoch: number, changed?: object): Promise<Answered> {
    return writer.post(`${this.path}/letters`, this.letter(writer, epoch, changed));
  }

  async numbersFor(reader: AccountHolder): Promise<readonly number[]> {
    const { letters: kept } = await reader.must('GET', `${this.path}/letters`);
    return kept.map(({ number }: { number: number }) => number);
  }

  /** Leaves an invitation and gives what stands in its link. */
  async invitedBy(member: AccountHolder, days = 7) {
    const [invitation, proof] = [anId(), sealedBytes(32)];
    const expiresAt = (await member.must('GET', this.path)).createdAt + days * 86_400_000;
    const said = { invitation, proofHash: hashOf(proof), expiresAt, greeting: sealedBytes(294) };
    await member.must('POST', `${this.path}/invitations`, said);
    return { invitation, proof, greeting: said.greeting, expiresAt };
  }

  /** Follows an invitation, asks, and is let in, with an epoch to read. */
  async joins(newcomer: AccountHolder, member: AccountHolder): Promise<void> {
    const { invitation, proof } = await this.invitedBy(member);
    const asked = { invitation, proof, keys: newcomer.wireKeys, mac: sealedBytes(32) };
    await newcomer.must('POST', '/api/invitations/requests', asked);
    const { account: subject, keys } = newcomer;
    const { status } = await this.add(member, { kind: 'joined', subject, keys });
    const rotated = await this.rotate(member);
    if (status !== 201 || rotated.status !== 201) throw new Error('Nobody was let in');
  }
}

export function signed(entry: Uint8Array, signers: readonly AccountHolder[]) {
  const signatures = signers.map((signer) => ({ by: signer.account, signature: signer.sign(entry) }));
  return { entry: letters(entry), signatures };
}

/** Whose wraps are in an epoch as it travels. */
export function readersOf(epoch: string): readonly AccountId[] {
  const decoded = decodeEpoch(bytesOf(epoch));
  return decoded.ok ? decoded.value.wraps.map(({ account }) => account) : [];
}
