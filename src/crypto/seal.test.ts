import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ContentKeys, deriveContentKeys, deriveMeetingKeys } from './derive.ts';
import { type ContentId, newId, newMeetingId, type SeatId } from './ids.ts';
import { type NoteKey, newRoot } from './keys.ts';
import type { SealedPlace } from './place.ts';
import { open, seal } from './seal.ts';
import { mostSealedBytes } from './sealed-bytes.ts';

type NotePlace = SealedPlace<'note' | 'question'>;

const meeting = newMeetingId();
let keys: ContentKeys;

beforeAll(async () => {
  keys = await keysOfNewMeeting();
});

async function keysOfNewMeeting(): Promise<ContentKeys> {
  return deriveContentKeys((await deriveMeetingKeys(newRoot(), meeting)).content, meeting);
}

function aPlace(override: Partial<NotePlace> = {}): NotePlace {
  return { meeting, kind: 'note', seat: newId(), content: newId(), step: '2/1/0', revision: 0, ...override };
}

async function sealed(text: string, place: NotePlace, key: NoteKey = keys.note): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await seal(key, text, place);
  if (!bytes.ok) throw new Error(bytes.problem);
  return bytes.value;
}

const scripts = [
  'Wat houdt je tegen?',
  'ما الذي يمنعك؟',
  'מה עוצר אותך?',
  '何があなたを止めていますか',
  'तुम्हें क्या रोकता है?',
  '👩‍👩‍👧 🏳️‍🌈 e\u0301',
  '\ufeff\u0000\u202e\u2028',
  '<script>alert(1)</script>',
];
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 2_000 }), fc.constantFrom(...scripts));

describe('what somebody writes', () => {
  test('comes back letter for letter, in any script', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const place = aPlace();
        expect(await open(keys.note, await sealed(text, place), place)).toEqual({ ok: true, value: text });
      }),
    );
  });

  test('may be 8,000 characters, and not one more', async () => {
    const place = aPlace();
    const longest = '🙂'.repeat(8_000);
    const bytes = await sealed(longest, place);
    expect(bytes.length).toBe(mostSealedBytes);
    expect(await open(keys.note, bytes, place)).toEqual({ ok: true, value: longest });
    expect(await seal(keys.note, `${longest}.`, place)).toEqual({ ok: false, problem: 'tooLong' });
  });

  test('is nowhere to be seen in the sealed bytes', async () => {
    const bytes = Buffer.from(await sealed('Ik durf het niet te zeggen', aPlace()));
    expect(bytes.includes('durf')).toBe(false);
  });

  test('written twice looks different twice, also when it is put back unchanged', async () => {
    const place = aPlace();
    const all = await Promise.all(Array.from({ length: 200 }, () => sealed('ja', place)));
    expect(new Set(all.map((bytes) => Buffer.from(bytes.slice(10, 22)).toString('hex'))).size).toBe(200);
    expect(new Set(all.map((bytes) => Buffer.from(bytes.slice(22)).toString('hex'))).size).toBe(200);
  });

  test('tells its length in steps of 256 bytes only', async () => {
    const lengths = await Promise.all(
      ['', 'ja', 'x'.repeat(252), 'x'.repeat(253)].map((text) => sealed(text, aPlace())),
    );
    expect(lengths.map((bytes) => bytes.length)).toEqual([294, 294, 294, 550]);
  });
});

