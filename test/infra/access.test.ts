import { at, resourcesOf, type SynthesisedStack } from '../../infra/policies/policy';
import { allowingStatements } from '../../infra/policies/statements';
import { stackWith, templates } from './templates';

const { service, data } = templates({ supplierNetwork: true });
const stackOf = (template: typeof service): SynthesisedStack =>
  stackWith((template.toJSON() as { Resources: SynthesisedStack['resources'] }).Resources);
const [serviceStack, dataStack] = [stackOf(service), stackOf(data)];

const functions = 'plan locate collect detect resolve prepare assemble verify deliver expire watch api'.split(' ');
const statements = allowingStatements(serviceStack);
const statementsOf = (name: string) =>
  statements.filter(({ policy }) => policy.toLowerCase().startsWith(`${name}role`));

/** Which functions may do this on a place whose name has that in it. */
const whoMay = (action: string, place = ''): readonly string[] =>
  functions.filter((name) =>
    statementsOf(name).some(
      ({ actions, resources }) => actions.includes(action) && resources.some((one) => one.includes(place)),
    ),
  );

describe('every function has a role of its own, and one purpose (S-08)', () => {
  it('reads request files only where somebody’s name is needed', () => {
    expect(whoMay('s3:GetObject', '/requests/')).toEqual(
      'locate collect detect resolve prepare assemble verify deliver api'.split(' '),
    );
    expect(whoMay('s3:PutObject', '/requests/')).toEqual(['api']);
  });

  it('reads and writes staging from plan to verify; the console looks, and writes only what persons upload', () => {
    expect(whoMay('s3:PutObject', '/staging/*/by-hand/*')).toEqual(['api']);
    expect(whoMay('s3:DeleteObject', '/staging/*/by-hand/*')).toEqual(['api']);
    expect(whoMay('s3:PutObject', '/staging/*').filter((name) => name !== 'api')).toEqual(
      'plan locate collect detect resolve prepare verify'.split(' '),
    );
    expect(whoMay('s3:GetObject', '/staging/')).toEqual(
      'plan locate collect detect resolve prepare assemble verify api'.split(' '),
    );
  });

  it('writes archives in one place, and reads them to check and to hand out', () => {
    expect(whoMay('s3:PutObject', '/archive/')).toEqual(['assemble']);
    expect(whoMay('s3:GetObject', '/archive/')).toEqual(['verify', 'api']);
  });

  it('removes archives in one place only', () => {
    expect(whoMay('s3:DeleteObject', '/archive/')).toEqual(['expire']);
    expect(whoMay('s3:DeleteObject', '/staging/')).toEqual(['collect', 'expire', 'api']);
  });

  it('shows the expiry job keys, and never content', () => {
    expect(whoMay('s3:GetObject')).not.toContain('expire');
  });

  it('seals in one place; hashes where links and findings are made and compared', () => {
    expect(whoMay('kms:Sign')).toEqual(['assemble']);
    expect(whoMay('kms:GenerateMac')).toEqual('detect resolve prepare verify deliver api'.split(' '));
  });

  it('gives credentials of sources to the two functions that call them', () => {
    expect(whoMay('secretsmanager:GetSecretValue', 'secret:inzage/')).toEqual(['locate', 'collect']);
    expect(whoMay('ec2:CreateNetworkInterface')).toEqual(['locate', 'collect']);
  });

  it('starts runs from the console and the watch; a run itself starts none', () => {
    expect(whoMay('states:StartExecution', 'stateMachine:inzage-export')).toEqual(['watch', 'api']);
    expect(whoMay('states:DescribeExecution')).toEqual(['plan', 'watch', 'api']);
    expect(whoMay('kms:Decrypt', 'WorkflowKey')).toEqual(['plan', 'watch', 'api']);
  });

  it('sends mail from those that have something to say', () => {
    expect(whoMay('ses:SendEmail')).toEqual('plan collect verify deliver watch api'.split(' '));
  });

  it('keeps every function to its partitions of the table', () => {
    const partitions = (name: string, action: string) =>
      resourcesOf(serviceStack, 'AWS::IAM::Policy')
        .filter(([id]) => id.toLowerCase().startsWith(`${name}role`))
        .flatMap(([, policy]) => at(policy, 'PolicyDocument', 'Statement') as Record<string, unknown>[])
        .filter(({ Action }) => [Action].flat().includes(action))
        .flatMap(({ Condition }) =>
          [
            (Condition as Record<string, Record<string, unknown>>)['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
          ].flat(),
        );
    expect(partitions('detect', 'dynamodb:PutItem')).toEqual(['REQUEST#*']);
    expect(partitions('deliver', 'dynamodb:PutItem')).toEqual(['REQUEST#*', 'LINK#*', 'NOTICE#*']);
    expect(partitions('api', 'dynamodb:BatchWriteItem')).toEqual(['NOTICE#*', 'VALUE#*']);
    expect(partitions('detect', 'dynamodb:BatchWriteItem')).toEqual([]);
    expect(functions.filter((name) => partitions(name, 'dynamodb:PutItem').includes(undefined as never))).toEqual([]);
  });

  it('uses no policy of AWS’s own', () => {
    const managed = resourcesOf(serviceStack, 'AWS::IAM::Role').filter(([, role]) => at(role, 'ManagedPolicyArns'));
    expect(managed).toEqual([]);
  });
});

describe('the key is the last gate (S-09)', () => {
  it('lets nobody decrypt staging and archives but the functions that work with them', () => {
    const refused = Object.fromEntries(
      resourcesOf(dataStack, 'AWS::KMS::Key').flatMap(([id, key]) => {
        const all = at(key, 'KeyPolicy', 'Statement') as Record<string, unknown>[];
        const gate = all.find(({ Sid }) => Sid === 'NobodyElseDecrypts') as
          | { Condition: { ArnNotEquals: { 'aws:PrincipalArn': string[] } } }
          | undefined;
        if (!gate) return [];
        const roles = gate.Condition.ArnNotEquals['aws:PrincipalArn'];
        return [[id.replace(/[0-9A-F]{8}$/, ''), roles.map((arn) => arn.replace(/^.*role\/inzage-/, ''))]];
      }),
    );
    expect(refused).toEqual({
      InboxKey: ['locate', 'collect'],
      RequestsKey: 'locate collect detect resolve prepare assemble verify deliver api'.split(' '),
      StagingKey: 'plan locate collect detect resolve prepare assemble verify api'.split(' '),
      ArchiveKey: ['assemble', 'verify', 'api'],
    });
  });
});
