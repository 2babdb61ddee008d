import type { IncomingMessage } from 'node:http';
import type { Instant } from '../engine/ids.ts';
import { memberLifetimes } from '../protocol/member-limits.ts';
import { findSession } from './accounts/session.ts';
import { ownGround, sharedGround } from './ground.ts';
import { News } from './groups/news.ts';
import { networkOf, type Proxies } from './http/address.ts';
import type { Asking } from './http/cookies.ts';
import { openHttp } from './http/http-server.ts';
import type { CallLimits, Tls } from './http/listener.ts';
import { openLiveDoor } from './live/live-door.ts';
import { type LiveLimits, usualLimits } from './live/live-limits.ts';
import { Rooms } from './live/rooms.ts';
import { describeFault, type Logger, silentLog } from './log.ts';
import { logCarrier, type MailSettings, smtpCarrier } from './mail/carrier.ts';
import { MailboxReader } from './mail/mailbox-reader.ts';
import type { MailboxSettings } from './mail/mailbox-settings.ts';
import { logMailer, openMailer } from './mail/mailer.ts';
import { Postman } from './mail/postman.ts';
import { Reminding } from './mail/reminding.ts';
import { organizerOf } from './mail/sender.ts';
import { writeMail } from './mail/write-mail.ts';
import { lookAtDisk } from './metrics/disk.ts';
import { openMetrics } from './metrics/metrics.ts';
import { Outages } from './outages.ts';
import { DatabaseNewer } from './storage/migrations.ts';
import { databaseFile } from './storage/sqlite-storage.ts';
import { Sweeper } from './sweeper.ts';
import { readVersion } from './version.ts';
import { within } from './within.ts';

export interface ServerOptions {
  /** The folder that holds everything this server keeps, when there is no `databaseUrl`. */
  readonly dataDir: string;
  /** The database (`postgres://`), when not in a folder; then several processes may be one server. */
  readonly databaseUrl?: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly host?: string;
  /** With which links begin, when a proxy stands in front. */
  readonly publicUrl?: string;
  /** Who is believed about who asks; without it nobody is. */
  readonly proxies?: Proxies;
  readonly tls?: Tls;
  /** The folder with the built pages; without it the server answers programs only. */
  readonly pages?: string;
  readonly log?: Logger;
  /** Without it, codes stand in the log instead of in a mail, and nothing else is mailed. */
  readonly mail?: MailSettings;
  /** Into which calendars answer; without it they are asked for no answer. */
  readonly mailbox?: MailboxSettings;
  /** For how many days whoever hosts keeps a backup; 0 for none. */
  readonly backupDays?: number;
  /** With which the metrics are read from elsewhere. */
  readonly metricsToken?: string;
  readonly limits?: Partial<LiveLimits>;
  readonly callLimits?: Partial<CallLimits>;
  /** HTTP requests that one address may make. */
  readonly requestsPerMinute?: number;
  readonly now?: () => Instant;
  /** Milliseconds between two looks at what must be erased. */
  readonly sweepEvery?: number;
  /** Milliseconds for which a question for news waits for some. */
  readonly newsWait?: number;
  /** Milliseconds between two looks into the outbox, and between two looks whom to remind. */
  readonly mailEvery?: number;
  readonly remindEvery?: number;
  /**
   * Told once, when a later version has changed the database that this process uses with others: it must stop, for it would
   * write into tables that it does not know.
   */
  readonly whenOutgrown?: () => void;
  /** Milliseconds between two looks into the mailbox. */
  readonly mailboxEvery?: number;
}

/** Milliseconds between two mails: ten thousand of them in some twenty minutes, and the disk is the meetings’. */
const mailPause = 100;

/** Milliseconds over which the meetings of a process that stops go to others: not all at once. */
const goodbyes = 5_000;

/** Milliseconds for answers that are underway when the server stops. A line on which nothing was asked ends with them. */
const lastAnswers = 1_000;

export interface RunningServer {
  readonly url: string;
  /** Keeps what was decided, says goodbye, and lets go of the folder. */
  close(): Promise<void>;
}

