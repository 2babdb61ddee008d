import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { admitHash, deriveBytes, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from './derive.ts';
import { meetingIdBytes, newMeetingId } from './ids.ts';
import { newRoot } from './keys.ts';

describe('the keys of a meeting', () => {
  test('Anna and Bas have the same link and so the same keys', async () => {
    const [root, meeting] = [newRoot(), newMeetingId()];
    const [anna, bas] = await Promise.all([deriveMeetingKeys(root, meeting), deriveMeetingKeys(root, meeting)]);
    expect(anna).toEqual(bas);
    const [annas, bass] = await Promise.all([
      deriveContentKeys(anna.content, meeting),
      deriveContentKeys(bas.content, meeting),
    ]);
    expect(annas.note.id).toEqual(bass.note.id);
    expect(annas.screenAdmit).toEqual(bass.screenAdmit);
  });

  test('everything that follows from one root is different from everything else that does', async () => {
    const [root, meeting] = [newRoot(), newMeetingId()];
    const { admit, content } = await deriveMeetingKeys(root, meeting);
    const { note, name, draft, screenAdmit } = await deriveContentKeys(content, meeting);
    const bytes = [root, admit, content, screenAdmit, note.id, name.id, draft.id].map((key) => toBase64Url(key));
    expect(new Set(bytes).size).toBe(bytes.length);
  });

  test('the same root in another meeting gives other keys', async () => {
    const root = newRoot();
    const one = await deriveMeetingKeys(root, newMeetingId());
    const other = await deriveMeetingKeys(root, newMeetingId());
    expect(one.admit).not.toEqual(other.admit);
    expect(one.content).not.toEqual(other.content);
    const keys = await Promise.all([newMeetingId(), newMeetingId()].map((id) => deriveContentKeys(one.content, id)));
    expect(new Set(keys.map(({ note }) => toBase64Url(note.id))).size).toBe(2);
  });

  test('the shared screen, with all that it has, does not find what lets a person in', async () => {
    const [root, meeting] = [newRoot(), newMeetingId()];
    const { admit, content } = await deriveMeetingKeys(root, meeting);
    const { screenAdmit } = await deriveContentKeys(content, meeting);
    const labels = ['admit', 'content', 'note', 'name', 'draft', 'screen-admit'].map((word) => `kring/1/${word}`);
    const tries = labels.flatMap((label) =>
      [content, screenAdmit].map((key) => deriveBytes(key, meetingIdBytes(meeting), label, 32)),
    );
    const found = [content, screenAdmit, ...(await Promise.all(tries))];
    expect(found).toHaveLength(14);
    for (const key of found) expect(toBase64Url(key)).not.toBe(toBase64Url(admit));
  });

  test('no script in the page can read a sealing key out', async () => {
    const { content } = await deriveMeetingKeys(newRoot(), newMeetingId());
    const { note, name, draft } = await deriveContentKeys(content, newMeetingId());
    for (const key of [note, name, draft]) {
      await expect(crypto.subtle.exportKey('raw', key.secret)).rejects.toThrow();
      expect(JSON.stringify(key.secret)).toBe('{}');
    }
  });

  test('what the server keeps is a hash, and not what it is shown', async () => {
    const meeting = newMeetingId();
    const { admit, content } = await deriveMeetingKeys(newRoot(), meeting);
    const { screenAdmit } = await deriveContentKeys(content, meeting);
    const hashes = [await admitHash(admit), await screenAdmitHash(screenAdmit)];
    expect(hashes).not.toContain(toBase64Url(admit));
    expect(hashes).not.toContain(toBase64Url(screenAdmit));
    expect(hashes.map((hash) => fromBase64Url(hash))).toMatchObject([
      { value: { length: 32 } },
      { value: { length: 32 } },
    ]);
  });
});
