import { at, broken, type Policy, resourcesOf } from './policy';

const switches = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

/** @security S-13 */
export const onlyKnownBuckets: Policy = {
  id: 'only-known-buckets',
  sentence: 'Every bucket is a PersonalDataBucket or the AccessLogBucket, and closed to the public.',
  findings(stack) {
    const buckets = resourcesOf(stack, 'AWS::S3::Bucket');
    return [
      ...broken(
        buckets,
        ({ Metadata }) => !['personal-data', 'access-logs'].includes(String(Metadata?.['inzage:bucket'])),
        'A bucket of another kind. Use PersonalDataBucket.',
      ),
      ...broken(
        buckets,
        (bucket) => switches.some((name) => at(bucket, 'PublicAccessBlockConfiguration', name) !== true),
        'Public access is not blocked in all four ways.',
      ),
    ];
  },
};
