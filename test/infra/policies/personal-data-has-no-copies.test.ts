import { personalDataHasNoCopies } from '../../../infra/policies/personal-data-has-no-copies';
import { stackWith } from '../templates';

const findings = (Properties: Record<string, unknown>) =>
  personalDataHasNoCopies.findings(stackWith({ Staging: { Type: 'AWS::S3::Bucket', Properties } }));

describe('personal-data-has-no-copies (S-14)', () => {
  it('lets a plain bucket through', () => expect(findings({ BucketName: 'x' })).toEqual([]));

  it.each([
    ['versions', { VersioningConfiguration: { Status: 'Enabled' } }],
    ['versions that were switched off later: the old ones stay', { VersioningConfiguration: { Status: 'Suspended' } }],
    ['a lock', { ObjectLockEnabled: true }],
    ['a replica', { ReplicationConfiguration: { Rules: [] } }],
  ])('refuses %s', (_, properties) => expect(findings(properties)).toHaveLength(1));
});
