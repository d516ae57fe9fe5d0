import { at, broken, type Policy, resourcesOf } from './policy';

/** @security S-14 */
export const personalDataHasNoCopies: Policy = {
  id: 'personal-data-has-no-copies',
  sentence: 'No bucket keeps versions, locks objects or copies them elsewhere: deleted means deleted.',
  findings: (stack) =>
    broken(
      resourcesOf(stack, 'AWS::S3::Bucket'),
      (bucket) =>
        at(bucket, 'VersioningConfiguration') !== undefined ||
        at(bucket, 'ObjectLockEnabled') !== undefined ||
        at(bucket, 'ReplicationConfiguration') !== undefined,
      'A deleted object would live on as a version, under a lock or as a replica.',
    ),
};