/** A whole server: storage, meetings, socket and pages. Tests, the command line and benchmarks start it like this too. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', publicUrl, tls, pages, log = silentLog() } = options;
  const version = readVersion();
  const metrics = openMetrics(version);
  let outages: Outages | undefined;
  const report = async (fault: unknown) => {
    metrics.faulted();
    if ((await outages?.explain(fault)) !== true) log.error(describeFault(fault));
  };
  const ground =
    options.databaseUrl === undefined
      ? await ownGround(options.dataDir, options.now ?? Date.now, report)
      : await sharedGround(options.databaseUrl, options.now, report);
  const { storage, secret, now, neighbours } = ground;
  outages = new Outages({ check: () => storage.check(), log });
  const mailer = options.mail === undefined ? logMailer(log) : openMailer(options.mail, report);
  const news = new News(options.newsWait ?? memberLifetimes.news, (group) =>
    neighbours?.tell({ kind: 'group', group }),
  );
  const rooms = new Rooms(storage, { ...usualLimits, ...options.limits }, now, report, metrics.live, neighbours);
  const sweeper = new Sweeper(storage, rooms, now, report, () => ground.isMine('erasing'));
  let isOutgrown = false;
  const outgrown = () => {
    if (isOutgrown) return;
    isOutgrown = true;
    void report(new DatabaseNewer());
    options.whenOutgrown?.();
  };
  const notStarted = async (fault: unknown): Promise<never> => {
    await sweeper.stop();
    await rooms.close(0);
    await mailer.close();
    outages.stop();
    await ground.close();
    metrics.close();
    throw fault;
  };
  try {
    await ground.listen(rooms, news, outgrown);
    await sweeper.start(options.sweepEvery ?? 30_000);
  } catch (fault) {
    await notStarted(fault);
  }
  let isStopping = false;
  const networkOfRequest = (request: IncomingMessage) => networkOf(request, options.proxies);
  const transport = tls !== undefined || publicUrl?.startsWith('https:') ? 'tls' : 'plain';
  const http = await openHttp({
    storage,
    rooms,
    now,
    version,
    publicUrl,
    backupDays: options.backupDays,
    transport,
    networkOf: networkOfRequest,
    proxies: options.proxies,
    callLimits: options.callLimits,
    secret,
    mailer,
    mails: options.mail !== undefined,
    attempts: ground.attempts,
    news,
    requestsPerMinute: options.requestsPerMinute ?? 120,
    tls,
    pages,
    log,
    report,
    metrics,
    metricsToken: options.metricsToken,
    isStopping: () => isStopping,
    figures: async () => ({
      census: rooms.census(),
      storage: storage.kind,
      outbox: await within(1_000, storage.countMails()).catch(() => undefined),
      disk:
        options.databaseUrl === undefined
          ? await lookAtDisk(options.dataDir, [databaseFile, `${databaseFile}-wal`])
          : undefined,
    }),
  }).catch(notStarted);
  const sessionOf = (request: Asking) => findSession({ storage, now, transport }, request);
  const live = openLiveDoor(http.server, rooms, {
    isStopping: () => isStopping,
    publicUrl,
    networkOf: networkOfRequest,
    sessionOf,
    report,
  });
  const url = () => {
    const address = http.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : options.port;
    return `${tls === undefined ? 'http' : 'https'}://${inUrl(host)}:${port}`;
  };
  const sender = () => ({
    address: organizerOf(options.mail, options.mailbox),
    answers: options.mailbox === undefined ? ('unread' as const) : ('read' as const),
    base: publicUrl ?? url(),
  });
  const shown = publicUrl === undefined ? 'words' : 'nothing';
  const postman = new Postman({
    storage,
    carrier: options.mail === undefined ? logCarrier(log, shown) : smtpCarrier(options.mail),
    write: (mail) => writeMail({ storage, secret, sender: sender(), now }, mail),
    now,
    isMine: () => ground.isMine('posting'),
    log,
    report,
    pause: mailPause,
    noted: metrics.mailed,
  });
  const reminding = new Reminding(storage, now, report, mailPause, () => ground.isMine('reminding'));
  // The only place where it is read: of several processes on one database, one of them does this.
  const mailbox =
    options.mailbox &&
    new MailboxReader({ settings: options.mailbox, storage, now, log, report, isMine: () => ground.isMine('mailbox') });
  const close = async () => {
    isStopping = true;
    await mailbox?.stop();
    await reminding.stop();
    await postman.stop();
    await sweeper.stop();
    await rooms.close(neighbours === undefined ? 0 : goodbyes);
    await live.close();
    news.wakeAll();
    const hangUp = setTimeout(() => http.server.closeAllConnections(), lastAnswers);
    await http.close();
    clearTimeout(hangUp);
    await mailer.close();
    outages.stop();
    await ground.close();
    metrics.close();
  };
  try {
    await http.listen({ host, port: options.port });
  } catch (fault) {
    await close();
    throw fault;
  }
  await postman.start(options.mailEvery ?? 2_000);
  reminding.start(options.remindEvery ?? 60_000);
  mailbox?.start(options.mailboxEvery ?? 60_000);
  return { url: url(), close };
}

/** What a browser on this machine types. Only there is plain http a secure origin. */
function inUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
