import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface PersonalDataBucketProps {
  /** After this long an object is gone, whatever the expiry job did. 1 to 4,000 days. */
  readonly lifetime: Duration;
  /** Encrypts every object; a put with another key is refused. */
  readonly encryptionKey: kms.IKey;
  /** Where S3 writes who touched what. */
  readonly accessLogs: s3.Bucket;
  /** Longest age of a presigned address, in seconds. @default none: nothing is given out from this bucket */
  readonly longestPresignedSeconds?: number;
}

/**
 * Bucket for personal data: private, encrypted, unversioned, and empty again after `lifetime`.
 *
 * @security S-13, S-14, S-15
 */
export class PersonalDataBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: PersonalDataBucketProps) {
    super(scope, id);
    const days = props.lifetime.toDays();
    if (days < 1 || days > 4000) throw new RangeError('lifetime: 1 to 4,000 days');
    this.bucket = new s3.Bucket(this, 'Bucket', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: props.encryptionKey,
      // One call to KMS for many objects.
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // A version would keep what was deleted.
      versioned: false,
      lifecycleRules: [{ expiration: props.lifetime, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // The types of CDK are older than exactOptionalPropertyTypes.
      serverAccessLogsBucket: props.accessLogs as s3.IBucket,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      // Deleting the stack must not delete a file that somebody waits for; the rule above empties it in time.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    (this.bucket.node.defaultChild as s3.CfnBucket).addMetadata('inzage:bucket', 'personal-data');
    const header = 's3:x-amz-server-side-encryption-aws-kms-key-id';
    this.deny('OnlyOurKey', 's3:PutObject', {
      Null: { [header]: 'false' },
      StringNotEquals: { [header]: props.encryptionKey.keyArn },
    });
    // Without presigned addresses of our own, one made by anybody else is refused at once. S-23
    const longest = props.longestPresignedSeconds ?? 0;
    if (longest > 0) {
      this.deny('NoOldAddress', 's3:GetObject', { NumericGreaterThan: { 's3:signatureAge': longest * 1000 } });
    } else {
      this.deny('NoPresignedAddress', 's3:GetObject', { StringEquals: { 's3:authType': 'REST-QUERY-STRING' } });
    }
  }

  private deny(sid: string, action: string, conditions: Record<string, Record<string, unknown>>): void {
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid,
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: [action],
        resources: [this.bucket.arnForObjects('*')],
        conditions,
      }),
    );
  }
}
