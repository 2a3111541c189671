import { markupWords } from '../../data/lexicon';
import { webAddress } from '../../intake/url';
import { ok, type Outcome } from '../../model';
import { webProblem } from './request';

/** Host and address ranges that are not the public web: RFC 6890 and the names that local resolvers use. */
const LOCAL_NAMES = markupWords('names-of-local-hosts');
const LOCAL_V4: readonly (readonly [base: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

/**
 * An address that may be requested: http or https, without user name and password, and on the user's own network only
 * where `trusted`, an address the user entered, is on the same host.
 */
export function requestable(address: string, trusted: string = address): Outcome<URL> {
  const url = webAddress(address);
  if (url === null) return webProblem('bad-address', address);
  if (url.username !== '' || url.password !== '') return webProblem('bad-address', url.origin);
  if (isLocalHost(url.hostname) && !isTrusted(url, trusted)) return webProblem('refused-address', address);
  return ok(url);
}

/** Same host and port; the secure and the plain way in count as one. */
export function isTrusted(url: URL, trusted: string): boolean {
  const own = webAddress(trusted);
  return own !== null && (own.host === url.host || (own.hostname === url.hostname && own.port + url.port === ''));
}

/** Whether a host, as `URL` writes it, is this machine or on its own network, as far as its name or number tells. */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return isLocalIp(host.replace(/^\[|\]$/g, ''));
  const labels = host.split('.');
  return labels.length === 1 || [-1, -2].some((from) => LOCAL_NAMES.has(labels.slice(from).join('.')));
}

/** Whether an IP address, written in full or short, is not one of the public web. */
export function isLocalIp(ip: string): boolean {
  const bare = ip.replace(/%.*$/, '').toLowerCase();
  return bare.includes(':') ? isLocalV6(bare) : isLocalV4(bare);
}

function isLocalV4(ip: string): boolean {
  const number = v4Number(ip);
  return number === null || LOCAL_V4.some(([base, bits]) => sameNetwork(number, v4Number(base) ?? 0, bits));
}

const sameNetwork = (a: number, b: number, bits: number): boolean => {
  const size = 2 ** (32 - bits);
  return Math.floor(a / size) === Math.floor(b / size);
};

function v4Number(ip: string): number | null {
  const parts = ip.split('.').map(Number);
  const valid = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return valid ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

/** What cannot be read counts as local: it is refused rather than trusted. */
function isLocalV6(ip: string): boolean {
  const groups = v6Groups(ip);
  if (groups === null) return true;
  const [first = 0, second = 0] = groups;
  const embedded = (at: number): boolean => {
    const [high = 0, low = 0] = groups.slice(at, at + 2);
    return isLocalV4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  };
  const zeros = groups.slice(0, 5).every((group) => group === 0);
  // IPv4 in IPv6: mapped, compatible (loopback and nowhere are of these), translated, tunnelled.
  if (zeros && (groups[5] === 0xffff || groups[5] === 0)) return embedded(6);
  if (first === 0x64 && second === 0xff9b) return embedded(6);
  if (first === 0x2002) return embedded(1);
  return (first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || first >= 0xff00;
}

function v6Groups(ip: string): number[] | null {
  const v4 = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(ip);
  const tail = v4 === null ? null : v4Number(v4[2] ?? '');
  const text = tail === null ? ip : `${v4?.[1] ?? ''}${(tail >>> 16).toString(16)}:${(tail % 65_536).toString(16)}`;
  const [head = '', rest, ...more] = text.split('::');
  if (more.length > 0) return null;
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const before = read(head);
  const after = read(rest ?? '');
  const missing = 8 - before.length - after.length;
  if (rest === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<number>(missing).fill(0), ...after];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : null;
}
