import { createHmac, createPublicKey, verify } from 'node:crypto';
import type { Keys } from '../../runtime/ports';
import { type Opened, withPort } from './opened';

/** What every keeper of keys promises. */
export function describeKeys(adapter: string, open: () => Promise<Opened<Keys>>): void {
  describe(`signatures and keyed hashes, made by ${adapter}`, () => {
    it('a signature checks with the public key that comes with it, and not over another text', () =>
      withPort(open, async (keys) => {
        const message = Buffer.from('inzage manifest 1');
        const { signature, publicKeyPem } = await keys.sign(message);
        const publicKey = createPublicKey(publicKeyPem);
        expect(publicKey.asymmetricKeyType).toBe('ed25519');
        expect(verify(null, message, publicKey, signature)).toBe(true);
        expect(verify(null, Buffer.from('inzage manifest 2'), publicKey, signature)).toBe(false);
      }));

    it('4,096 bytes can be signed, one more cannot', () =>
      withPort(open, async (keys) => {
        await expect(keys.sign(Buffer.alloc(4096))).resolves.toBeDefined();
        await expect(keys.sign(Buffer.alloc(4097))).rejects.toThrow(RangeError);
      }));

    it('the public key stays the same from one signature to the next', () =>
      withPort(open, async (keys) => {
        const [one, two] = [await keys.sign(Buffer.from('a')), await keys.sign(Buffer.from('b'))];
        expect(one.publicKeyPem).toBe(two.publicKeyPem);
      }));

    it('a keyed hash is the HMAC-SHA-256 of the text under the key of its purpose', () =>
      withPort(open, async (keys) => {
        const key = await keys.hashKey('findings');
        expect(key.byteLength).toBe(32);
        const expected = createHmac('sha256', key).update('Jansen').digest('hex');
        expect(await keys.keyedHash('findings', 'Jansen')).toBe(expected);
      }));

    it('the same text hashes differently for another purpose', () =>
      withPort(open, async (keys) => {
        expect(await keys.keyedHash('findings', 'Jansen')).not.toBe(await keys.keyedHash('logs', 'Jansen'));
        expect(await keys.keyedHash('findings', 'Jansen')).toBe(await keys.keyedHash('findings', 'Jansen'));
      }));
  });
}
