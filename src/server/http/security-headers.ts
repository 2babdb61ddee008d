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
  http.addHook('onSend', async (_request, reply) => {
    reply.headers(always);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', nothingAllowed);
    if (transport === 'tls') reply.header('strict-transport-security', alwaysTls);
  });
}

/**
 * The policy that the built page carries, with what a page cannot say of itself. Two policies would both have to be
 * satisfied, so this one must not be another.
 */
export function policyOf(page: string): string | undefined {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1];
  return policy === undefined ? undefined : `${policy}; frame-ancestors 'none'`;
}
