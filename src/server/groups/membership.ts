import { granted, type Result, refused } from '../../basics/result.ts';
import type { GroupId } from '../../groups/ids.ts';
import { routes } from '../../protocol/http-contract.ts';
import { type Malformed, type MemberVisit, readFields } from '../http/serve.ts';
import type { GroupState } from '../storage/group-storage.ts';

/** The group in the address, for who belongs to it now. To all others it is as if there were none. */
export async function groupOf(visit: MemberVisit): Promise<Result<GroupState, 'notMember' | Malformed>> {
  const { params } = visit.request;
  const group = typeof params === 'object' && params !== null && 'group' in params ? params.group : undefined;
  const parameters = readFields(routes.readGroup.parameters, { group });
  return parameters.ok ? stateFor(visit, parameters.value.group) : parameters;
}

export async function stateFor(
  { desk, session }: MemberVisit,
  group: GroupId,
): Promise<Result<GroupState, 'notMember'>> {
  const state = await desk.storage.findGroup(group, session.account);
  return state === undefined ? refused('notMember') : granted(state);
}
