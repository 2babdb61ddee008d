import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Census } from '../live/census.ts';
import type { LiveWatch } from '../live/live-watch.ts';
import type { MailCounts, MailOutcome } from '../storage/outbox-storage.ts';
import { addProcessFigures } from './process-figures.ts';

/** One answer to a request. The route is a pattern of ours, never an address that was asked. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Why it was not done. */
  readonly reason: string | undefined;
}

/** What is looked up at the moment that somebody reads. */
export interface Figures {
  readonly census: Census;
  readonly storage: string;
  /** Undefined while the database does not answer: what is left of the page is then needed most. */
  readonly outbox: MailCounts | undefined;
  readonly disk: { readonly database: number; readonly free: number } | undefined;
}

/**
 * What one server counts about itself. A label holds a word of ours and never an id, an address or a token: what is
 * counted here stays for months with somebody who watches many machines.
 */
export interface Metrics {
  readonly live: LiveWatch;
  readonly contentType: string;
  answered(answer: Answered): void;
  mailed(outcome: MailOutcome | 'later'): void;
  faulted(): void;
  /** All of it, as Prometheus reads it. */
  page(figures: Figures): Promise<string>;
  close(): void;
}

/** Seconds: from what nobody notices to what everybody does. */
const moments = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const waits = [0.005, 0.025, 0.1, 0.5, 2.5, 10];
const crowds = [1, 2, 5, 10, 25, 50, 100, 250];

export function openMetrics(version: string): Metrics {
  const register = new Registry();
  const registers = [register];
  const closeProcess = addProcessFigures(register);
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const histogram = (name: string, help: string, buckets: readonly number[], labelNames: readonly string[] = []) =>
    new Histogram({ name, help, buckets: [...buckets], labelNames: [...labelNames], registers });

  const build = gauge('kring_build_info', 'Always 1; its labels tell what runs.', ['version', 'storage']);
  const meetings = gauge('kring_meetings_open', 'Meetings in the memory of this process.');
  const people = gauge('kring_people_connected', 'Seats with at least one device.');
  const devices = gauge('kring_devices_connected', 'Sockets at a seat, at the door, or as a shared screen.', ['kind']);
  const commits = histogram('kring_commit_seconds', 'How long a transaction of meetings took.', moments);
  const sizes = histogram('kring_commit_events', 'Events in one transaction, of all meetings together.', crowds);
  const failed = counter('kring_commits_failed_total', 'Transactions of meetings that were not kept.');
  const shown = histogram(
    'kring_shown_seconds',
    'From the first decision that waited in a meeting, until all there were sent what it brought.',
    moments,
  );
  const refusals = counter('kring_refused_total', 'What was refused, by its name.', ['where', 'reason']);
  const requests = counter('kring_http_requests_total', 'Answers over HTTP.', ['method', 'route', 'status']);
  const answers = histogram('kring_http_request_seconds', 'How long an answer over HTTP took.', waits, ['route']);
  const mails = counter('kring_mails_total', 'What became of mails whose turn it was.', ['outcome']);
  for (const outcome of ['sent', 'later', 'dropped', 'dead'] as const) mails.inc({ outcome }, 0);
  const outbox = gauge('kring_outbox_mails', 'Mails that wait, and letters given up and not yet forgotten.', ['state']);
  const faults = counter('kring_faults_total', 'Faults: bugs and outages, each with a line in the log.');
  const database = gauge('kring_database_bytes', 'Size of the database file and its log.');
  const free = gauge('kring_disk_free_bytes', 'What is free on the disk that holds the data.');

  return {
    live: {
      committed: (seconds, events) => {
        commits.observe(seconds);
        sizes.observe(events);
      },
      notCommitted: () => failed.inc(),
      shown: (seconds) => shown.observe(seconds),
      refused: (reason) => refusals.inc({ where: 'socket', reason }),
    },
    contentType: register.contentType,
    answered: ({ method, route, status, seconds, reason }) => {
      requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
      answers.observe({ route }, seconds);
      if (reason !== undefined) refusals.inc({ where: 'http', reason });
    },
    mailed: (outcome) => mails.inc({ outcome }),
    faulted: () => faults.inc(),
    page: (figures) => {
      const { census, storage } = figures;
      build.set({ version, storage }, 1);
      meetings.set(census.meetings);
      people.set(census.people);
      for (const [kind, count] of Object.entries(census.devices)) devices.set({ kind }, count);
      for (const [state, count] of Object.entries(figures.outbox ?? {})) outbox.set({ state }, count);
      if (figures.disk !== undefined) {
        database.set(figures.disk.database);
        free.set(figures.disk.free);
      }
      return register.metrics();
    },
    close: closeProcess,
  };
}
