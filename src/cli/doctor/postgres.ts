import type { Instant } from '../../engine/ids.ts';
import { examinePostgres } from '../../server/storage/examine-postgres.ts';
import { faultName } from '../../server/storage/fault-name.ts';
import { doubt, type Finding, well, wrong } from './finding.ts';
import { examineClock, examineShape } from './shape.ts';

const leastRelease = 15;
/** Connections of one process. */
const forOneProcess = 12;
/** Minutes by which the clocks of two machines may differ before people notice. */
const apart = 1;

/** A database that several processes may share: reached, let in, and in a shape that we know. */
export async function examineShared(url: string, now: Instant): Promise<readonly Finding[]> {
  const { host } = new URL(url);
  try {
    const state = await examinePostgres(url);
    const { release, migrations, latest, vacuums, connections, left, ours, readOnly, hasty, now: there } = state;
    if (release < leastRelease) return [wrong('postgresOld', { release })];
    if (readOnly) return [well('postgresReached', { host, release }), wrong('postgresReadOnly')];
    if (!ours) return [well('postgresReached', { host, release }), wrong('postgresShut')];
    const minutes = Math.round(Math.abs(there - now) / 60_000);
    return [
      well('postgresReached', { host, release }),
      migrations.length === 0 ? well('databaseComing') : examineShape(migrations),
      minutes > apart ? doubt('clocksApart', { minutes }) : examineClock(latest, now),
      ...(vacuums ? [] : [doubt('vacuumOff')]),
      ...(hasty.length === 0 ? [] : [doubt('postgresHasty', { settings: hasty.join(', ') })]),
      ...(left < forOneProcess ? [doubt('connectionsFew', { connections, left })] : []),
    ];
  } catch (fault) {
    return [wrong('postgresFails', { host, code: faultName(fault) })];
  }
}
