/** One mail: plain text, a paragraph a line. */
export interface MailText {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** A mail with one place to go to. */
export interface MailWithLink extends MailText {
  readonly link: string;
}

/** A date in words. The title is what the group lets calendars say. */
export interface DateInWords {
  readonly title: string;
  /** `woensdag 25 november`. */
  readonly day: string;
  /** On the clock where the meeting is. */
  readonly time: string;
  /** On the receiver's own clock, where that shows something else. */
  readonly ownTime: string | undefined;
  readonly place: string | undefined;
}

/** Everything that the server ever mails. Whoever reads along learns that there is an account, and when a group meets. */
export interface MailWords {
  /** For `Intl`. */
  readonly locale: string;
  readonly clock: (time: string) => string;
  readonly code: (code: string) => MailText;
  readonly alreadyThere: MailText;
  readonly notThere: MailText;
  readonly addressMoved: MailText;
  readonly keysRenewed: MailText;
  readonly reminder: (date: DateInWords) => MailWithLink;
  /** A member asks the others to look at a date. What about, a mail does not say. */
  readonly question: (date: DateInWords) => MailWithLink;
  readonly preparation: (date: DateInWords) => MailWithLink;
  /** That there is something to answer, that dates came to it, and that somebody has not answered yet. */
  readonly poll: Readonly<
    Record<'opened' | 'more' | 'waiting', (until: { readonly day: string; readonly time: string }) => MailWithLink>
  >;
  readonly dates: Readonly<Record<'given' | 'moved' | 'changed' | 'cancelled', (date: DateInWords) => MailWithLink>> & {
    /** One of several that come at the same time, each in a mail of its own. */
    readonly together: (place: number, of: number) => string;
    readonly left: (date: Pick<DateInWords, 'day' | 'time'>) => MailText;
  };
  /** Where to say no: in the own calendar as well, if the mailbox is read. */
  readonly answering: Readonly<Record<'read' | 'unread', string>>;
  /** Leads to where one kind of mail is stopped. */
  readonly stop: string;
}
