import { createHmac, createPublicKey } from 'node:crypto';
import { GenerateMacCommand, GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { Keys } from '../ports';

/** KMS keys, by ARN. */
export interface KeyArns {
  /** `ECC_NIST_EDWARDS25519`, for SIGN_VERIFY. */
  readonly signing: string;
  /** `HMAC_256`, for GENERATE_VERIFY_MAC. */
  readonly hashing: string;
}

/** KMS signs no more. */
const longestMessage = 4096;

/**
 * Signing and keyed hashing with KMS. The key of a purpose is the MAC of its name: stable, and nowhere stored.
 *
 * @security S-09, S-17 Only derived keys and the public key are kept, in memory; no data.
 */
export function kmsKeys(client: KMSClient, arns: KeyArns): Keys {
  const hashKeys = new Map<string, Promise<Uint8Array>>();
  let publicKey: Promise<string> | undefined;

  const hashKey = (purpose: string): Promise<Uint8Array> => {
    const known = hashKeys.get(purpose) ?? derive(client, arns.hashing, purpose);
    hashKeys.set(purpose, known);
    known.catch(() => hashKeys.delete(purpose));
    return known;
  };

  return {
    async sign(message) {
      if (message.byteLength > longestMessage) throw new RangeError('a signed message has at most 4,096 bytes');
      publicKey ??= readPublicKey(client, arns.signing);
      publicKey.catch(() => {
        publicKey = undefined;
      });
      const publicKeyPem = await publicKey;
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: arns.signing,
          Message: message,
          // Pure Ed25519, as `node:crypto` and OpenSSL check it; not the pre-hashed kind.
          MessageType: 'RAW',
          SigningAlgorithm: 'ED25519_SHA_512',
        }),
      );
      return { signature: present(Signature), publicKeyPem };
    },

    keyedHash: async (purpose, message) =>
      createHmac('sha256', await hashKey(purpose))
        .update(message, 'utf8')
        .digest('hex'),

    hashKey,
  };
}

async function derive(client: KMSClient, key: string, purpose: string): Promise<Uint8Array> {
  const message = Buffer.from(`inzage hash ${purpose}`);
  const { Mac } = await client.send(
    new GenerateMacCommand({ KeyId: key, Message: message, MacAlgorithm: 'HMAC_SHA_256' }),
  );
  return present(Mac);
}

async function readPublicKey(client: KMSClient, key: string): Promise<string> {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: key }));
  const spki = Buffer.from(present(PublicKey));
  return createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString();
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw new TypeError('KMS answered without bytes');
  return bytes;
}
