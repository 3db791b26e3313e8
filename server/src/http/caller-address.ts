/**
 * Who is calling, for limits only. X-Forwarded-For counts only when the connection itself comes from this machine or a
 * private network (where a reverse proxy stands), and then its last entry that is neither: what stands before that one
 * was written by the caller.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8, 'ipv4');
inside.addSubnet('10.0.0.0', 8, 'ipv4');
inside.addSubnet('172.16.0.0', 12, 'ipv4');
inside.addSubnet('192.168.0.0', 16, 'ipv4');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

export function callerAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const direct = plain(peer ?? '');
  if (forwardedFor === undefined || !isInside(direct)) return direct;
  const chain = forwardedFor.split(',').map((entry) => plain(entry.trim()));
  return chain.findLast((entry) => isAddress(entry) && !isInside(entry)) ?? direct;
}

/** IPv4 that came over an IPv6 socket is written ::ffff:192.0.2.1. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

function isInside(address: string): boolean {
  if (isIPv4(address)) return inside.check(address, 'ipv4');
  return isIPv6(address) && inside.check(address, 'ipv6');
}
