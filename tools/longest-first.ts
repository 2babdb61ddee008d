import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, as measured; the runner itself guesses by size, and some of these are short to read. */
const longest = [
  'people',
  'shut-laptops',
  'promises',
  'every-method-walks',
  'losing-everything',
  'own-account',
  'date-poll',
  'postgres',
  'five-phases',
  'killed-server',
  'group-meeting',
  'killed-postman',
  'group-authors',
  'sqlite',
  'cards-and-choices',
  'kill',
  'account',
  'workshop',
  'whole-methods',
  'presenter-place',
  'dates',
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
