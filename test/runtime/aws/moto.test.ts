import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { requestId, runIdOf } from '../../../domain/request/ids';
import { s3Objects } from '../../../runtime/aws/objects';
import { presignedDownload } from '../../../runtime/aws/presigned-download';
import { guardDutyScanner } from '../../../runtime/aws/scanner';
import { awsSecrets } from '../../../runtime/aws/secrets';
import { stepFunctionsWorkflow } from '../../../runtime/aws/workflow';
import type { Bytes } from '../../../runtime/ports/objects';
import { randomIds } from '../../../runtime/ports/random-ids';
import { describeObjects, inParts, keysOf, pattern } from '../../contracts/objects';
import { describeSecrets } from '../../contracts/secrets';
import { describeWorkflow } from '../../contracts/workflow';
import { hasMoto, type MotoServer, startMoto } from './moto';

const withMoto = hasMoto() ? describe : describe.skip;

withMoto("AWS adapters on moto's server (skipped where python3 has no moto.server of version 5.2 or later)", () => {
  let moto: MotoServer;
  let s3: S3Client;
  let buckets = 0;

  beforeAll(async () => {
    moto = await startMoto();
    s3 = new S3Client({ ...moto.clientConfig, forcePathStyle: true });
  }, 60_000);
  afterAll(() => {
    s3.destroy();
    moto.stop();
  });

  async function freshBucket(): Promise<string> {
    const Bucket = `inzage-test-${++buckets}`;
    const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' as const };
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    return Bucket;
  }

  describeObjects('S3', async () => ({ port: s3Objects(s3, await freshBucket()), close: async () => undefined }));

  describe('an upload that fails (PERFORMANCE P7)', () => {
    it('leaves no parts behind', async () => {
      const bucket = await freshBucket();
      async function* breaking(): Bytes {
        yield pattern(20_000_000);
        throw new Error('source gone');
      }
      await expect(s3Objects(s3, bucket).put('archive/volume', breaking())).rejects.toThrow('source gone');
      const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
      expect(Uploads ?? []).toEqual([]);
      expect(await keysOf(s3Objects(s3, bucket), '')).toEqual([]);
    });
  });

  describe('a download address (S-23)', () => {
    it('gives the file to whoever has it', async () => {
      const bucket = await freshBucket();
      await s3Objects(s3, bucket).put('archive/2026-0001/1/volume-1.zip', pattern(1000));
      const url = await presignedDownload(s3, bucket, 'archive/2026-0001/1/volume-1.zip', 'dossier-2026-0001-1.zip');
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(pattern(1000))).toBe(true);
    });
  });

  describe('a malware scan by GuardDuty (S-32)', () => {
    it.each([
      ['NO_THREATS_FOUND', 'clean'],
      ['THREATS_FOUND', 'infected'],
      ['UNSUPPORTED', 'not-scanned'],
      [undefined, 'not-scanned'],
    ])('with the verdict %s is %s, and leaves no file behind', async (verdict, outcome) => {
      const bucket = await freshBucket();
      const objects = s3Objects(s3, bucket);
      const settings = { bucket, longestWaitSeconds: 1, pauseMilliseconds: 50 };
      const scanning = guardDutyScanner(s3, randomIds, settings).scan(inParts(pattern(100), 30));
      let [key] = await keysOf(objects, 'scan/');
      while (key === undefined) [key] = await keysOf(objects, 'scan/');
      if (verdict !== undefined) {
        const TagSet = [{ Key: 'GuardDutyMalwareScanStatus', Value: verdict }];
        await s3.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: key, Tagging: { TagSet } }));
      }
      expect(await scanning).toBe(outcome);
      expect(await keysOf(objects, '')).toEqual([]);
    });
  });

  describeSecrets('Secrets Manager', async () => {
    const client = new SecretsManagerClient(moto.clientConfig);
    const prefix = `inzage-${++buckets}/`;
    await client.send(new CreateSecretCommand({ Name: `${prefix}afas-token`, SecretString: 'geheim-🔑' }));
    return { port: awsSecrets(client, prefix), close: async () => client.destroy() };
  });

  describeWorkflow('Step Functions', async () => {
    const client = new SFNClient(moto.clientConfig);
    const { stateMachineArn = '' } = await client.send(
      new CreateStateMachineCommand({
        name: `inzage-${++buckets}`,
        roleArn: 'arn:aws:iam::123456789012:role/inzage',
        definition: JSON.stringify({ StartAt: 'End', States: { End: { Type: 'Succeed' } } }),
      }),
    );
    return {
      port: stepFunctionsWorkflow(client, stateMachineArn, randomIds),
      neverStarted: runIdOf(requestId('2026-0009'), 9),
      close: async () => client.destroy(),
    };
  });
});