describe('a sealed text opens nowhere else', () => {
  const elsewhere: { readonly [Field in keyof NotePlace]: fc.Arbitrary<NotePlace[Field]> } = {
    meeting: fc.constant(null).map(newMeetingId),
    kind: fc.constant('question'),
    seat: fc.constant(null).map(() => newId<'SeatId'>()),
    content: fc.constant(null).map(() => newId<'ContentId'>()),
    step: fc.string({ unit: 'binary' }).filter((step) => step !== '2/1/0'),
    revision: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  };
  const fields = ['meeting', 'kind', 'seat', 'content', 'step', 'revision'] as const;

  test.each(fields)('Bas cannot be shown a text of another %s', async (field) => {
    await fc.assert(
      fc.asyncProperty(anyText, elsewhere[field], async (text, other) => {
        const place = aPlace();
        const bytes = await sealed(text, place);
        const moved = await open(keys.note, bytes, { ...place, [field]: other });
        expect(moved).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
      }),
      { numRuns: 50 },
    );
  });

  test('an older revision is not the latest', async () => {
    const [first, second] = [aPlace({ revision: 1 }), aPlace({ revision: 2 })];
    const bytes = await sealed('Ik stop ermee', first);
    expect(await open(keys.note, bytes, { ...first, revision: second.revision })).toMatchObject({ ok: false });
  });

  test('letters cannot wander from one field of the place into the next', async () => {
    const one = aPlace({ seat: 'AB' as SeatId, content: 'C' as ContentId });
    const bytes = await sealed('van mij', one);
    for (const [seat, content] of [
      ['A', 'BC'],
      ['ABC', ''],
      ['', 'ABC'],
    ] as const) {
      const other = { ...one, seat: seat as SeatId, content: content as ContentId };
      expect(await open(keys.note, bytes, other)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
    }
  });

  test('not with the key of another meeting, and not with another key of this one', async () => {
    const stranger = await keysOfNewMeeting();
    const place = aPlace();
    const bytes = await sealed('alleen voor ons', place);
    const others = [keys.name, keys.draft].map((key) => ({ ...key, purpose: 'note' }) as const);
    for (const key of [stranger.note, ...others]) {
      expect(await open(key, bytes, place)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
    }
  });

  test('not with another key that says it is this one', async () => {
    const place = aPlace();
    const bytes = await sealed('alleen voor ons', place);
    const impostor = { ...(await keysOfNewMeeting()).note, id: keys.note.id };
    expect(await open(impostor, bytes, place)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  });

  test('the compiler refuses a note sealed as a name, a name as a note', () => {
    // @ts-expect-error The key for names does not seal notes.
    const asNote = () => seal(keys.name, 'x', aPlace());
    // @ts-expect-error The key for notes does not seal names.
    const asName = () => seal(keys.note, 'x', { ...aPlace(), kind: 'name' });
    // @ts-expect-error A root is no content key.
    const asContent = () => deriveContentKeys(newRoot(), meeting);
    expect([asNote, asName, asContent]).toHaveLength(3);
  });
});

describe('a sealed text that was changed', () => {
  test('is refused whichever byte it was', async () => {
    const place = aPlace();
    const bytes = await sealed('Wat houdt je tegen?', place);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const problem = at === 0 ? 'unknownVersion' : at === 1 ? 'unknownSuite' : 'wrongKeyOrPlace';
      expect(await open(keys.note, changed, place)).toEqual({ ok: false, problem });
    }
  });

  test('is refused when it lost or gained a piece', async () => {
    const place = aPlace();
    const bytes = await sealed('x'.repeat(600), place);
    const pieces = [bytes.slice(0, -1), bytes.slice(0, -16), bytes.slice(0, 22), bytes.slice(0, 2), bytes.slice(0, 1)];
    for (const piece of [...pieces, new Uint8Array(0), Uint8Array.of(...bytes, 0)]) {
      expect(await open(keys.note, piece, place)).toEqual({ ok: false, problem: 'malformed' });
    }
    for (const other of [bytes.slice(0, -256), Uint8Array.of(...bytes, ...new Uint8Array(256))]) {
      expect(await open(keys.note, other, place)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
    }
    const enormous = Uint8Array.of(...bytes.slice(0, 22), ...new Uint8Array(127 * 256 + 16));
    expect(await open(keys.note, enormous, place)).toEqual({ ok: false, problem: 'malformed' });
  });

  test('whatever arrives instead, opening refuses and never throws', async () => {
    const noise = fc.uint8Array({ maxLength: 1_200 });
    const almost = fc.uint8Array({ minLength: 12 + 256 + 16, maxLength: 12 + 256 + 16 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          noise,
          almost.map((rest) => Uint8Array.of(1, 1, ...keys.note.id, ...rest)),
        ),
        async (bytes) => {
          expect(await open(keys.note, bytes, aPlace())).toMatchObject({ ok: false });
        },
      ),
    );
  });
});

describe('unsent text', () => {
  test('waits sealed in the browser and is still there after the tunnel', async () => {
    const place = { ...aPlace(), kind: 'draft' } as const;
    const bytes = await seal(keys.draft, 'Halverwege een zin', place);
    if (!bytes.ok) throw new Error(bytes.problem);
    expect(await open(keys.draft, bytes.value, place)).toEqual({ ok: true, value: 'Halverwege een zin' });
    expect(await open({ ...keys.note, purpose: 'draft' }, bytes.value, place)).toMatchObject({ ok: false });
  });
});
