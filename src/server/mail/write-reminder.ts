import type { Instant } from '../../engine/ids.ts';
import type { MailInHand } from '../storage/outbox-storage.ts';
import type { DateReminder, PollReminder } from '../storage/reminder-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Letter } from './letter.ts';
import { wordsIn } from './words.ts';
import { dateInWords, written } from './written-date.ts';

/** Nothing for a date that was moved or cancelled since, that has begun, or for who left the group. */
export async function writeReminder(storage: Storage, mail: MailInHand, now: Instant): Promise<Letter | undefined> {
  const { group, planned, at, why }: DateReminder = JSON.parse(mail.payload);
  const date = mail.account && (await storage.findDate(group, planned, mail.account));
  if (date === undefined || date.cancelled || date.at !== at || at <= now) return undefined;
  const isPreparing = mail.kind === 'preparation';
  if (isPreparing && date.presenter !== mail.account) return undefined;
  const words = wordsIn(mail.language);
  const inWords = dateInWords(date, mail.language, mail.zone);
  const write = isPreparing ? words.preparation : why === 'asked' ? words.question : words.reminder;
  const { link, ...text } = write(inWords);
  return { ...text, link: { label: link, path: `/groups/${group}${why === 'asked' ? '/dates' : ''}` } };
}

/** Nothing for who has answered meanwhile, and nothing of what the poll is about. */
export async function writePollReminder(storage: Storage, mail: MailInHand, now: Instant): Promise<Letter | undefined> {
  const { group, poll, why }: PollReminder = JSON.parse(mail.payload);
  const until = mail.account && (await storage.pollToAnswer(group, poll, mail.account, now));
  if (until === undefined) return undefined;
  const { link, ...text } = wordsIn(mail.language).poll[why ?? 'waiting'](written(until, mail.zone, mail.language));
  return { ...text, link: { label: link, path: `/groups/${group}/dates` } };
}
