import { bucketsEmptyThemselves } from '../../../infra/policies/buckets-empty-themselves';
import { stackWith } from '../templates';

const findings = (Rules: readonly object[]) =>
  bucketsEmptyThemselves
    .findings(stackWith({ Staging: { Type: 'AWS::S3::Bucket', Properties: { LifecycleConfiguration: { Rules } } } }))
    .map(({ because }) => because);

const expiry = { Status: 'Enabled', ExpirationInDays: 176 };
const abort = { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };

describe('buckets-empty-themselves (S-14, S-15)', () => {
  it('lets a bucket through that empties itself and drops unfinished uploads', () => {
    expect(findings([{ ...expiry, ...abort }])).toEqual([]);
    expect(findings([expiry, abort])).toEqual([]);
  });

  it('refuses a bucket without an end', () => {
    expect(findings([abort])).toEqual(['Nothing removes what the expiry job missed.']);
  });

  it('refuses a rule that is off, or for a part of the bucket only', () => {
    expect(findings([abort, { ...expiry, Status: 'Disabled' }])).toHaveLength(1);
    expect(findings([abort, { ...expiry, Prefix: 'old/' }])).toHaveLength(1);
  });

  it('refuses parts of uploads that stay for a week', () => {
    expect(findings([expiry, { ...abort, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }])).toEqual([
      'Parts of unfinished uploads stay longer than a day.',
    ]);
  });
});
