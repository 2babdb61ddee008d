/** One mail: plain text, a paragraph a line. */
export interface MailText {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Everything that the server ever mails. Whoever reads along learns that there is an account, and nothing of a group. */
export interface MailWords {
  readonly code: (code: string) => MailText;
  readonly alreadyThere: MailText;
  readonly notThere: MailText;
  readonly addressMoved: MailText;
  readonly keysRenewed: MailText;
}
