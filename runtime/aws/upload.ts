import { Readable } from 'node:stream';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Bytes, PutOptions } from '../ports/objects';

const mebibyte = 1 << 20;
const usualPart = 8 * mebibyte;
const mostParts = 9000; // S3 takes 10,000; a plan may be off by a little.
const inFlight = 3;

/** Size of the parts of a multipart upload: 8 MiB, more when the planned size would need too many of them. */
export const partSizeFor = (plannedBytes = 0): number =>
  Math.max(usualPart, Math.ceil(plannedBytes / mostParts / mebibyte) * mebibyte);

/**
 * Sends one object; memory stays within a few parts. When the body or S3 fails, the parts that were sent are removed again (and the bucket's
 * one-day rule for unfinished uploads stands behind that).
 */
export async function upload(
  client: S3Client,
  object: PutOptions & { readonly bucket: string; readonly key: string; readonly body: Bytes | Uint8Array },
): Promise<void> {
  const { bucket, key, body } = object;
  const params = { Bucket: bucket, Key: key, ...(object.ifAbsent ? { IfNoneMatch: '*' } : {}) };
  if (body instanceof Uint8Array && body.byteLength <= usualPart) {
    await client.send(new PutObjectCommand({ ...params, Body: body }));
    return;
  }
  const stream = body instanceof Uint8Array ? body : Readable.from(body, { objectMode: false });
  try {
    await new Upload({
      client,
      params: { ...params, Body: stream },
      partSize: partSizeFor(object.plannedBytes),
      queueSize: inFlight,
    }).done();
  } finally {
    if (stream instanceof Readable) stream.destroy();
  }
}
