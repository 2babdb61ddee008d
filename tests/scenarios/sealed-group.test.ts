import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toBase64Url } from '../../src/basics/bytes.ts';
import { deriveAccount, keysInUse } from '../../src/crypto/account.ts';
import { makeEpoch, openEpoch, openWrap, readEpochs, type SignedEpoch, wrapEpochFor } from '../../src/crypto/epochs.ts';
import {
  deriveInvitation,
  isVouched,
  newInvitationSecret,
  openGreeting,
  sealGreeting,
  vouch,
} from '../../src/crypto/invitation.ts';
import { newKeyring } from '../../src/crypto/keyring.ts';
import { openLetter, sealLetter } from '../../src/crypto/letters.ts';
import { openOwn, sealOwn } from '../../src/crypto/own-letters.ts';
import { newRecoveryCode } from '../../src/crypto/recovery-code.ts';
import { readRoster } from '../../src/crypto/roster-reading.ts';
import { admitMember, foundGroup, type SignedEntry } from '../../src/crypto/roster-writing.ts';
import { newStretching, stretch } from '../../src/crypto/stretch.ts';
import { derivePassword, deriveRecovery, passwordBytes } from '../../src/crypto/unlocking.ts';
import { openKeyring, sealKeyring } from '../../src/crypto/wraps.ts';
import type { GroupId, InvitationId, LetterId } from '../../src/groups/ids.ts';
import { openLog } from '../../src/server/log.ts';
import { AccountHolder, bytesOf } from '../support/account-holder.ts';
import { valueOf } from '../support/group-keys.ts';
import { anId } from '../support/live-guest.ts';
import { hashOf, LiveServer } from '../support/live-table.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();

/** Somebody whose browser does everything that ours does. */
async function somebodyWith(server: LiveServer, password: string) {
  const holder = new AccountHolder(server, post);
  const { account } = holder;
  const ring = newKeyring();
  const all = await deriveAccount(account, ring);
  const keys = keysInUse(all);
  const stretching = newStretching();
  const byPassword = await derivePassword(valueOf(await stretch(passwordBytes(password), stretching)), stretching.salt);
  const byCode = await deriveRecovery(await newRecoveryCode());
  const sealed = async (by: typeof byPassword | typeof byCode) => ({
    kind: by.unlocking.kind,
    generation: 1,
    sealed: toBase64Url(valueOf(await sealKeyring(by.unlocking, account, ring))),
  });
  Object.assign(holder, {
    auth: toBase64Url(byPassword.proof),
    recovery: toBase64Url(byCode.proof),
    stretching: { ...stretching, salt: toBase64Url(stretching.salt) },
    wraps: [await sealed(byPassword), await sealed(byCode)],
    keys: keys.publicKeys,
  });
  await holder.open();
  return { holder, account, all, keys };
}

type Somebody = Awaited<ReturnType<typeof somebodyWith>>;

const entryOnWire = ({ entry, signatures }: SignedEntry) => ({
  entry: toBase64Url(entry),
  signatures: signatures.map(({ by, signature }) => ({ by, signature: toBase64Url(signature) })),
});
const epochOnWire = ({ epoch, signature }: SignedEpoch) => {
  return { epoch: toBase64Url(epoch), signature: toBase64Url(signature) };
};

/** What the rows of the server say to this member, checked from the first entry on. */
async function rowsOf({ holder }: Somebody, group: GroupId) {
  const { entries } = await holder.must('GET', `/api/groups/${group}/roster`);
  const roster = valueOf(
    await readRoster(
      entries.map((one: ReturnType<typeof entryOnWire>) => ({
        entry: bytesOf(one.entry),
        signatures: one.signatures.map(({ by, signature }) => ({ by, signature: bytesOf(signature) })),
      })),
    ),
  );
  const { epochs, openings } = await holder.must('GET', `/api/groups/${group}/epochs`);
  const signed = epochs.map(({ epoch, signature }: ReturnType<typeof epochOnWire>) => {
    return { epoch: bytesOf(epoch), signature: bytesOf(signature) };
  });
  return { roster, epochs: valueOf(await readEpochs(roster, signed)), openings };
}

async function write(writer: Somebody, group: GroupId, text: string): Promise<void> {
  const { roster, epochs } = await rowsOf(writer, group);
  const last = epochs.at(-1);
  if (last === undefined) throw new Error('No epoch');
  const opened = valueOf(await openEpoch(last, writer.all));
  const letter = valueOf(await sealLetter(roster, opened, writer.keys, anId<LetterId>(), text));
  await writer.holder.must('POST', `/api/groups/${group}/letters`, {
    letter: letter.id,
    epoch: letter.epoch,
    sealed: toBase64Url(letter.sealed),
    signature: toBase64Url(letter.signature),
  });
}

/** Every letter that the server gives and that opens, by its own epoch or by one that was opened later. */
async function read(reader: Somebody, group: GroupId): Promise<readonly string[]> {
  const { epochs, openings } = await rowsOf(reader, group);
  const { letters } = await reader.holder.must('GET', `/api/groups/${group}/letters`);
  const texts: string[] = [];
  for (const { letter: id, by, epoch: number, sealed, signature } of letters) {
    const epoch = epochs[number - 1];
    if (epoch === undefined) throw new Error('No such epoch');
    const opening = openings.find((one: { epoch: number }) => one.epoch === number);
    const opened = opening
      ? await openWrap(epoch, reader.all, { generation: opening.generation, sealed: bytesOf(opening.wrap) })
      : await openEpoch(epoch, reader.all);
    const envelope = { id, by, epoch: number, sealed: bytesOf(sealed), signature: bytesOf(signature) };
    texts.push(valueOf(await openLetter(valueOf(opened), envelope)));
  }
  return texts;
}

