import { createHash, scrypt, timingSafeEqual } from 'node:crypto';
import type { Ids } from '../../runtime/ports/ids';

const hashBytes = 32;

/** A well-formed hash that belongs to no code: checking against it costs what a real check costs. @security S-24 */
export const decoyCodeHash = `${'00'.repeat(16)}:${'00'.repeat(hashBytes)}`;

/** The code as it was issued, however it was typed: any case, with or without spaces and dashes. @security S-21 */
export const normaliseCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** The code in groups, for a letter or the telephone: `ABCD-EFGH-JKLMN`. One that is in groups already stays so. */
export const spokenCode = (code: string): string => normaliseCode(code).replace(/^(.{4})(.{4})/, '$1-$2-');

/** scrypt of a new code under a fresh salt, `salt:hash` in hex. @security S-22 */
export async function hashCode(code: string, ids: Ids): Promise<string> {
  const salt = createHash('sha256').update(ids.token()).digest().subarray(0, 16);
  return `${salt.toString('hex')}:${(await derive(normaliseCode(code), salt)).toString('hex')}`;
}

/** True when the typed code is the one that was hashed; compared in constant time. @security S-22 */
export async function codeMatches(typed: string, codeHash: string): Promise<boolean> {
  const [salt = '', hash = ''] = codeHash.split(':');
  const expected = Buffer.from(hash, 'hex');
  // An endless code would buy an attacker time on our processor; no real code is longer than a few dozen characters.
  const derived = await derive(normaliseCode(typed.slice(0, 64)), Buffer.from(salt, 'hex'));
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

const derive = (code: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(code, salt, hashBytes, (error, key) => (error ? reject(error) : resolve(key))),
  );
