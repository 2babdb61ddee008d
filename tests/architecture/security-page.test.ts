import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d/.test(line));

/** How many points of levels 1 and 2 each section of the standard has; in each they come first. */
const sections =
  '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 ' +
  '5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 ' +
  '8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 ' +
  '12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 ' +
  '16.4:3 16.5:3 17.1:1 17.2:4 17.3:2';

function pointsOf(cell: string): readonly string[] {
  return cell.split(', ').flatMap((range) => {
    const [from = '', to = from] = range.split('–');
    const section = from.slice(0, from.lastIndexOf('.'));
    const [first, last] = [from, to].map((point) => Number(point.slice(section.length + 1)));
    return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => `${section}.${(first ?? 0) + index}`);
  });
}

test('every point of levels 1 and 2 of the standard is answered, once', () => {
  const wanted = sections.split(' ').flatMap((section) => {
    const [name, count] = section.split(':');
    return Array.from({ length: Number(count) }, (_, index) => `${name}.${index + 1}`);
  });
  expect(wanted).toHaveLength(253);
  const answered = rows.flatMap((row) => pointsOf(row.split('|')[1]?.trim() ?? ''));
  expect(answered.toSorted()).toEqual(wanted.toSorted());
});

test('whatever is said to show it is there, and what is met is shown', () => {
  const named = [...page.matchAll(/`((?:src|tests|docs|tools)\/[^`]+|[a-z.]+\.config\.ts)`/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(100);
  for (const path of named) expect(existsSync(join(root, path ?? '')), path).toBe(true);
  for (const row of rows) {
    const [, , , stands = '', shown = ''] = row.split('|').map((cell) => cell.trim());
    expect(stands, row).toMatch(/^(?:met|partly|not met|n\/a|the host's)/);
    if (/^(?:met|partly)/.test(stands)) expect(shown, row).not.toBe('');
  }
});
