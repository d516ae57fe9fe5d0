import { everyStoreIsListed } from '../../../infra/policies/every-store-is-listed';
import { whereDataLive } from '../../../infra/where-data-live';
import { stackWith } from '../templates';

const listed = {
  RequestsBucket2E036620: { Type: 'AWS::S3::Bucket' },
  InboxBucket0A1B2C3D: { Type: 'AWS::S3::Bucket' },
  StagingBucketF0D7AEDD: { Type: 'AWS::S3::Bucket' },
  ArchiveBucket49F1AC64: { Type: 'AWS::S3::Bucket' },
  AccessLogsBucket1A2B3C4D: { Type: 'AWS::S3::Bucket' },
  RequestTable5E6F7A8B: { Type: 'AWS::DynamoDB::Table' },
};
const findings = (resources: Record<string, { Type: string }>) =>
  everyStoreIsListed.findings(stackWith(resources, { name: 'InzageData' }));

describe('every-store-is-listed (S-14)', () => {
  it('lets what stands in the table through', () => expect(findings(listed)).toEqual([]));

  it('refuses a queue nobody wrote down', () => {
    expect(findings({ ...listed, SpareQueueAAAA0000: { Type: 'AWS::SQS::Queue' } })).toEqual([
      {
        resource: 'SpareQueueAAAA0000',
        because: 'Add "SpareQueue" of InzageData to where-data-live.ts: what is in it, and for how long?',
      },
    ]);
  });

  it('refuses a row for something that is gone', () => {
    const { RequestTable5E6F7A8B: _, ...rest } = listed;
    expect(findings(rest).map(({ because }) => because)).toEqual([
      '"RequestTable" stands in where-data-live.ts and is no longer deployed: take it out.',
    ]);
  });

  it('has a sentence about content and end in every row', () => {
    for (const { holds, gone } of whereDataLive) {
      expect(holds).toMatch(/\.$/);
      expect(gone).toMatch(/\.$/);
    }
  });
});
