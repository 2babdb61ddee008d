import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { createServer } from 'node:net';
import * as v from 'valibot';
import type { Instant } from '../../engine/ids.ts';
import { readCertificate } from '../../server/secrets.ts';
import type { Settings } from '../../server/settings.ts';
import { doubt, type Finding, well, wrong } from './finding.ts';

type Door = Pick<Settings, 'host' | 'port' | 'publicUrl' | 'tls' | 'proxies'>;

const day = 86_400_000;
const soon = 14;
const here = /^(localhost|127[.].*|::1)$/;

/** Whether Kring can open its port, or has done so already. */
export async function examinePort({ host, port, tls }: Door): Promise<Finding> {
  const problem = await listenOnce(host, port);
  if (problem === undefined) return well('portFree', { port });
  if (problem === 'EACCES') return wrong('portForbidden', { port });
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND') return wrong('hostForeign', { host });
  const version = await kringAt(host, port, tls === undefined ? getPlain : getSecure);
  return version === undefined ? wrong('portTaken', { port }) : well('kringRuns', { port, version });
}

/** Whether browsers will seal where people come from. */
export function examineOrigin({ host, publicUrl, tls }: Door): Finding {
  if (publicUrl?.startsWith('https:') === true) {
    const isOpen = tls === undefined && (host === '0.0.0.0' || host === '::');
    return isOpen ? doubt('besideProxy') : well('originSecure');
  }
  if (tls !== undefined) return well('originSecure');
  return here.test(host) ? well('originHere') : wrong('originInsecure');
}

/** Whether people who come through a proxy can be told apart. */
export function examineProxy({
  publicUrl,
  tls,
  proxies,
}: Pick<Door, 'publicUrl' | 'tls' | 'proxies'>): readonly Finding[] {
  if (publicUrl === undefined || tls !== undefined) return [];
  return [proxies === undefined ? doubt('proxyUntrusted') : well('proxyTrusted')];
}

export function examineCertificate({ tls, publicUrl }: Door, now: Instant): readonly Finding[] {
  if (tls === undefined) return [];
  const certificate = readCertificate(tls.cert, tls.key);
  if (certificate === undefined) return [wrong('certificateUnread')];
  if (!certificate.hasKey) return [wrong('certificateOther')];
  const host = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  if (host !== undefined && !certificate.isFor(host)) return [wrong('certificateForeign', { host })];
  const days = Math.floor((certificate.until - now) / day);
  if (days < 0) return [wrong('certificateOver')];
  return [days < soon ? doubt('certificateSoon', { days }) : well('certificateRight', { days })];
}

/** What the system says when it cannot. */
function listenOnce(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? 'unknown'));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

const healthSchema = v.object({ status: v.literal('ok'), version: v.string() });

/** On this machine, so that a certificate for the world outside need not fit. */
function kringAt(host: string, port: number, get: typeof getPlain | typeof getSecure): Promise<string | undefined> {
  const hostname = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return new Promise((resolve) => {
    const options = { hostname, port, path: '/health', timeout: 3_000, rejectUnauthorized: false };
    const request = get(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        if (text.length < 1_000) text += piece;
      });
      response.on('end', () => resolve(versionIn(text)));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

function versionIn(answer: string): string | undefined {
  try {
    const health = v.safeParse(healthSchema, JSON.parse(answer));
    return health.success ? health.output.version : undefined;
  } catch {
    return undefined;
  }
}
