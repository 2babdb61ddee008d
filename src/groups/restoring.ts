import { fromBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { isHere } from './circle-of-members.ts';
import { sameBytes } from './fields.ts';
import type { Group, Restoring } from './group.ts';
import type { LetterOf, WrittenSignature } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import type { Roster } from './roster.ts';
import { decodeEntry, type RosterEntry } from './roster-entry.ts';

/**
 * Recovery by the group takes the signatures of several members under one entry of the roster, and they are not there at
 * the same moment. The entry goes round in letters: whoever compared the control words adds a signature, and the one with
 * whom there are enough sends it to the roster. Whether signatures are real is for the caller (`crypto/`).
 */

/** The same entry gathers signatures; another one about the same member takes its place, for the roster may have moved. */
export function judgeRestoring(
  group: Group,
  { number, by, at, event }: LetterOf<'restoringBegun'>,
): Result<Group, GroupRefusal> {
  const { member, entry } = event;
  if (!isHere(group, member)) return refused('unknownMember');
  if (!event.signatures.some((signed) => signed.by === by)) return refused('notAmongSigners');
  const read = readRestored(entry);
  if (read === undefined || read.subject !== member || read.writer !== event.signatures[0]?.by) {
    return refused('entryMisshapen');
  }
  if (event.signatures.some((signed) => signed.by === member)) return refused('entryMisshapen');
  const before = group.restorings.find((one) => one.member === member);
  const letter = { letter: number, by };
  if (before?.entry === entry) {
    const signatures = gather(before.signatures, event.signatures, by);
    return granted(replaced(group, before, { ...before, at, signatures, letters: [...before.letters, letter] }));
  }
  const begun: Restoring = { member, entry, signatures: event.signatures, at, letters: [letter] };
  return granted({ ...endRestoring(group, member), restorings: [...without(group, member), begun] });
}

/** Whether its entry can still follow: the roster has not moved since. */
export function stillFits({ entry }: Restoring, roster: Roster): boolean {
  const read = readRestored(entry);
  return (
    read !== undefined &&
    read.group === roster.group &&
    read.number === roster.number + 1 &&
    sameBytes(read.previous, roster.head)
  );
}

/** The member left, or has other keys: nothing of it is needed any more. */
export function endRestoring(group: Group, member: AccountId): Group {
  const ended = group.restorings.filter((one) => one.member === member);
  return {
    ...group,
    restorings: without(group, member),
    over: [...group.over, ...ended.flatMap(({ letters }) => letters)],
  };
}

function without(group: Group, member: AccountId): readonly Restoring[] {
  return group.restorings.filter((one) => one.member !== member);
}

function replaced(group: Group, before: Restoring, after: Restoring): Group {
  return { ...group, restorings: group.restorings.map((one) => (one === before ? after : one)) };
}

/** Two who sign at the same time both count. What somebody wrote about the own signature goes before what others pass on. */
function gather(before: readonly WrittenSignature[], added: readonly WrittenSignature[], writer: AccountId) {
  const signatures = new Map(before.map((signed) => [signed.by, signed]));
  for (const signed of added) {
    if (signed.by === writer || !signatures.has(signed.by)) signatures.set(signed.by, signed);
  }
  return [...signatures.values()];
}

function readRestored(written: string): RosterEntry | undefined {
  const bytes = fromBase64Url(written);
  const entry = bytes.ok ? decodeEntry(bytes.value) : bytes;
  return entry.ok && entry.value.kind === 'restored' ? entry.value : undefined;
}
