import type { IncomingMessage } from 'node:http';
import type { Instant } from '../../engine/ids.ts';
import type { Attempts } from '../accounts/attempts.ts';
import type { News } from '../groups/news.ts';
import type { Rooms } from '../live/rooms.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Storage } from '../storage/storage.ts';
import type { Transport } from './cookies.ts';

/** What the answers are made of. */
export interface Desk {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly now: () => Instant;
  readonly version: string;
  readonly publicUrl: string | undefined;
  readonly backupDays: number | undefined;
  readonly transport: Transport;
  /** From which network a request comes: what limits for one address count. See `address.ts`. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** Of this server alone: see `server-secret.ts`. */
  readonly secret: string;
  readonly mailer: Mailer;
  /** Whether there is a host for mail. */
  readonly mails: boolean;
  readonly attempts: Attempts;
  readonly news: News;
  /** Of one address. */
  readonly requestsPerMinute: number;
  /** Writes a fault down, without contents. */
  readonly report: (fault: unknown) => void;
}
