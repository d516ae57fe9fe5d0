import { setTimeout as pause } from 'node:timers/promises';
import { DeleteObjectCommand, GetObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Ids, Scanner } from '../ports';
import { upload } from './upload';

/** Where files lie while GuardDuty Malware Protection looks at them, and how long a verdict is waited for. */
export interface ScanSettings {
  /** A bucket of its own, with Malware Protection switched on. */
  readonly bucket: string;
  readonly longestWaitSeconds?: number;
  readonly pauseMilliseconds?: number;
}

/**
 * Malware scan by GuardDuty, which tags an object with its verdict. Anything but a plain verdict is `not-scanned`.
 *
 * @security S-32
 */
export function guardDutyScanner(client: S3Client, ids: Ids, settings: ScanSettings): Scanner {
  const { bucket, longestWaitSeconds = 120, pauseMilliseconds = 2000 } = settings;
  const looks = Math.ceil((longestWaitSeconds * 1000) / pauseMilliseconds);
  return {
    async scan(body) {
      const key = `scan/${ids.token()}`;
      await upload(client, { bucket, key, body });
      try {
        for (let look = 0; look < looks; look += 1) {
          const { TagSet } = await client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key }));
          const verdict = TagSet?.find((tag) => tag.Key === 'GuardDutyMalwareScanStatus')?.Value;
          if (verdict !== undefined) return outcomes[verdict] ?? 'not-scanned';
          await pause(pauseMilliseconds);
        }
        return 'not-scanned';
      } finally {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      }
    },
  };
}

const outcomes: Readonly<Record<string, 'clean' | 'infected'>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
};
