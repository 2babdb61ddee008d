import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, as measured; the runner itself guesses by size, and some of these are short to read. */
const longest = [
  'storms',
  'people',
  'every-method-walks',
  'shut-laptops',
  'account',
  'promises',
  'killed-postman',
  'cables',
  'own-account',
  'workshop',
  'five-phases',
  'two-processes',
  'postgres',
  'date-poll',
  'cards-and-choices',
  'demo',
  'rota-simulation',
  'reminders',
  'sqlite',
  'presenter-place',
  'whole-methods',
  'group-authors',
  'killed-server',
  'group-meeting',
  'guards',
  'moved',
  'losing-everything',
  'kill',
  'dates',
  'passkey',
  'coming-back',
  'prepared-casus',
  'wrong-link',
  'recovery',
  'leading',
];

/** Whoever is last alone leaves half of the machine idle: the long files go first, then the others as usual. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.indexOf(basename(moduleId, '.test.ts'));
  return place < 0 ? longest.length : place;
}
