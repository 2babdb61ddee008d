import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFragment, parseFragment } from './fragment.ts';
import { type ContentKey, mintKey, newRoot, type RootKey } from './keys.ts';

const aKey = () => fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const link = '#m1.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const pass = link.slice('#m1.'.length);
const guestLink = `${link.replace('m1', 'g1')}.${pass}`;

describe('the secret half of a link', () => {
  test('Anna sends a link and Bas has the same root', () => {
    const root = newRoot();
    const read = parseFragment(formatFragment({ kind: 'meeting', root }));
    expect(read).toEqual({ ok: true, value: { kind: 'meeting', root } });
  });

  test('every root and every content key comes back as what it was', () => {
    fc.assert(
      fc.property(aKey(), aKey(), (first, second) => {
        const meeting = { kind: 'meeting', root: mintKey<RootKey>(first) } as const;
        const screen = { kind: 'screen', content: mintKey<ContentKey>(second) } as const;
        expect(parseFragment(formatFragment(meeting))).toEqual({ ok: true, value: meeting });
        expect(parseFragment(formatFragment(screen))).toEqual({ ok: true, value: screen });
        const guest = { ...meeting, kind: 'guest', pass } as const;
        expect(parseFragment(formatFragment(guest))).toEqual({ ok: true, value: guest });
      }),
    );
  });

  test('no link ends in a mark that a mail program would leave out of it', () => {
    fc.assert(
      fc.property(aKey(), (bytes) => {
        const content = mintKey<ContentKey>(bytes);
        expect(formatFragment({ kind: 'screen', content })).toMatch(/[A-Za-z0-9]$/);
      }),
    );
  });

  test.each([
    ['missing', ''],
    ['missing', '#'],
    ['unknownVersion', link.replace('m1', 'm2')],
    ['unknownVersion', link.replace('m1', 'x1')],
    ['unknownVersion', link.slice(1)],
    ['unknownVersion', '#agenda'],
    ['wrongLength', '#m1.'],
    ['wrongLength', link.slice(0, -1)],
    ['wrongLength', `${link}.`],
    ['wrongLength', `${link}&source=mail`],
    ['wrongLength', `${link}.${pass}`],
    ['wrongLength', link.replace('m1', 'g1')],
    ['wrongLength', guestLink.slice(0, -1)],
    ['wrongLength', `${guestLink}.${pass}`],
    ['notBase64Url', `${guestLink.slice(0, -1)}9`],
    ['notBase64Url', link.replace('A', '+')],
    ['notBase64Url', `${link.slice(0, -1)}é`],
    ['notBase64Url', `${link.slice(0, -1)}9`],
  ])('a damaged link says what is wrong: %s (%s)', (problem, fragment) => {
    expect(parseFragment(fragment)).toEqual({ ok: false, problem });
  });

  test('whatever is pasted, a link has one spelling or is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#m1.${text}`),
        ),
        (pasted) => {
          const read = parseFragment(pasted);
          if (read.ok) expect(formatFragment(read.value)).toBe(pasted);
        },
      ),
    );
  });
});
