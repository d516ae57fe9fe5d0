import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PurposeKey, type PurposeKeyProps } from '../../../infra/constructs/purpose-key';

function keyOf(props: PurposeKeyProps) {
  const stack = new Stack(new App(), 'Test', { env: { account: '123456789012', region: 'eu-central-1' } });
  new PurposeKey(stack, 'Staging', props);
  const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
  return key;
}

describe('a key for one purpose (S-09)', () => {
  it('turns every year, and waits a month before it is gone', () => {
    expect(keyOf({ purpose: 'staging' })).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 },
    });
  });

  it('is the last gate: nobody but the named functions decrypts, whatever their own rights say', () => {
    const statements = keyOf({ purpose: 'staging', onlyDecryptableBy: ['collect', 'detect'] })?.Properties.KeyPolicy
      .Statement;
    expect(statements).toContainEqual({
      Sid: 'NobodyElseDecrypts',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: {
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
        ArnNotEquals: {
          'aws:PrincipalArn': [
            { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::123456789012:role/inzage-collect']] },
            { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::123456789012:role/inzage-detect']] },
          ],
        },
      },
    });
  });
});
