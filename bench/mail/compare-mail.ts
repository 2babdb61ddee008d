import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { median } from '../rooms/figures.ts';
import { type Figures, pace, type Span } from '../rooms/load.ts';
import { type Machine, MeasuredServer, thisMachine } from '../rooms/machine.ts';
import { Tally } from '../rooms/room.ts';
import { openStoredRooms } from '../rooms/stored-rooms.ts';
import { fillFolder } from './rows-with-dates.ts';

export interface MailExtent {
  readonly rounds: number;
  readonly reminders: number;
  readonly span: Span;
}

export interface MailReport {
  readonly machine: Machine;
  readonly meetings: number;
  readonly notesPerSecond: number;
  readonly reminders: number;
  /** Milliseconds until a note is back, medians of the rounds. */
  readonly quiet: Kept;
  readonly mailing: Kept & { readonly mailsPerSecond: number };
  /** Mailing against quiet, of each round by itself, the median. */
  readonly ratio: { readonly p50: number; readonly p99: number };
}

interface Delay {
  readonly p50: number;
  readonly p99: number;
}

/** With the share of one core that the server took, all its threads together: other work on the machine is not in it. */
interface Kept extends Delay {
  readonly processor: number;
}

type Round = Figures & { readonly mailsPerSecond: number };

const meetings = 50;
const notesPerSecond = 250;

export async function compareWithMail(extent: MailExtent, progress: (line: string) => void): Promise<MailReport> {
  const rounds: { readonly quiet: Round; readonly mailing: Round }[] = [];
  for (let round = 0; round < extent.rounds; round += 1) {
    const quiet = await measure('notDue', extent);
    const mailing = await measure('due', extent);
    rounds.push({ quiet, mailing });
    progress(
      `quiet ${said(quiet)}, while ${Math.round(mailing.mailsPerSecond)} mails a second go out ${said(mailing)}`,
    );
  }
  const of = (kind: 'quiet' | 'mailing', what: 'p50' | 'p99') => median(rounds.map((round) => round[kind][what]));
  const processor = (kind: 'quiet' | 'mailing') =>
    median(rounds.map((round) => (round[kind].serverMicrosecondsPerEvent * round[kind].eventsPerSecond) / 1_000_000));
  const ratio = (what: 'p50' | 'p99') => median(rounds.map(({ quiet, mailing }) => mailing[what] / quiet[what]));
  return {
    machine: thisMachine(),
    meetings,
    notesPerSecond,
    reminders: extent.reminders,
    quiet: { p50: of('quiet', 'p50'), p99: of('quiet', 'p99'), processor: processor('quiet') },
    mailing: {
      p50: of('mailing', 'p50'),
      p99: of('mailing', 'p99'),
      processor: processor('mailing'),
      mailsPerSecond: median(rounds.map(({ mailing }) => mailing.mailsPerSecond)),
    },
    ratio: { p50: ratio('p50'), p99: ratio('p99') },
  };
}

async function measure(due: 'due' | 'notDue', { reminders, span }: MailExtent): Promise<Round> {
  const data = join(import.meta.dirname, '..', '..', 'data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-mail-'));
  await fillFolder(folder, reminders, due);
  let mails = 0;
  const post = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => {
        mails += 1;
        done();
      });
    },
  });
  const listening = post.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const server = await MeasuredServer.start('mail', {
    BENCH_DATA: folder,
    BENCH_SMTP: `smtp://127.0.0.1:${port}`,
  });
  try {
    const tally = new Tally();
    const rooms = await openStoredRooms(() => server.port, meetings, tally);
    const before = mails;
    const from = performance.now();
    const figures = await pace(server, rooms, notesPerSecond, tally, span);
    const mailsPerSecond = ((mails - before) * 1_000) / (performance.now() - from);
    for (const room of rooms) room.close();
    return { ...figures, mailsPerSecond };
  } finally {
    await server.stop();
    await new Promise<void>((resolve) => post.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  }
}

export function sayMail(report: MailReport, say: (line: string) => void): void {
  const { machine, quiet, mailing, ratio } = report;
  const pinned = machine.pinned ? 'server and generator pinned to a core each' : 'NOT pinned: the figures say little';
  say(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${pinned}`);
  say(`4 KB on the disk: ${machine.fsyncMilliseconds.toFixed(2)} ms`);
  say(`${report.meetings} meetings, ${report.notesPerSecond} notes a second, ${report.reminders} reminders due`);
  say('');
  say('Milliseconds until a note is back, p50/p99 (share of one core):');
  say(`  without reminders               ${said(quiet)} (${quiet.processor.toFixed(2)})`);
  const meanwhile = `while ${mailing.mailsPerSecond.toFixed(0)} mails a second go out`.padEnd(31);
  say(`  ${meanwhile} ${said(mailing)} (${mailing.processor.toFixed(2)})`);
  say(`  ratio                           ${ratio.p50.toFixed(2)}/${ratio.p99.toFixed(2)}`);
}

function said({ p50, p99 }: Delay): string {
  return `${p50.toFixed(2)}/${p99.toFixed(2)}`;
}
