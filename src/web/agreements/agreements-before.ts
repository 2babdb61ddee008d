import { agreementInForce } from '../../groups/agreements.ts';
import type { AgreementVersion, Group } from '../../groups/group.ts';
import type { AccountId } from '../../groups/ids.ts';

/**
 * The text with which the newest is compared for this member: what he or she signed last, else what is in force. Who signed
 * nothing and has nothing in force reads all of it as new.
 */
export function textBefore(group: Group, self: AccountId): AgreementVersion | undefined {
  const earlier = group.agreements.slice(0, -1);
  const inForce = agreementInForce(group);
  return earlier.findLast(({ signed }) => signed.includes(self)) ?? earlier.find((one) => one === inForce);
}
