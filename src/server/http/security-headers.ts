import type { FastifyInstance } from 'fastify';
import type { Transport } from './cookies.ts';

const always: Readonly<Record<string, string>> = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), screen-wake-lock=(self)',
  'x-robots-tag': 'noindex, nofollow',
};

/** What is no page may do nothing, in no frame. A page sets its own policy. */
const nothingAllowed = "default-src 'none'; frame-ancestors 'none'";

/** Two years, as is usual; only where everything goes over TLS. */
const alwaysTls = 'max-age=63072000';

export function addSecurityHeaders(http: FastifyInstance, transport: Transport): void {
  const everywhere = headersOf(transport);
  http.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(everywhere)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
}

/** What every answer says, unless it says otherwise itself. */
export function headersOf(transport: Transport): Readonly<Record<string, string>> {
  const said = { ...always, 'cache-control': 'no-store', 'content-security-policy': nothingAllowed };
  return transport === 'tls' ? { ...said, 'strict-transport-security': alwaysTls } : said;
}

/**
 * The policy that the built page carries, with what a page cannot say of itself. Two policies would both have to be
 * satisfied, so this one must not be another.
 */
export function policyOf(page: string): string | undefined {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1];
  return policy === undefined ? undefined : `${policy}; frame-ancestors 'none'`;
}
