import { onlyKnownBuckets } from '../../../infra/policies/only-known-buckets';
import { stackWith } from '../templates';

const closed = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};
const bucket = (kind: string | undefined, access: object) => ({
  Type: 'AWS::S3::Bucket',
  Metadata: kind === undefined ? {} : { 'inzage:bucket': kind },
  Properties: { PublicAccessBlockConfiguration: access },
});

describe('only-known-buckets (S-13)', () => {
  it('lets the two kinds of bucket through', () => {
    const stack = stackWith({ Staging: bucket('personal-data', closed), Logs: bucket('access-logs', closed) });
    expect(onlyKnownBuckets.findings(stack)).toEqual([]);
  });

  it('refuses a bucket that somebody made in passing', () => {
    const [finding] = onlyKnownBuckets.findings(stackWith({ Handy: bucket(undefined, closed) }));
    expect(finding).toEqual({ resource: 'Handy', because: 'A bucket of another kind. Use PersonalDataBucket.' });
  });

  it('refuses a bucket that is open in one of the four ways', () => {
    const stack = stackWith({ Staging: bucket('personal-data', { ...closed, BlockPublicPolicy: false }) });
    expect(onlyKnownBuckets.findings(stack)).toHaveLength(1);
  });
});
