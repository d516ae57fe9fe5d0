import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Keys } from '../../ports';
import type { Database } from './database';
import type { MasterKey } from './master-key';

/** KMS signs no longer messages, so nothing that works here may fail there. */
const longestMessage = 4096;

/**
 * Signing and keyed hashing under the installation's key. The Ed25519 key is made once and stored encrypted.
 *
 * @security S-42
 */
export function localKeys(database: Database, master: MasterKey): Keys {
  const signingKey = createPrivateKey(storedSigningKey(database));
  const publicKeyPem = createPublicKey(signingKey).export({ type: 'spki', format: 'pem' }).toString();
  const hashKey = (purpose: string) => master.derive(`hash ${purpose}`);
  return {
    async sign(message) {
      if (message.byteLength > longestMessage) throw new RangeError('a signed message has at most 4,096 bytes');
      return { signature: new Uint8Array(sign(null, message, signingKey)), publicKeyPem };
    },
    keyedHash: async (purpose, message) => createHmac('sha256', hashKey(purpose)).update(message, 'utf8').digest('hex'),
    hashKey: async (purpose) => new Uint8Array(hashKey(purpose)),
  };
}

function storedSigningKey(database: Database): string {
  const stored = () => database.select('meta', 'name = ?', 'signing-key')[0]?.value as string | undefined;
  const present = stored();
  if (present !== undefined) return present;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  database.insert('meta', ['signing-key'], pem);
  return pem;
}
