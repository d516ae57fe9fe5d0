import { generateKeyPairSync, sign } from 'node:crypto';
import { instant } from '../../domain/deadline/instant';
import { requestId } from '../../domain/request/ids';
import { assembleVolume, type VolumeInput } from '../../functions/assemble/assemble-volume';
import type { Member } from '../../functions/assemble/member';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The public half of the key that `signWithTestKey` uses. */
export const testKeyPem = publicKey.export({ type: 'spki', format: 'pem' }) as string;

/** A key of this test run only. */
export const signWithTestKey = async (message: Uint8Array) => ({
  signature: sign(null, message, privateKey),
  publicKeyPem: testKeyPem,
});

/** Volume 1 of 1 of an invented request. */
export const volumeOf = (members: readonly Member[], more: Partial<VolumeInput> = {}): VolumeInput => ({
  reference: requestId('2026-0001'),
  delivery: 1,
  volume: 1,
  volumes: 1,
  sealedAt: instant('2026-11-23T10:00:00Z'),
  members,
  sign: signWithTestKey,
  ...more,
});

/** The volume in memory. */
export async function packed(members: readonly Member[], more: Partial<VolumeInput> = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await assembleVolume(volumeOf(members, more), async (bytes) => {
    for await (const part of bytes) parts.push(Buffer.from(part));
  });
  return Buffer.concat(parts);
}
