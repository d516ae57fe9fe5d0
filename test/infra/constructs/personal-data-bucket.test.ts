import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { AccessLogBucket } from '../../../infra/constructs/access-log-bucket';
import { PersonalDataBucket, type PersonalDataBucketProps } from '../../../infra/constructs/personal-data-bucket';

function aStack(changed: Partial<PersonalDataBucketProps> = {}): Stack {
  const stack = new Stack(new App({ context: { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true } }), 'Test');
  new PersonalDataBucket(stack, 'Staging', {
    lifetime: Duration.days(176),
    encryptionKey: new Key(stack, 'Key'),
    accessLogs: new AccessLogBucket(stack, 'AccessLogs').bucket,
    ...changed,
  });
  return stack;
}

describe('a bucket for personal data (S-13, S-14)', () => {
  it('is private, under our key, without versions, and empty again after its lifetime', () => {
    Template.fromStack(aStack()).hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      LifecycleConfiguration: {
        Rules: [
          { ExpirationInDays: 176, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
        ],
      },
      PublicAccessBlockConfiguration: Match.objectEquals({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      }),
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      LoggingConfiguration: { LogFilePrefix: 'staging/' },
      VersioningConfiguration: Match.absent(),
    });
  });

  it('refuses what comes without TLS, with another key, or by a presigned address', () => {
    const statements = Object.values(Template.fromStack(aStack()).findResources('AWS::S3::BucketPolicy'))
      .map(({ Properties }) => Properties.PolicyDocument.Statement as Record<string, unknown>[])
      .find((list) => list.some(({ Sid }) => Sid === 'OnlyOurKey'));
    const denied = (statements ?? []).filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition);
    expect(denied).toEqual(
      expect.arrayContaining([
        { Bool: { 'aws:SecureTransport': 'false' } },
        { StringEquals: { 's3:authType': 'REST-QUERY-STRING' } },
        expect.objectContaining({ Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' } }),
      ]),
    );
  });

  it('gives out addresses of the length that is asked for, and no longer ones', () => {
    const template = JSON.stringify(Template.fromStack(aStack({ longestPresignedSeconds: 300 })).toJSON());
    expect(template).toContain('"NumericGreaterThan":{"s3:signatureAge":300000}');
    expect(template).not.toContain('NoPresignedAddress');
  });

  it.each([0, 4001])('is refused a lifetime of %i days', (days) => {
    expect(() => aStack({ lifetime: Duration.days(days) })).toThrow('lifetime: 1 to 4,000 days');
  });
});
