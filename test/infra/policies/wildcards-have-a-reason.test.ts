import { wildcardsHaveAReason } from '../../../infra/policies/wildcards-have-a-reason';
import { stackWith } from '../templates';

const allowing = (Action: unknown, Resource: unknown) => ({ Effect: 'Allow', Action, Resource });
const attached = (...Statement: object[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyDocument: { Statement } },
});
const findings = (...statements: object[]) =>
  wildcardsHaveAReason.findings(stackWith({ PlanRole: attached(...statements) })).map(({ because }) => because);

describe('wildcards-have-a-reason (S-08)', () => {
  it('lets named actions on named resources through', () => {
    expect(findings(allowing(['s3:GetObject'], { 'Fn::GetAtt': ['Staging', 'Arn'] }))).toEqual([]);
  });

  it('lets traces through, which know no resource', () => {
    expect(findings(allowing(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*'))).toEqual([]);
  });

  it('refuses everything of a service', () => {
    expect(findings(allowing('s3:*', 'arn:aws:s3:::x'))).toEqual(['s3:*: name the actions.']);
    expect(findings(allowing('kms:GenerateDataKey*', 'arn:aws:kms:::key/x'))).toHaveLength(1);
  });

  it('refuses a named action on every resource', () => {
    expect(findings(allowing(['kms:Decrypt'], '*'))).toEqual(['kms:Decrypt on every resource: name the resource.']);
  });

  it('does not look at what is denied', () => {
    expect(findings({ Effect: 'Deny', Action: '*', Resource: '*' })).toEqual([]);
  });

  it('sees policies that stand inside a role', () => {
    const role = {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyDocument: { Statement: [allowing('dynamodb:*', '*')] } }] },
    };
    expect(wildcardsHaveAReason.findings(stackWith({ Sneaky: role }))).toHaveLength(2);
  });
});
