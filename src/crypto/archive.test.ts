import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { valueOf } from '../../tests/support/group-keys.ts';
import { lockArchive } from './archive.ts';

const text = '# Eigen boek\n\nIk wachtte een tel langer, en hij ging zitten. Ë, 🙂\n';
const phrase = 'vier gewone woorden samen';

test('what Anna locks, opens with her passphrase and with no other', async () => {
  const locked = valueOf(await lockArchive(text, ` ${phrase}\n`));
  expect(Buffer.from(locked).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/u);
  expect(Buffer.from(locked).toString('latin1')).not.toContain('wachtte');
  const right = new Decrypter();
  right.addPassphrase(phrase);
  expect(await right.decrypt(locked, 'text')).toBe(text);
  const wrong = new Decrypter();
  wrong.addPassphrase('vier andere woorden samen');
  await expect(wrong.decrypt(locked, 'text')).rejects.toThrow();
});

test('a passphrase that can be guessed is refused', async () => {
  expect(await lockArchive(text, 'intervisie   ')).toEqual({ ok: false, problem: 'tooShort' });
});

/** The tool itself asks for a passphrase at a terminal only, so one is made for it; where it is not installed, nobody can try. */
const hasTool = await runs('age', ['--version']);

test.runIf(hasTool)('the age tool of others opens it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kring-archive-'));
  try {
    const file = join(folder, 'book.age');
    await writeFile(file, valueOf(await lockArchive(text, phrase)));
    expect(await typedTo(`age --decrypt ${file}`, `${phrase}\n`)).toContain('hij ging zitten. Ë, 🙂');
  } finally {
    await rm(folder, { recursive: true });
  }
});

function runs(command: string, asked: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, asked, (problem) => resolve(problem === null));
  });
}

/** What a command shows at a terminal when this is typed. */
function typedTo(command: string, typed: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const shell = execFile('script', ['--quiet', '--return', '--command', command, '/dev/null'], (problem, shown) => {
      if (problem === null) resolve(shown);
      else reject(new Error(`${command}: ${shown}`));
    });
    // It throws away what is typed before it asks.
    shell.stdout?.once('data', () => shell.stdin?.write(typed));
  });
}
