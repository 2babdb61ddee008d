import type { Socket } from 'node:net';
import hoodiecrow, { type HeldMail, type ImapServer } from 'hoodiecrow-imap';
import type { MailboxSettings } from '../../src/server/mail/mailbox-settings.ts';

const user = 'kring@kring.example';
const password = 'a password';

/** A real mailbox on this machine, into which calendars answer. It keeps its mails while it cannot be reached. */
export class AnswerBox {
  /** As it is offered: with it, whoever listens hears of mail at once. */
  readonly #storage = { INBOX: {}, '': {} };
  readonly #sockets = new Set<Socket>();
  #server: ImapServer | undefined;
  /** Whoever asks for such a mail is hung up on. */
  chokesOn: (mail: HeldMail) => boolean = () => false;
  #port = 0;

  /** At a port of its own, or where it was closed. */
  async open(...plugins: readonly string[]): Promise<this> {
    const server = hoodiecrow({
      plugins: ['UIDPLUS', ...plugins],
      users: { [user]: { password } },
      storage: this.#storage,
    });
    server.connectionHandlers.push(({ socket }) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.fetchHandlers.UID = ({ socket }, mail) => {
      if (this.chokesOn(mail)) socket.destroy();
      return mail.uid;
    };
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    this.#server = server;
    return this;
  }

  get settings(): MailboxSettings {
    return { host: '127.0.0.1', port: this.#port, line: 'plain', user, password, folder: 'INBOX' };
  }

  get mails(): readonly HeldMail[] {
    return this.#server?.getMailbox('INBOX').messages ?? [];
  }

  comes(mail: string): void {
    this.#server?.appendMessage('INBOX', [], new Date(), mail);
  }

  /** Whoever is connected is hung up on. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server?.close(resolve) ?? resolve());
  }
}
