import { expect, test } from 'vitest';
import { passwordFlaw } from './new-password.ts';

const address = 'anna.devries@praktijk-noord.example';

test('a short sentence will do, in whatever language, and so does what a password manager makes', async () => {
  for (const good of [
    'mijn kat eet graag vis',
    'ikhouvankaas',
    'paraplu-kade-vlieg-tandem',
    'Zoë koopt elke zomer twee fietsen',
    'the summer house has no key',
    'Qm7!vZp02xLe',
    'ж жёлтый дом у реки',
  ])
    expect(await passwordFlaw(good, address), good).toBeUndefined();
});

test('what thousands use is refused, however it is spelt', async () => {
  for (const known of ['1qaz2wsx3edc', 'UNBELIEVABLE', 'Leavemealone', 'qazwsxedcrfv', 'finalfantasy'])
    expect(await passwordFlaw(known, address), known).toBe('widelyKnown');
});

test('so is one piece again and again, a run along the keyboard, and a first thought with a year behind it', async () => {
  for (const guess of [
    ...['aaaaaaaaaaaa', 'kringkringkring', 'Welkom01Welkom01', '121212121212'],
    ...['qwertyuiop12', '0987654321ab', 'abcdefghijkl', 'asdfghjkl123'],
    ...['Wachtwoord2024!', 'Zomer2026Zomer', 'intervisiekring', 'annadevries1975', 'praktijknoord!!'],
  ])
    expect(await passwordFlaw(guess, address), guess).toBe('widelyKnown');
});

test('fewer than twelve characters are too few', async () => {
  expect(await passwordFlaw('Qm7!vZp02xL', address)).toBe('tooShort');
});
