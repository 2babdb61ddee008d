import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { openRoom } from '../http/create-meeting.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';
import { hashOf, newToken } from '../secrets.ts';
import { groupOf, stateFor } from './membership.ts';

/** A meeting whose room knows its group. */
export async function openGroupRoom(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.openRoom.body, visit.request.body);
  if (!body.ok) return body;
  const outcome = await openRoom(visit.desk, body.value, found.value.group);
  if (outcome !== 'opened' && outcome !== 'openedBefore') return refused(outcome);
  return granted({ meeting: body.value.meeting });
}

/** For a guest, who comes in through the member that asks. */
export async function givePass(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const parameters = readFields(routes.givePass.parameters, visit.request.params);
  if (!parameters.ok) return parameters;
  const { group, meeting } = parameters.value;
  const found = await stateFor(visit, group);
  if (!found.ok) return found;
  const room = await desk.rooms.find(meeting);
  // Also of one that was opened before rooms knew their group: there the link is enough.
  if (room.kind !== 'kept' || room.entry.group !== group) return refused('unknownMeeting');
  const pass = newToken();
  const kept = await desk.storage.keepPass(meeting, { hash: hashOf(pass), kind: 'guest', by: session.account });
  return kept === 'kept' ? granted({ pass }) : refused(kept);
}
