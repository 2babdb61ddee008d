import { SMTPServer } from 'smtp-server';

interface Mailed {
  readonly to: string;
  readonly text: string;
}

/** How the host answers: `undefined` takes the mail. */
type Manner = (address: string) => { readonly code: number } | undefined;

/** A real host for mail on this machine: what a server sends arrives here, and nowhere else. */
export class PostOffice {
  readonly mails: Mailed[] = [];
  /** Asked for each receiver. */
  manner: Manner = () => undefined;
  /** Whether it says yes to a mail that came; until then whoever sends waits. */
  yes: (to: string) => Promise<void> = async () => undefined;
  readonly #waiting = new Set<() => void>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = this.manner(address);
      done(refusal && Object.assign(new Error('Refused'), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (piece: string) => {
        text += piece;
      });
      stream.on('end', () => {
        const receivers = session.envelope.rcptTo.map(({ address }) => address);
        for (const to of receivers) this.mails.push({ to, text });
        for (const look of [...this.#waiting]) look();
        void this.yes(receivers.join()).then(() => done());
      });
    },
  });
  #port = 0;

  /** At a port of its own, or where one was closed. */
  async open(port = 0): Promise<this> {
    const listening = this.#server.listen(port, '127.0.0.1');
    await new Promise<void>((resolve) => listening.once('listening', resolve));
    const address = listening.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    return this;
  }

  get port(): number {
    return this.#port;
  }

  get settings() {
    return { smtpUrl: `smtp://127.0.0.1:${this.#port}`, from: 'Kring <kring@kring.example>' };
  }

  /** The mail that comes to this address after so many that came before. */
  async mailTo(address: string, before = 0): Promise<string> {
    for (;;) {
      const mail = this.mails.filter(({ to }) => to === address)[before];
      if (mail !== undefined) return mail.text;
      await new Promise<void>((resolve) => {
        const look = () => {
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
  }

  countTo(address: string): number {
    return this.mails.filter(({ to }) => to === address).length;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** The six digits that somebody reads in a mail. */
export function codeIn(mail: string): string {
  const code = /\b(\d{6})\./.exec(mail)?.[1];
  if (code === undefined) throw new Error('There is no code in this mail');
  return code;
}
