import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DataDirectoryDamaged } from './faults';

/** Locks and opens the payloads of rows. AES-256-GCM; a row opened under another table or key fails. @security S-42 */
export interface Seal {
  seal(table: string, key: readonly (string | number)[], value: unknown): Buffer;
  /** @throws DataDirectoryDamaged when the payload, its key columns or its table were changed. */
  open(table: string, key: readonly (string | number)[], sealed: Uint8Array): unknown;
}

/** A seal under that key. Nonces are random: good for 2^32 rows. */
export function sealUnder(key: Buffer): Seal {
  const aad = (table: string, columns: readonly (string | number)[]) =>
    Buffer.from(JSON.stringify([table, ...columns]));
  return {
    seal(table, columns, value) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad(table, columns));
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    open(table, columns, sealed) {
      try {
        const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
          .setAAD(aad(table, columns))
          .setAuthTag(bytes.subarray(-16));
        return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8'));
      } catch (error) {
        throw new DataDirectoryDamaged(table, error);
      }
    },
  };
}
