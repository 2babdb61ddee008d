import { expect, test } from 'vitest';
import { networkOf, parseProxies } from './address.ts';

function asked(remoteAddress: string, forwarded?: string) {
  return { socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } };
}

const proxies = parseProxies('127.0.0.1, 10.0.0.0/8,fd00::/8');

test('without a proxy of our own, nobody is believed about who asks', () => {
  expect(networkOf(asked('127.0.0.1', '203.0.113.9'), undefined)).toBe('127.0.0.1');
  expect(networkOf(asked('::ffff:127.0.0.1', '203.0.113.9'), undefined)).toBe('127.0.0.1');
});

test('a proxy of our own is believed, and nobody who writes the same header elsewhere', () => {
  expect(networkOf(asked('127.0.0.1', '203.0.113.9'), proxies)).toBe('203.0.113.9');
  expect(networkOf(asked('::ffff:10.1.2.3', '203.0.113.9'), proxies)).toBe('203.0.113.9');
  expect(networkOf(asked('198.51.100.7', '203.0.113.9'), proxies)).toBe('198.51.100.7');
  expect(networkOf(asked('192.168.0.4', '203.0.113.9'), proxies)).toBe('192.168.0.4');
});

test('what stands before the last stranger on the way, anybody may have written', () => {
  expect(networkOf(asked('127.0.0.1', '8.8.8.8, 203.0.113.9'), proxies)).toBe('203.0.113.9');
  expect(networkOf(asked('127.0.0.1', '8.8.8.8, 203.0.113.9, 10.0.0.2'), proxies)).toBe('203.0.113.9');
  expect(networkOf(asked('127.0.0.1', 'rubbish, 203.0.113.9:443'), proxies)).toBe('203.0.113.9');
  expect(networkOf(asked('127.0.0.1', 'rubbish'), proxies)).toBe('127.0.0.1');
  expect(networkOf(asked('127.0.0.1'), proxies)).toBe('127.0.0.1');
});

test('all addresses that one house has in IPv6 are one', () => {
  const at = (address: string) => networkOf(asked(address), undefined);
  expect(at('2001:db8:0:7::1')).toBe('2001:db8:0:7::/64');
  expect(at('2001:0DB8::7:1:2:3:4')).toBe('2001:db8:0:7::/64');
  expect(at('2001:db8:0:7:ffff:ffff:ffff:ffff')).toBe('2001:db8:0:7::/64');
  expect(at('2001:db8:0:8::1')).not.toBe(at('2001:db8:0:7::1'));
  expect(at('::1')).toBe('0:0:0:0::/64');
  expect(at('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});

test.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.1,,', 'fd00::/129', '10.0.0/8', '*'])(
  '%j is no proxy',
  (text) => {
    expect(parseProxies(text)).toBeUndefined();
  },
);
