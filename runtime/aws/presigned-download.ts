import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { checkObjectKey } from '../ports/object-key';

const longestSeconds = 300;

/**
 * An address under which one object can be fetched for a short while. Made on demand, inside a download session; never mailed. It dies with
 * the credentials that signed it, if that is earlier.
 *
 * @param fileName What the browser saves it as; of `[A-Za-z0-9._-]`, ours and fixed.
 * @param expiresInSeconds 1–300.
 * @throws RangeError outside these bounds.
 * @security S-23, S-25
 */
export async function presignedDownload(
  client: S3Client,
  bucket: string,
  key: string,
  fileName: string,
  expiresInSeconds: number = longestSeconds,
): Promise<string> {
  checkObjectKey(key);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(fileName)) throw new RangeError('not a file name for a download');
  if (!(expiresInSeconds >= 1 && expiresInSeconds <= longestSeconds)) {
    throw new RangeError('a download address lives 1 to 300 seconds');
  }
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentDisposition: `attachment; filename="${fileName}"`,
    ResponseContentType: 'application/zip',
    ResponseCacheControl: 'no-store',
  });
  return getSignedUrl(client, command, { expiresIn: expiresInSeconds });
}
