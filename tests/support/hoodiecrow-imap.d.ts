/** What the tests use of a package that has no types. */
declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net';

  export interface HeldMail {
    readonly uid: number;
    readonly flags: readonly string[];
    readonly raw: string;
  }

  export interface ImapServer {
    readonly server: Server;
    readonly connectionHandlers: ((connection: { readonly socket: Socket }) => void)[];
    /** Come before its own. */
    readonly fetchHandlers: Record<string, (connection: { readonly socket: Socket }, mail: HeldMail) => unknown>;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
    getMailbox(path: string): { readonly messages: readonly HeldMail[] };
    appendMessage(path: string, flags: readonly string[], at: Date, raw: string): void;
  }

  function hoodiecrow(options: {
    readonly plugins: readonly string[];
    readonly users: Readonly<Record<string, { readonly password: string }>>;
    readonly storage: object;
  }): ImapServer;

  // biome-ignore lint/style/noDefaultExport: the package has no other name for it
  export { hoodiecrow as default };
}
