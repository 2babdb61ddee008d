import { granted, refused } from '../../basics/result.ts';
import { decodeEpoch, mustRotate } from '../../groups/epoch.ts';
import type { RosterEntry } from '../../groups/roster-entry.ts';
import { routes } from '../../protocol/http-contract.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';
import { toSealed } from '../storage/kept-bytes.ts';
import { bytesOf, checkEntry, checkEpoch, readRoster } from './check-roster.ts';
import { groupOf } from './membership.ts';

export async function foundGroup({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.foundGroup.body, request.body);
  if (!body.ok) return body;
  const { group, roster, epoch } = body.value;
  const first = checkEntry(undefined, roster, session.account);
  if (!first.ok) return first;
  const { entry, hash, after } = first.value;
  if (entry.group !== group) return refused('otherGroup');
  const begun = checkEpoch(undefined, after, epoch, session.account);
  if (!begun.ok) return begun;
  const at = desk.now();
  const readers = [session.account];
  const outcome = await desk.storage.foundGroup(
    group,
    { ...roster, number: 1, at, hash, previous: '', ...consequences(entry), rotateFirst: false },
    { ...epoch, number: 1, at, head: hash, readers },
  );
  if (outcome === 'founded') return granted({ group });
  return refused(outcome === 'tooManyGroups' ? 'full' : outcome);
}

function consequences(entry: RosterEntry) {
  const { kind, subject } = entry;
  const joins = kind === 'joined' || kind === 'founded' ? subject : undefined;
  const keysOf = entry.kind === 'left' ? undefined : { account: subject, generation: entry.keys.generation };
  return { joins, leaves: kind === 'left' ? subject : undefined, keysOf };
}

export async function listGroups({ desk, session }: MemberVisit): Promise<Outcome> {
  return granted({ groups: await desk.storage.groupsOf(session.account) });
}

export async function readGroup(visit: MemberVisit): Promise<Outcome> {
  return groupOf(visit);
}

export async function listEntries(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  return granted({ entries: await visit.desk.storage.readRoster(found.value.group) });
}

/** For recovery by the group: the keys are the server's word, and members believe them after the control words. */
export async function listLaterKeys(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  return granted({ members: await visit.desk.storage.listLaterKeys(found.value.group) });
}

/** Two who write at once: one is kept, the other finds that the roster has passed and looks again. */
export async function addEntry(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.addEntry.body, visit.request.body);
  if (!body.ok) return body;
  const { group } = found.value;
  const kept = await desk.storage.readRoster(group);
  const last = kept.at(-1);
  // Its answer was lost, and it is sent again.
  if (last?.entry === body.value.entry) return granted({ number: last.number });
  const roster = await readRoster(desk.storage, group);
  const checked = checkEntry(roster, body.value, session.account);
  if (!checked.ok) return checked;
  const { entry, hash, after } = checked.value;
  const epoch = await desk.storage.lastEpoch(group);
  const current = epoch && decodeEpoch(bytesOf(epoch.epoch));
  const outcome = await desk.storage.keepEntry(group, {
    ...body.value,
    number: entry.number,
    at: desk.now(),
    hash,
    previous: toSealed(entry.previous),
    ...consequences(entry),
    rotateFirst: current?.ok === true && mustRotate(current.value, after),
  });
  if (outcome !== 'kept') return refused(outcome);
  if (entry.kind === 'left') await desk.rooms.dismiss(group, entry.subject);
  desk.news.tell(group);
  return granted({ number: entry.number });
}

export async function listEpochs(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  return granted(await visit.desk.storage.readEpochs(found.value.group, visit.session.account));
}

export async function addEpoch(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.addEpoch.body, visit.request.body);
  if (!body.ok) return body;
  const { group } = found.value;
  const last = await desk.storage.lastEpoch(group);
  if (last?.epoch === body.value.epoch) return granted({ number: last.number });
  const roster = await readRoster(desk.storage, group);
  if (roster === undefined) return refused('notMember');
  const checked = checkEpoch(last, roster, body.value, session.account);
  if (!checked.ok) return checked;
  const { number, head, wraps } = checked.value;
  const readers = wraps.map(({ account }) => account);
  const at = desk.now();
  const outcome = await desk.storage.keepEpoch(group, { ...body.value, number, at, head: toSealed(head), readers });
  if (outcome !== 'kept') return refused(outcome);
  desk.news.tell(group);
  return granted({ number });
}

/** An explicit act of one member: from now on a newcomer reads an epoch of before his or her time. */
export async function openEpoch(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.openEpoch.body, visit.request.body);
  if (!body.ok) return body;
  const { group } = found.value;
  const outcome = await desk.storage.keepOpening(group, { ...body.value, by: session.account });
  if (outcome !== 'kept') return refused(outcome === 'notMember' ? 'subjectNotMember' : outcome);
  desk.news.tell(group);
  return granted(undefined);
}
