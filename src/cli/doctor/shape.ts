import type { Instant } from '../../engine/ids.ts';
import { migrationNames } from '../../server/storage/migrations.ts';
import { doubt, type Finding, well, wrong } from './finding.ts';

/** Whether this release knows the tables. */
export function examineShape(done: readonly string[]): Finding {
  const known = migrationNames();
  const newer = done.find((name) => !known.includes(name));
  if (newer !== undefined) return wrong('databaseNewer', { step: newer });
  const steps = known.length - done.length;
  return steps > 0 ? doubt('databaseWaits', { steps }) : well('shapeRight');
}

/** Nobody outside is asked for the time: what was kept says when it was. */
export function examineClock(latest: Instant | undefined, now: Instant): Finding {
  const minutes = latest === undefined ? 0 : Math.round((latest - now) / 60_000);
  return minutes > 1 ? wrong('clockBehind', { minutes }) : well('clockPlausible');
}
