import { expect, test } from 'vitest';
import { compose } from './compose.ts';

const around = { base: 'https://kring.example', language: 'nl', stop: '/mail/token' } as const;
const letter = {
  subject: 'Herinnering: Jansen & <Zn>, woensdag',
  lines: ['Jansen & <Zn>: woensdag, 19.30 uur. Waar: "thuis".', 'Kun je niet?'],
  link: { label: 'Naar je groep', path: '/groups/AAAA' },
};

test('text and HTML say the same, with where to go and how to get no more of them', () => {
  const { text, html } = compose(letter, around);
  expect(text).toBe(
    [
      ...letter.lines,
      'Naar je groep:\nhttps://kring.example/groups/AAAA',
      'Kring',
      'Wil je dit soort mails niet meer?\nhttps://kring.example/mail/token\n',
    ].join('\n\n'),
  );
  expect(html).toContain('<a href="https://kring.example/groups/AAAA">Naar je groep</a>');
  expect(html).toContain('<a href="https://kring.example/mail/token">Wil je dit soort mails niet meer?</a>');
  expect(html).toContain('<html lang="nl">');
});

test('what somebody typed is words in HTML too, and nothing is fetched from anywhere', () => {
  const { html } = compose({ ...letter, lines: ['<img src="https://eye.example/p.gif">', ...letter.lines] }, around);
  expect(html).toContain('Jansen &amp; &lt;Zn&gt;: woensdag');
  expect(html).toContain('<title>Herinnering: Jansen &amp; &lt;Zn&gt;, woensdag</title>');
  const elements = new Set([...html.matchAll(/<([a-z]+)/g)].map(([, name]) => name));
  expect([...elements].toSorted()).toEqual(['a', 'body', 'head', 'html', 'meta', 'p', 'title']);
});

test('what nobody should miss has no way to stop it', () => {
  const { text, html } = compose({ subject: 's', lines: ['l'] }, { ...around, stop: undefined });
  expect(text).toBe('l\n\nKring\n');
  expect(html).not.toContain('<a ');
});