/** A password is stretched three times here, on purpose slowly. */
const slow = 120_000;

test(
  'two people found a group, write to it and to themselves; who has the disk, the log and the mails reads nothing',
  async () => {
    await post.open();
    const lines: string[] = [];
    const server = await new LiveServer({
      mail: post.settings,
      log: openLog({ write: (line) => lines.push(line) }),
    }).start();
    const passwords = ['een lange zin die niemand raadt', 'nog zo een zin van iemand anders'] as const;
    const [anna, bram] = [await somebodyWith(server, passwords[0]), await somebodyWith(server, passwords[1])];

    const group = anId<GroupId>();
    const first = await foundGroup(anna.keys, group);
    const founded = valueOf(await readRoster([first]));
    const epoch = valueOf(await makeEpoch(founded, undefined, anna.keys));
    await anna.holder.must('POST', '/api/groups', { group, roster: entryOnWire(first), epoch: epochOnWire(epoch) });
    const words = [
      'Wat vooraf ging in onze kring',
      'Mijn teamleider zwijgt in elk overleg',
      'Mijn eigen les van vandaag',
    ];
    await write(anna, group, words[0] ?? '');

    const secret = newInvitationSecret();
    const invitation = anId<InvitationId>();
    const link = await deriveInvitation(secret, invitation);
    const proof = toBase64Url(link.proof);
    const greeting = toBase64Url(valueOf(await sealGreeting(link, group, 'Anna vraagt je in de kring van dinsdag')));
    const expiresAt = Date.now() + 86_400_000;
    const said = { invitation, proofHash: hashOf(proof), expiresAt, greeting };
    await anna.holder.must('POST', `/api/groups/${group}/invitations`, said);

    const seen = await bram.holder.must('POST', '/api/invitations/look', { invitation, proof });
    const greeted = valueOf(await openGreeting(link, seen.group, bytesOf(seen.greeting)));
    expect(greeted).toContain('dinsdag');
    const mac = toBase64Url(await vouch(link.voucher, group, bram.account, bram.keys.publicKeys));
    const keys = bram.holder.wireKeys;
    await bram.holder.must('POST', '/api/invitations/requests', { invitation, proof, keys, mac });

    const [request] = (await anna.holder.must('GET', `/api/groups/${group}/invitations`)).requests;
    const asked = { ...request.keys, box: bytesOf(request.keys.box), sign: bytesOf(request.keys.sign) };
    expect(await isVouched(link.voucher, group, request.account, asked, bytesOf(request.mac))).toBe(true);
    const before = await rowsOf(anna, group);
    const joined = await admitMember(before.roster.now, anna.keys, request.account, asked);
    await anna.holder.must('POST', `/api/groups/${group}/roster`, entryOnWire(joined));
    const { roster, epochs } = await rowsOf(anna, group);
    const next = valueOf(await makeEpoch(roster, epochs.at(-1), anna.keys));
    await anna.holder.must('POST', `/api/groups/${group}/epochs`, epochOnWire(next));

    await write(bram, group, words[1] ?? '');
    expect(await read(anna, group)).toEqual(words.slice(0, 2));
    expect(await read(bram, group)).toEqual(words.slice(1, 2));
    const [earliest] = epochs;
    if (earliest === undefined) throw new Error('No epoch');
    const wrap = valueOf(await wrapEpochFor(valueOf(await openEpoch(earliest, anna.all)), roster, bram.account));
    const opening = { epoch: 1, to: bram.account, generation: wrap.generation, wrap: toBase64Url(wrap.sealed) };
    await anna.holder.must('POST', `/api/groups/${group}/openings`, opening);
    expect(await read(bram, group)).toEqual(words.slice(0, 2));

    const own = anId<LetterId>();
    const sealed = toBase64Url(valueOf(await sealOwn(anna.keys, own, words[2] ?? '')));
    await anna.holder.must('POST', '/api/account/letters', { letter: own, sealed });

    // Another device of Anna's, that knows her address and her password and nothing else.
    const phone = new AccountHolder(server, post, anna.holder.address);
    const how = await phone.must('POST', '/api/sign-in/stretching', { address: phone.address });
    const salt = bytesOf(how.salt);
    const stretched = valueOf(await stretch(passwordBytes(passwords[0]), { ...how, salt }));
    const byPassword = await derivePassword(stretched, salt);
    const auth = toBase64Url(byPassword.proof);
    const signedIn = (await phone.signIn({ kind: 'password', auth })).body;
    const found = signedIn.wraps.find(({ kind }: { kind: string }) => kind === 'password');
    const ring = valueOf(await openKeyring(byPassword.unlocking, signedIn.account, bytesOf(found.sealed)));
    const again = await deriveAccount(signedIn.account, ring);
    const [kept] = (await phone.must('GET', '/api/account/letters')).letters;
    expect(valueOf(await openOwn(again, kept.letter, bytesOf(kept.sealed)))).toBe(words[2]);

    const folder = readdirSync(server.folder).map((file) => readFileSync(join(server.folder, file), 'latin1'));
    const everything = [...folder, ...lines, ...post.mails.map(({ text }) => text)].join('\n');
    expect(everything).toContain(anna.account);
    const tokens = [...anna.holder.cookies.values(), ...phone.cookies.values()];
    for (const hidden of [...words, ...passwords, greeted, proof, auth, toBase64Url(secret), ...tokens]) {
      expect(everything).not.toContain(hidden);
      expect(everything).not.toContain(Buffer.from(hidden, 'base64url').toString('latin1'));
    }
    await server.stop();
    await post.close();
  },
  slow,
);
