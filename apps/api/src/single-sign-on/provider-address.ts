import { BlockList, isIP } from 'node:net';

/** Addresses that only this machine or its own network reaches; a provider of identities is not among them. */
const INNER = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INNER.addSubnet(net, bits, 'ipv4');
// Of IPv6 only 2000::/3 is handed out to the world; within it some ranges carry an inner IPv4 address or lead nowhere.
const OUTER_6 = new BlockList();
OUTER_6.addSubnet('2000::', 3, 'ipv6');
const INNER_6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  INNER_6.addSubnet(net, bits, 'ipv6');

/** Whether the whole world means the same machine by this address. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !INNER.check(address, 'ipv4');
  if (family === 6) return OUTER_6.check(address, 'ipv6') && !INNER_6.check(address, 'ipv6');
  return false;
};

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOSTS.has(host);

export type AddressFault = 'not-an-address' | 'not-https' | 'inner-address' | 'has-extras';

/**
 * What is wrong with a provider's address before anyone calls it.
 * @param allowHttp lets this machine itself be the provider, in plain HTTP: for tests of an installation, never in use.
 */
export const addressFault = (given: string, allowHttp: boolean): AddressFault | undefined => {
  if (!URL.canParse(given)) return 'not-an-address';
  const url = new URL(given);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return 'has-extras';
  if (allowHttp && url.protocol === 'http:' && isLoopbackHost(url.hostname)) return undefined;
  if (url.protocol !== 'https:') return 'not-https';
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) return 'inner-address';
  if (url.hostname === 'localhost' || url.hostname.endsWith('.localhost')) return 'inner-address';
  return undefined;
};
