import { expect, it } from 'vitest';
import { theMethod } from '../../../tests/support/the-library.ts';
import type { CasusState } from '../../methods/structure.ts';
import { describeUnwalked, notWalked } from './not-walked.ts';

const { structure } = theMethod('six-phases');

function unwalked(left: readonly string[], state: CasusState, method = structure) {
  const ids = method.phases.map(({ id }) => id).filter((id) => !left.includes(id));
  const walked = ids.map((id) => ({ method: method.id, id, title: id, pass: 0, steps: [] }));
  return notWalked(method, walked, state).map(({ id, why }) => `${id}: ${describeUnwalked(why)}`);
}

it('says nothing when the walk came everywhere', () => {
  expect(unwalked([], 'open')).toEqual([]);
});

it('says that nobody chose a module, and that a phase was passed over', () => {
  expect(unwalked(['consultation', 'choice'], 'open')).toEqual([
    'choice: the walk passed it over',
    'consultation: no module was chosen for it',
  ]);
});

it('knows a phase that is for another casus', () => {
  const [first, ...others] = structure.phases;
  if (first === undefined) throw new Error('The method has no phases');
  const onlyActed = { ...structure, phases: [{ ...first, when: 'acted' } as const, ...others] };
  expect(unwalked([first.id], 'open', onlyActed)).toEqual([
    `${first.id}: only for a presenter who has acted already: --casus acted`,
  ]);
});
