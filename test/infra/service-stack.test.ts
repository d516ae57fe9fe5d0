import { Match } from 'aws-cdk-lib/assertions';
import { templates } from './templates';

const { service, data } = templates({ alarmMail: 'fg@example.nl' });

describe('the workflow as deployed (S-02, S-04)', () => {
  it('is the file that local mode runs, with a function for every place in it', () => {
    const [machine] = Object.values(service.findResources('AWS::StepFunctions::StateMachine'));
    expect(Object.keys(machine?.Properties.DefinitionSubstitutions).sort()).toEqual([
      'AssembleFunctionArn',
      'CollectFunctionArn',
      'DeliverFunctionArn',
      'DetectFunctionArn',
      'LocateFunctionArn',
      'PlanFunctionArn',
      'PrepareFunctionArn',
      'ResolveFunctionArn',
      'VerifyFunctionArn',
    ]);
  });

  it('is a Standard machine that logs every step and no data, traced, under a key of its own', () => {
    service.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
      EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY' },
    });
  });
});

describe('the jobs that run by the clock (S-15, S-37)', () => {
  it('expire every night and watch every quarter of an hour, in Dutch time, whatever the workflow does', () => {
    for (const ScheduleExpression of ['cron(15 3 * * ? *)', 'cron(0/15 * * * ? *)']) {
      service.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression,
        ScheduleExpressionTimezone: 'Europe/Amsterdam',
        Target: { DeadLetterConfig: Match.anyValue(), Input: '{}' },
      });
    }
  });

  it('raise an alarm by their silence', () => {
    for (const AlarmDescription of [
      'Inzage: The deadline watch did not run through for three hours.',
      'Inzage: The expiry job did not run through for a day.',
    ]) {
      service.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmDescription,
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
        AlarmActions: Match.anyValue(),
      });
    }
  });

  it('raise every alarm in the officer’s mailbox', () => {
    const alarms = Object.values(service.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms).toHaveLength(7);
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
    service.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'fg@example.nl' });
    service.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
  });
});

describe('what the internet sees', () => {
  it('is one name: the gateway’s own address answers nothing', () => {
    service.hasResourceProperties('AWS::ApiGateway::RestApi', {
      DisableExecuteApiEndpoint: true,
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    service.hasResourceProperties('AWS::ApiGateway::DomainName', {
      DomainName: 'inzage.example.nl',
      SecurityPolicy: 'TLS_1_2',
    });
  });

  it('is throttled, behind a firewall, and its log names no caller, path or query (S-06, S-19)', () => {
    const [stage] = Object.values(service.findResources('AWS::ApiGateway::Stage'));
    const { AccessLogSetting, MethodSettings } = stage?.Properties ?? {};
    expect(AccessLogSetting.Format).not.toMatch(/sourceIp|path|query|userAgent|identity|header/i);
    expect(MethodSettings).toEqual([
      expect.objectContaining({ LoggingLevel: 'ERROR', DataTraceEnabled: false, ThrottlingRateLimit: 50 }),
    ]);
    service.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
    const [acl] = Object.values(service.findResources('AWS::WAFv2::WebACL'));
    expect(acl?.Properties.VisibilityConfig.SampledRequestsEnabled).toBe(false);
    for (const rule of acl?.Properties.Rules ?? []) expect(rule.VisibilityConfig.SampledRequestsEnabled).toBe(false);
  });

  it('lets nobody sign in without a second factor, and nobody add himself (S-40)', () => {
    service.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: 'ACTIVE',
    });
    const groups = Object.values(service.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([
      'auditor',
      'director',
      'officer',
      'second-signatory',
    ]);
  });

  it('signs in with a code and PKCE, without a secret to lose (S-12)', () => {
    service.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://inzage.example.nl/console/callback'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

describe('mail (S-27)', () => {
  it('goes over TLS or not at all, and is counted when it bounces, without an address', () => {
    service.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    service.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        MatchingEventTypes: Match.arrayWith(['bounce']),
        CloudWatchDestination: Match.anyValue(),
        SnsDestination: Match.absent(),
      },
    });
  });
});

describe('what lives longer than a deployment (S-13, S-14)', () => {
  it('is kept when a stack is deleted by mistake', () => {
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::KMS::Key']) {
      for (const resource of Object.values(data.findResources(type))) expect(resource.DeletionPolicy).toBe('Retain');
    }
  });

  it('refuses an address older than five minutes to an archive, and any address to the rest (S-23)', () => {
    const policies = Object.values(data.findResources('AWS::S3::BucketPolicy')).flatMap(
      ({ Properties }) =>
        Properties.PolicyDocument.Statement as { Sid?: string; Condition?: unknown; Effect: string }[],
    );
    expect(policies.filter(({ Sid }) => Sid === 'NoPresignedAddress')).toHaveLength(3);
    const [old, ...more] = policies.filter(({ Sid }) => Sid === 'NoOldAddress');
    expect(more).toEqual([]);
    expect(old).toMatchObject({ Effect: 'Deny', Condition: { NumericGreaterThan: { 's3:signatureAge': 300_000 } } });
  });

  it('turns every key that can be turned, every year (KMS5)', () => {
    const specs = Object.values(data.findResources('AWS::KMS::Key')).map(({ Properties }) => [
      Properties.KeySpec ?? 'symmetric',
      Properties.EnableKeyRotation ?? false,
    ]);
    expect(specs.sort()).toEqual([
      ['ECC_NIST_EDWARDS25519', false],
      ['HMAC_256', false],
      ['symmetric', true],
      ['symmetric', true],
      ['symmetric', true],
      ['symmetric', true],
      ['symmetric', true],
    ]);
  });
});

describe('the supplier network', () => {
  it('is not there unless asked for: it costs when idle', () => {
    service.resourceCountIs('AWS::EC2::NatGateway', 0);
  });

  it('has one fixed address and holds the two functions that call suppliers', () => {
    const { service: withNetwork } = templates({ supplierNetwork: true });
    withNetwork.resourceCountIs('AWS::EC2::NatGateway', 1);
    withNetwork.resourceCountIs('AWS::EC2::EIP', 1);
    const inside = Object.values(withNetwork.findResources('AWS::Lambda::Function'))
      .filter(({ Properties }) => Properties.VpcConfig)
      .map(({ Properties }) => Properties.Description);
    expect(inside.sort()).toEqual(['Inzage: collect', 'Inzage: locate']);
  });
});
