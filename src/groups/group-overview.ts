import { agreementInForce, whoHasToSign } from './agreements.ts';
import { isToCome, trajectoryNow } from './circle-of-members.ts';
import { notReady } from './composition.ts';
import { type ToLookBack, toLookBack } from './follow-up.ts';
import type { AgreementVersion, Group, OpenedMeeting, Planned, SharedCasus, Swap } from './group.ts';
import type { Instant } from './group-ids.ts';
import { openMeetings } from './group-meetings.ts';
import { type Growth, growth } from './growth.ts';
import type { AccountId } from './ids.ts';
import { stillToBring } from './ledger.ts';
import { keepsByAgreement } from './retention.ts';
import { type RotaMeeting, rota } from './rota.ts';

/** What a member, or a facilitator of several groups, wants to see first of one group. No more than its letters say. */
export interface GroupOverview {
  readonly name: string | undefined;
  /** In which one can go now; of several the one that was opened last. */
  readonly open: OpenedMeeting | undefined;
  readonly next: { readonly planned: Planned; readonly turns: RotaMeeting | undefined } | undefined;
  /** Dates to come, in the order of the plan; undefined where none is set. */
  readonly dates: readonly (Instant | undefined)[];
  readonly stillToBring: readonly AccountId[];
  readonly growth: Growth;
  readonly waitsFor: { readonly ready: readonly AccountId[]; readonly signature: readonly AccountId[] };
  readonly inForce: AgreementVersion | undefined;
  readonly lookBack: readonly ToLookBack[];
  readonly prepared: readonly SharedCasus[];
  /** What a presenter is offered first when the meeting is over: keeping the casus, or letting it go. */
  readonly keepsByAgreement: boolean;
  /** Asked of this member, or by him or her. */
  readonly swaps: readonly Swap[];
}

export function overviewOf(group: Group, self: AccountId, now: Instant): GroupOverview {
  const trajectory = trajectoryNow(group);
  const toCome = (trajectory?.meetings ?? []).filter(isToCome);
  const [planned] = toCome;
  const plan = rota(group);
  const [turns] = plan;
  return {
    name: group.about?.name,
    open: openMeetings(group, now).at(-1),
    next: planned === undefined ? undefined : { planned, turns },
    dates: toCome.map(({ at }) => at),
    stillToBring: stillToBring(group),
    growth: growth(group, plan),
    waitsFor: { ready: notReady(group), signature: whoHasToSign(group) },
    inForce: agreementInForce(group),
    lookBack: toLookBack(group),
    prepared: group.casus.filter((casus) => planned !== undefined && casus.planned === planned.id),
    keepsByAgreement: keepsByAgreement(group),
    swaps: group.swaps.filter((swap) => swap.with === self || swap.by === self),
  };
}
