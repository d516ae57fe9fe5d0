import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why a finding of cdk-nag is right as it is. Holds for the construct and everything in it.
 *
 * @param findings Whole findings: `AwsSolutions-IAM5[Resource::*]`.
 * @param reason A sentence that an auditor understands.
 */
export function acknowledge(construct: IConstruct, findings: readonly string[], reason: string): void {
  Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
}
