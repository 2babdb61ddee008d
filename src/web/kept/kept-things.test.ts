import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, five, must } from '../../../tests/support/a-group.ts';
import type { CasusId } from '../../groups/group-ids.ts';
import { keptLines } from './kept-things.ts';

const day = 86_400_000;

test('Anna can erase her own casus and step, and nothing of Bram; what goes soonest stands first', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, { kind: 'groupDescribed', name: 'Dinsdag', disciplines: 'same', guided: 'selfRun' }));
  const [start, next] = tale.plan();
  if (start === undefined || next === undefined) throw new Error('A plan has meetings.');
  tale.hold(start, five);
  must(tale.write(anna, { kind: 'meetingMoved', planned: next, at: tale.now + 9 * day }));
  const [annas, brams] = [anId<CasusId>('casus', 1), anId<CasusId>('casus', 2)];
  must(tale.write(anna, { kind: 'casusShared', casus: annas, planned: next, fields: { question: 'Hoe kan ik?' } }));
  must(tale.write(bram, { kind: 'casusShared', casus: brams, planned: next, fields: { question: 'Mag ik?' } }));
  must(tale.write(anna, { kind: 'firstStepSet', casus: anId('casus', 3), step: 'Ik bel.' }));
  const lines = keptLines(tale.group, anna);
  expect(lines.at(0)?.thing).toBe('casus');
  expect(lines.at(-1)?.until).toEqual({ kind: 'groupEnds' });
  const erasable = lines.filter(({ erasing }) => erasing !== undefined);
  expect(erasable.map(({ thing, of }) => [thing, of])).toEqual([
    ['casus', [anna]],
    ['step', [anna]],
  ]);
  expect(erasable[0]?.erasing).toEqual({ kind: 'say', event: { kind: 'casusWithdrawn', casus: annas } });
  expect(lines.filter(({ mine }) => mine).length).toBeLessThan(lines.length);
});
