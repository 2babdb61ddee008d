import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** From where a proxy of our own asks; what it tells of the address behind it is believed, as in `http-server.ts`. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('169.254.0.0', 16);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** Whose request this is: the last address that no proxy near us has, when a proxy stands in front. */
export function addressOf({ socket, headers }: IncomingMessage, isBehindProxy: boolean): string {
  const asking = socket.remoteAddress ?? '';
  if (!isBehindProxy) return asking;
  const told = String(headers['x-forwarded-for'] ?? '').split(',');
  const way = [...told.map((address) => address.trim()), asking].filter((address) => isIP(address) !== 0);
  return way.findLast((address) => !isNear(address)) ?? way[0] ?? asking;
}

function isNear(address: string): boolean {
  return near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
