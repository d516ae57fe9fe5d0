import { S3Client } from '@aws-sdk/client-s3';
import { objectsByRoot } from '../../../runtime/aws/objects-by-root';
import { awsPorts } from '../../../runtime/aws/ports';
import { presignedDownload } from '../../../runtime/aws/presigned-download';
import { partSizeFor } from '../../../runtime/aws/upload';
import { keysOf, pattern } from '../../contracts/objects';
import { freshLocal } from '../local/temporary-store';

describe('the ports on AWS', () => {
  it('a function needs only the names of what it uses, and is told which one is missing', () => {
    const ports = awsPorts({ INZAGE_TABLE: 'inzage' });
    expect(() => ports.requests).not.toThrow();
    expect(() => ports.workflow).toThrow(
      expect.objectContaining({ name: 'ConfigurationMissing', ids: { variable: 'INZAGE_STATE_MACHINE_ARN' } }),
    );
    expect(() => ports.notices).toThrow(
      expect.objectContaining({ name: 'ConfigurationMissing', ids: { variable: 'INZAGE_MAIL_FROM' } }),
    );
  });

  it('without a scan bucket a file counts as not scanned, never as clean (S-32)', async () => {
    expect(await awsPorts({}).scanner.scan((async function* () {})())).toBe('not-scanned');
  });
});

describe('objects in a bucket per kind (S-08, S-09)', () => {
  it('go to the bucket of their first segment, are listed in order over all, and have no place elsewhere', async () => {
    const [archive, staging] = [await freshLocal((s) => s.objects)(), await freshLocal((s) => s.objects)()];
    const objects = objectsByRoot({ staging: staging.port, archive: archive.port });
    for (const key of ['staging/2026-0001/a', 'archive/2026-0001/b', 'staging/2026-0002/c']) {
      await objects.put(key, pattern(5));
    }
    expect(await keysOf(archive.port, '')).toEqual(['archive/2026-0001/b']);
    expect(await keysOf(objects, '')).toEqual(['archive/2026-0001/b', 'staging/2026-0001/a', 'staging/2026-0002/c']);
    expect(await keysOf(objects, 'sta')).toEqual(['staging/2026-0001/a', 'staging/2026-0002/c']);
    expect(await keysOf(objects, 'staging/2026-0001/')).toEqual(['staging/2026-0001/a']);
    expect(await keysOf(objects, 'other/')).toEqual([]);
    for (const key of ['other/x', 'staging', 'toString/x']) {
      await expect(objects.put(key, pattern(1))).rejects.toThrow(RangeError);
    }
    await Promise.all([archive.close(), staging.close()]);
  });
});

describe('a download address (S-23)', () => {
  const s3 = new S3Client({ region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const address = (fileName: string, seconds?: number) =>
    presignedDownload(s3, 'inzage-archive', 'archive/2026-0001/1/volume-1.zip', fileName, seconds);

  it('lives five minutes at most, for one key, saved under a name of ours', async () => {
    const url = new URL(await address('dossier-2026-0001-1.zip'));
    expect(url.pathname).toBe('/archive/2026-0001/1/volume-1.zip');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(url.searchParams.get('response-content-disposition')).toBe('attachment; filename="dossier-2026-0001-1.zip"');
    expect(url.searchParams.get('response-cache-control')).toBe('no-store');
  });

  it.each([0, 301, 86_400, Number.NaN])('is refused for %p seconds', async (seconds) => {
    await expect(address('a.zip', seconds)).rejects.toThrow(RangeError);
  });

  it('is refused for a file name that is not ours', async () => {
    await expect(address('Jan"; filename="x.exe')).rejects.toThrow(RangeError);
  });
});

describe('the parts of a large upload', () => {
  it.each([
    [undefined, 8],
    [4_000_000_000, 8],
    [75_000_000_000, 8],
    [100_000_000_000, 11],
    [5_000_000_000_000, 530],
  ])('of %p bytes are %i MiB, so that 10,000 are enough', (bytes, mebibytes) => {
    expect(partSizeFor(bytes)).toBe(mebibytes * 1_048_576);
  });
});
