import { chosen } from '../groups/agreement-blocks.ts';
import { agreementInForce } from '../groups/agreements.ts';
import { isToCome, participantsHere, trajectoryNow } from '../groups/circle-of-members.ts';
import type { Group, Planned } from '../groups/group.ts';
import type { AccountId } from '../groups/ids.ts';
import { logisticsOf } from '../groups/logistics.ts';
import { rota } from '../groups/rota.ts';
import { gaveUp } from '../groups/turns.ts';
import { type AttendanceOutlook, attendanceOutlook, quorumOf } from './attendance-outlook.ts';

export interface Coming extends AttendanceOutlook<AccountId> {
  readonly quorum: number;
  readonly of: number;
}

/** Who comes to a planned meeting and what that means, by what members told and what the group agreed. */
export function comingTo(group: Group, planned: Planned): Coming {
  const people = participantsHere(group).map(({ account }) => account);
  const quorum = quorumOf(chosen(agreementInForce(group)?.answers ?? [], 'quorum'), people.length);
  const turns = rota(group).find((turn) => turn.planned === planned.id);
  const presenter = planned.presenter ?? gaveUp(planned, 'presenting') ?? turns?.presenting?.account;
  const chair = planned.chair ?? gaveUp(planned, 'chairing') ?? turns?.chairing.account;
  const outlook = attendanceOutlook<AccountId>({
    people,
    away: planned.away,
    late: new Map(planned.presence.flatMap(({ by, late }) => (late === undefined ? [] : [[by, late] as const]))),
    leaves: new Map(
      planned.presence.flatMap(({ by, leaves }) => (leaves === undefined ? [] : [[by, leaves] as const])),
    ),
    minutes: logisticsOf(group, planned.id).minutes,
    ...(presenter !== undefined && { presenter }),
    ...(chair !== undefined && { chair }),
    quorum,
    registers: [...new Set(group.registers.flatMap(({ registers }) => registers))],
    later: laterThan(group, planned),
  });
  return { ...outlook, quorum, of: people.length };
}

function laterThan(group: Group, planned: Planned) {
  const meetings = (trajectoryNow(group)?.meetings ?? []).filter(isToCome);
  return meetings.slice(meetings.findIndex(({ id }) => id === planned.id) + 1).map(({ id, presenter, away }) => ({
    planned: id,
    ...(presenter !== undefined && { presenter }),
    away,
  }));
}
