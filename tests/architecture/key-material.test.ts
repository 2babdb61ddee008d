import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../tools/checks/files.ts';
import { root } from '../../tools/checks/run-tool.ts';

interface Ban {
  readonly what: string;
  readonly word: RegExp;
  /** Where it may stand all the same. */
  readonly except: RegExp;
  readonly planted: string;
}

const bans: readonly Ban[] = [
  {
    what: 'WebCrypto',
    word: /\bsubtle\b|\bgetRandomValues\b|\brandomUUID\b|\bwebcrypto\b/,
    except: /^src\/crypto\//,
    planted: 'const sealed = await globalThis.crypto.subtle.encrypt(suite, key, bytes);',
  },
  {
    what: 'decryption by Node',
    word: /\bcreate(Dec|C)ipheriv\b|\bprivateDecrypt\b|\bdiffieHellman\b|\bhkdf(Sync)?\b/,
    except: /^src\/crypto\//,
    planted: "const opened = createDecipheriv('aes-256-gcm', key, nonce);",
  },
  {
    what: 'the server, from a component, even for its types',
    word: /from '(\.\.\/)+(server|cli)\//,
    except: /\.ts$/,
    planted: "import type { Room } from '../../server/live/room.ts';",
  },
  {
    what: 'markup that is put in as it comes',
    word: /\{@html\b|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/,
    except: /^$/,
    planted: '<p>{@html note}</p>',
  },
];

const sources = filesOf('src/**/*.{ts,svelte}').filter((path) => !path.endsWith('.test.ts'));

function offenders(ban: Ban, contentsOf: (path: string) => string): readonly string[] {
  return sources.filter((path) => !ban.except.test(path) && ban.word.test(withoutComments(contentsOf(path))));
}

/** Saying in a comment what must not be done is allowed. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}

describe('What only one folder may touch', () => {
  it('is looked for in the whole of the sources', () => {
    expect(sources.length).toBeGreaterThan(60);
  });

  it.each(bans)('$what: stands nowhere else', (ban) => {
    expect(offenders(ban, (path) => readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it.each(bans)('$what: would be found', (ban) => {
    const [victim] = sources.filter((path) => !ban.except.test(path));
    expect(offenders(ban, (path) => (path === victim ? ban.planted : ''))).toEqual([victim]);
  });
});
