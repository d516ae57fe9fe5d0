import { at, type Finding, type Policy, type Resource, resourcesOf } from './policy';

interface LifecycleRule {
  readonly Status?: string;
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation?: number };
}

/** @security S-14, S-15 */
export const bucketsEmptyThemselves: Policy = {
  id: 'buckets-empty-themselves',
  sentence: 'Every bucket has a lifecycle rule for all its objects, and drops unfinished uploads after a day.',
  findings: (stack) => resourcesOf(stack, 'AWS::S3::Bucket').flatMap(([id, bucket]) => findingsOf(id, bucket)),
};

function findingsOf(resource: string, bucket: Resource): readonly Finding[] {
  const rules = ((at(bucket, 'LifecycleConfiguration', 'Rules') ?? []) as readonly LifecycleRule[]).filter(
    ({ Status, Prefix }) => Status === 'Enabled' && !Prefix,
  );
  const findings: Finding[] = [];
  if (!rules.some(({ ExpirationInDays }) => (ExpirationInDays ?? 0) > 0)) {
    findings.push({ resource, because: 'Nothing removes what the expiry job missed.' });
  }
  if (!rules.some((rule) => rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation === 1)) {
    findings.push({ resource, because: 'Parts of unfinished uploads stay longer than a day.' });
  }
  return findings;
}
