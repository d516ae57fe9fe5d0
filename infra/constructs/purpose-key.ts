import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type HandlerName, roleNameOf } from '../handlers';

export interface PurposeKeyProps {
  /** What it is for, of `[a-z-]`; names the alias `inzage/{purpose}`. */
  readonly purpose: string;
  /** Functions that may decrypt with it; nobody else can, administrators included. @default whoever IAM lets */
  readonly onlyDecryptableBy?: readonly HandlerName[];
}

/**
 * A key for one purpose, rotated every year. With `onlyDecryptableBy` the key policy is the last gate: a role that IAM let through by
 * mistake still reads nothing.
 *
 * @security S-09
 */
export class PurposeKey extends Construct {
  readonly key: kms.Key;

  constructor(scope: Construct, id: string, props: PurposeKeyProps) {
    super(scope, id);
    this.key = new kms.Key(this, 'Key', {
      description: `Inzage: ${props.purpose}`,
      alias: `inzage/${props.purpose}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (props.onlyDecryptableBy) this.refuseOthers(props.onlyDecryptableBy);
  }

  private refuseOthers(names: readonly HandlerName[]): void {
    const roles = names.map((name) =>
      Stack.of(this).formatArn({ service: 'iam', region: '', resource: 'role', resourceName: roleNameOf(name) }),
    );
    this.key.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'NobodyElseDecrypts',
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ['kms:Decrypt'],
        resources: ['*'],
        conditions: {
          ArnNotEquals: { 'aws:PrincipalArn': roles },
          // DynamoDB and S3 themselves keep house with their own grants.
          Bool: { 'aws:PrincipalIsAWSService': 'false' },
        },
      }),
    );
  }
}
