import { decodeEpoch } from '../../src/groups/epoch.ts';
import { parseGroupEvent } from '../../src/groups/parse-group-event.ts';
import { parseOwnEvent } from '../../src/groups/parse-own-event.ts';
import { readAnswer, readSheet } from '../../src/groups/poll-sheet.ts';
import { decodeEntry } from '../../src/groups/roster-entry.ts';
import { parseBroughtTexts } from '../../src/methods/parse-brought-texts.ts';
import { parseLens } from '../../src/methods/parse-lens.ts';
import { parseMethod } from '../../src/methods/parse-method.ts';
import { parseScript } from '../../src/methods/parse-script.ts';
import { routes } from '../../src/protocol/http-contract.ts';
import type { Route } from '../../src/protocol/http-route.ts';
import { parseClientMessage } from '../../src/protocol/parse-message.ts';
import { deviceOf } from '../../src/server/accounts/device.ts';
import { networkOf, parseProxies } from '../../src/server/http/address.ts';
import { readCookie } from '../../src/server/http/cookies.ts';
import { isForeign } from '../../src/server/http/origin.ts';
import { readFields } from '../../src/server/http/serve.ts';
import { readReply } from '../../src/server/planning/calendar-reply.ts';
import { parseSettings } from '../../src/server/settings.ts';

/** Something that reads what strangers wrote. */
export interface Reader {
  /** The folder of its corpus: a file for each text to begin from, and for each text that once did harm. */
  readonly corpus: string;
  /** Gives back what would be told to whoever sent the text; the reader of a person's own file may quote it to that person. */
  readonly read: (text: string) => unknown;
  /** Whether nothing of a text that is refused may be told. */
  readonly isMute: boolean;
}

const withBodies = Object.values<Route>(routes).filter(({ body }) => body !== undefined);
const proxies = parseProxies('127.0.0.1, 10.0.0.0/8');

export const readers: Readonly<Record<string, Reader>> = {
  'messages of the live socket': { corpus: 'wire', read: (text) => refusalOf(parseClientMessage(text)), isMute: true },
  'bodies of requests': { corpus: 'bodies', read: readBodies, isMute: true },
  'answers of calendars': { corpus: 'calendars', read: (text) => readReply(text, 0) && 'read', isMute: true },
  'method files': { corpus: 'methods', read: (text) => parseMethod(text).ok, isMute: false },
  'lens files': { corpus: 'lenses', read: (text) => parseLens(text).ok, isMute: false },
  'words that a method brings along': {
    corpus: 'words',
    read: (text) => parseBroughtTexts(text) && 'read',
    isMute: true,
  },
  'letters of a group': { corpus: 'letters', read: (text) => refusalOf(parseGroupEvent(text)), isMute: true },
  'letters to oneself': { corpus: 'own-letters', read: (text) => refusalOf(parseOwnEvent(text)), isMute: true },
  'sheets of polls': { corpus: 'sheets', read: (text) => [readSheet(text).ok, readAnswer(text).ok], isMute: true },
  'rows of a group': { corpus: 'rows', read: readRows, isMute: true },
  scripts: { corpus: 'scripts', read: (text) => refusalOf(parseScript(jsonOf(text))), isMute: true },
  headers: { corpus: 'headers', read: readHeaders, isMute: true },
  settings: { corpus: 'settings', read: readSettings, isMute: true },
};

type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: unknown };

function refusalOf(outcome: Outcome): unknown {
  return outcome.ok ? 'read' : outcome.problem;
}

/** By every route, for what one understands another must refuse. */
function readBodies(text: string): unknown {
  const sent = jsonOf(text);
  return withBodies.map(({ body }) => (body === undefined ? undefined : refusalOf(readFields(body, sent))));
}

function readRows(text: string): unknown {
  const bytes = Buffer.from(text, 'base64url');
  return [refusalOf(decodeEntry(bytes)), refusalOf(decodeEpoch(bytes))];
}

function readHeaders(text: string): unknown {
  const headers = { cookie: text, origin: text, host: text, 'x-forwarded-for': text, 'sec-fetch-site': text };
  const network = networkOf({ headers, socket: { remoteAddress: '127.0.0.1' } }, proxies);
  if (network.length > 45) throw new Error('No network has such a long name');
  readCookie({ headers }, 'kring', 'tls');
  return [isForeign(headers, 'https://kring.example'), deviceOf(text).length < 100];
}

function readSettings(text: string): unknown {
  const names = ['PORT', 'HOST', 'PUBLIC_URL', 'TRUSTED_PROXY', 'SMTP_URL', 'MAIL_FROM', 'MAILBOX_URL', 'BACKUP_DAYS'];
  return names.map((name) => refusalOf(parseSettings({ [name]: text })));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
