import type { PatternHit } from './hit';
import type { MakeHit } from './mixed-codes';

const ipv4 = /(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?!\.?\d)/y;

const ipv6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![\w:])/gi;

/** The IPv4 or IPv6 address around the number at `at`; a version number is functional. */
export function internet(
  text: string,
  at: number,
  after: number,
  before: string,
  hit: MakeHit,
): PatternHit | undefined {
  ipv4.lastIndex = at;
  const four = text.charAt(after) !== '.' || text.charAt(at - 1) === '.' ? null : ipv4.exec(text);
  if (four !== null && /^\d{1,3}\.\d{1,3}\./.test(four[0])) {
    const version = /(?:versie|version|release|build|\bv|firmware|paragraaf|artikel|\u00a7|hoofdstuk)\.?\s*$/i.test(
      before,
    );
    return {
      ...hit(at, at + four[0].length, 'ip-address', 'ip-address.v4', 'certain'),
      nature: version ? 'functional' : 'personal',
    };
  }
  if (!text.slice(at, at + 5).includes(':') && text.charAt(at - 1) !== ':') return undefined;
  const from = Math.max(0, at - 40);
  for (const found of text.slice(from, at + 46).matchAll(ipv6)) {
    const start = from + found.index;
    const groups = found[0].split(':').length;
    if (
      start <= at &&
      start + found[0].length > at &&
      (groups === 8 || (found[0].includes('::') && groups > 2)) &&
      /[a-f]|::/i.test(found[0])
    ) {
      return hit(start, start + found[0].length, 'ip-address', 'ip-address.v6', 'certain');
    }
  }
  return undefined;
}
