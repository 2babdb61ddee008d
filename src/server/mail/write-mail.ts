import { unreachable } from '../../basics/unreachable.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Notice } from '../storage/notices.ts';
import type { MailInHand } from '../storage/outbox-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Parcel } from './carrier.ts';
import { compose } from './compose.ts';
import type { Letter } from './letter.ts';
import { stopToken } from './stop-token.ts';
import { wordsIn } from './words.ts';
import { type Sender, writeDate } from './write-date.ts';
import { writePollReminder, writeReminder } from './write-reminder.ts';

export interface Desk {
  readonly storage: Storage;
  readonly secret: string;
  readonly sender: Sender;
  readonly now: () => Instant;
}

/** A mail as it is to go now, or undefined when nobody needs it any more. */
export async function writeMail(desk: Desk, mail: MailInHand): Promise<Parcel | undefined> {
  const letter = await letterOf(desk, mail);
  if (letter === undefined) return undefined;
  const { id, address, language, account, kind } = mail;
  const { base } = desk.sender;
  const stop =
    account === undefined || kind === 'account' ? undefined : `/mail/${stopToken(desk.secret, { account, kind })}`;
  const composed = compose(letter, { base, language, stop });
  return { ...composed, id, to: address, stopUrl: stop && base + stop, calendar: letter.calendar };
}

async function letterOf({ storage, sender, now }: Desk, mail: MailInHand): Promise<Letter | undefined> {
  switch (mail.kind) {
    case 'account': {
      const { notice }: { readonly notice: Notice } = JSON.parse(mail.payload);
      return wordsIn(mail.language)[notice];
    }
    case 'dates':
      return writeDate(storage, mail, sender, now());
    case 'reminder':
    case 'preparation':
      return writeReminder(storage, mail, now());
    case 'poll':
      return writePollReminder(storage, mail, now());
    default:
      return unreachable(mail.kind);
  }
}
