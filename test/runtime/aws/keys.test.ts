import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { GenerateMacCommand, GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { kmsKeys } from '../../../runtime/aws/keys';
import { describeKeys } from '../../contracts/keys';

/** KMS as its reference describes it; moto's knows no Ed25519. Counts the calls. */
function kms() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = randomBytes(32);
  const calls: string[] = [];
  const client = {
    async send(command: object) {
      calls.push(command.constructor.name);
      if (command instanceof SignCommand) {
        const { Message = new Uint8Array(), MessageType, SigningAlgorithm, KeyId } = command.input;
        if (Message.byteLength > 4096) throw new Error('ValidationException');
        expect([KeyId, MessageType, SigningAlgorithm]).toEqual(['arn:signing', 'RAW', 'ED25519_SHA_512']);
        return { Signature: new Uint8Array(sign(null, Message, privateKey)) };
      }
      if (command instanceof GetPublicKeyCommand) {
        return { PublicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })) };
      }
      if (command instanceof GenerateMacCommand) {
        expect([command.input.KeyId, command.input.MacAlgorithm]).toEqual(['arn:hashing', 'HMAC_SHA_256']);
        return {
          Mac: createHmac('sha256', secret)
            .update(command.input.Message ?? '')
            .digest(),
        };
      }
      throw new Error('not a call of this adapter');
    },
  } as unknown as KMSClient;
  return { client, calls };
}

const arns = { signing: 'arn:signing', hashing: 'arn:hashing' };

describeKeys('KMS', async () => ({ port: kmsKeys(kms().client, arns), close: async () => undefined }));

describe('calls to KMS', () => {
  it('are one per purpose, however many texts are hashed', async () => {
    const { client, calls } = kms();
    const keys = kmsKeys(client, arns);
    await Promise.all(['a', 'b', 'c'].map((text) => keys.keyedHash('findings', text)));
    await keys.hashKey('findings');
    await keys.keyedHash('logs', 'a');
    expect(calls).toEqual(['GenerateMacCommand', 'GenerateMacCommand']);
  });

  it('that fail are tried again the next time', async () => {
    const { client } = kms();
    let failing = true;
    const once = {
      send: (command: never) => {
        if (!failing) return client.send(command);
        failing = false;
        return Promise.reject(new Error('throttled'));
      },
    } as unknown as KMSClient;
    const keys = kmsKeys(once, arns);
    await expect(keys.hashKey('findings')).rejects.toThrow('throttled');
    expect((await keys.hashKey('findings')).byteLength).toBe(32);
  });
});
