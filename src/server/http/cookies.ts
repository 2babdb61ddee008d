import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

/** `tls`: browsers keep the cookie to this one host, and never send it in the clear. */
export type Transport = 'tls' | 'plain';

/** A request of any kind, one for a socket too. */
export interface Asking {
  readonly headers: IncomingHttpHeaders;
}

const day = 86_400;

export function readCookie(request: Asking, name: string, transport: Transport): string | undefined {
  const wanted = fullName(name, transport);
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const [found, value] = pair.trim().split('=', 2);
    if (found === wanted) return value;
  }
  return undefined;
}

/** For no script to read, and for no request that another site begins. */
export function setCookie(reply: FastifyReply, name: string, value: string, days: number, transport: Transport): void {
  const secure = transport === 'tls' ? '; Secure' : '';
  const cookie = `${fullName(name, transport)}=${value}; Path=/; Max-Age=${days * day}; HttpOnly; SameSite=Strict`;
  reply.header('set-cookie', cookie + secure);
}

export function clearCookie(reply: FastifyReply, name: string, transport: Transport): void {
  setCookie(reply, name, '', 0, transport);
}

function fullName(name: string, transport: Transport): string {
  return transport === 'tls' ? `__Host-${name}` : name;
}
