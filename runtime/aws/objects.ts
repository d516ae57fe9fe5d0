import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { checkByteRange } from '../ports/byte-range';
import { ObjectDamaged } from '../ports/faults';
import { checkObjectKey } from '../ports/object-key';
import type { ByteRange, Bytes, Objects } from '../ports/objects';
import { ObjectContended } from './faults';
import { upload } from './upload';

const is = (error: unknown, ...names: string[]): boolean => names.includes((error as Error | null)?.name ?? '');

/**
 * Objects in one S3 bucket. S3 shows an object whole or not at all, and keeps the first of two that may only be stored once.
 *
 * @security S-05, S-33
 */
export function s3Objects(client: S3Client, bucket: string): Objects {
  const stat: Objects['stat'] = async (key) => {
    checkObjectKey(key);
    try {
      const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return { key, byteLength: ContentLength ?? 0 };
    } catch (error) {
      if (is(error, 'NotFound', 'NoSuchKey')) return undefined;
      throw error;
    }
  };

  return {
    async put(key, body, options = {}) {
      checkObjectKey(key);
      // Looked up first, so that a step that runs twice does not send everything again.
      if (options.ifAbsent && (await stat(key))) return 'exists';
      try {
        await upload(client, { bucket, key, body, ...options });
        return 'stored';
      } catch (error) {
        if (is(error, 'PreconditionFailed')) return 'exists';
        if (is(error, 'ConditionalRequestConflict')) throw new ObjectContended(key, error);
        throw error;
      }
    },

    async get(key, range) {
      checkObjectKey(key);
      if (range) checkByteRange(range);
      if (range && range.end === range.start) return (await stat(key)) && nothing();
      try {
        const command = new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...(range ? { Range: headerOf(range) } : {}),
        });
        const { Body, ContentLength } = await client.send(command);
        return complete(key, Body as unknown as Bytes, ContentLength ?? 0);
      } catch (error) {
        if (is(error, 'NoSuchKey', 'NotFound')) return undefined;
        // The range begins at or after the end of the object.
        if (is(error, 'InvalidRange')) return nothing();
        throw error;
      }
    },

    stat,

    async *list(prefix) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key, Size } of page.Contents ?? []) if (Key) yield { key: Key, byteLength: Size ?? 0 };
      }
    },

    async delete(key) {
      checkObjectKey(key);
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

const headerOf = ({ start, end }: ByteRange): string => `bytes=${start}-${end === undefined ? '' : end - 1}`;

async function* nothing(): Bytes {}

/** A connection that ends early must not pass for a shorter object. @security S-36 */
async function* complete(key: string, body: Bytes, byteLength: number): Bytes {
  let received = 0;
  for await (const part of body) {
    received += part.byteLength;
    yield part;
  }
  if (received !== byteLength) throw new ObjectDamaged(key);
}
