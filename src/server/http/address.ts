import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Proxies of our own, by address and by network. Of what comes through them, and of nothing else, is it believed who asks. */
export type Proxies = BlockList;

/** Addresses and networks with commas between them: `127.0.0.1, 10.0.0.0/8, fd00::/8`. Undefined when one is neither. */
export function parseProxies(text: string): Proxies | undefined {
  const proxies = new BlockList();
  for (const part of text.split(',')) {
    const [address = '', bits, ...more] = part.trim().split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (version === 0 || more.length > 0 || length < 0 || length > most) return undefined;
    proxies.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  }
  return proxies;
}

interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * From which network somebody asks: an IPv4 address, or the half of an IPv6 address that is given to a house. Within that
 * half one person has as many addresses as he or she likes.
 */
export function networkOf({ headers, socket }: Asked, proxies: Proxies | undefined): string {
  return network(addressOf(plain(socket.remoteAddress ?? ''), headers['x-forwarded-for'], proxies));
}

/** The last address on the way that is none of our proxies; what stands before it, anybody may have written. */
function addressOf(asking: string, told: string | string[] | undefined, proxies: Proxies | undefined): string {
  if (proxies === undefined || !isOurs(asking, proxies)) return asking;
  const way = String(told ?? '')
    .split(',')
    .map((address) => plain(address.trim()))
    .filter((address) => isIP(address) !== 0);
  return way.findLast((address) => !isOurs(address, proxies)) ?? way[0] ?? asking;
}

export function isOurs(address: string, proxies: Proxies): boolean {
  return isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** As IPv4 where it is that, written as IPv6 or not; without the port that some proxies add. */
export function plain(address: string): string {
  return /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/i.exec(address)?.[1] ?? address;
}

function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [front = '', back] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = front === '' ? [] : front.split(':');
  const behind = back === undefined || back === '' ? [] : back.split(':');
  const zeros = Array.from(
    { length: back === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length) },
    () => '0',
  );
  const half = [...groups, ...zeros, ...behind].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${half.join(':')}::/64`;
}
