import { onlyExpiryDeletes } from '../../../infra/policies/only-expiry-deletes';
import { stackWith } from '../templates';

const findings = (role: string, Action: string, Resource: unknown) =>
  onlyExpiryDeletes
    .findings(
      stackWith({
        [role]: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } },
        },
      }),
    )
    .map(({ because }) => because);

const objectsOf = (root: string) => ({ 'Fn::Join': ['', [{ 'Fn::ImportValue': 'bucket' }, `/${root}/*`]] });

describe('only-expiry-deletes (S-08, S-41)', () => {
  it('lets the expiry job remove what it must', () => {
    expect(findings('ExpireRoleDefaultPolicy1', 's3:DeleteObject', objectsOf('archive'))).toEqual([]);
  });

  it('lets collecting clear its own checkpoints, and nothing of an archive', () => {
    expect(findings('CollectRoleDefaultPolicy1', 's3:DeleteObject', objectsOf('staging'))).toEqual([]);
    expect(findings('CollectRoleDefaultPolicy1', 's3:DeleteObject', objectsOf('archive'))).toHaveLength(1);
  });

  it('lets the console take back an upload of a task, and nothing else that was collected', () => {
    expect(findings('ApiRoleDefaultPolicy1', 's3:DeleteObject', objectsOf('staging/*/by-hand'))).toEqual([]);
    expect(findings('ApiRoleDefaultPolicy1', 's3:DeleteObject', objectsOf('staging'))).toHaveLength(1);
  });

  it('refuses anybody else', () => {
    expect(findings('AssembleRoleDefaultPolicy1', 's3:DeleteObject', objectsOf('archive'))).toEqual([
      's3:DeleteObject: leave removing to the expiry job.',
    ]);
  });

  it.each(['dynamodb:UpdateItem', 'dynamodb:DeleteItem'])(
    'refuses %s to everybody: a trail is only added to',
    (action) => expect(findings('ExpireRoleDefaultPolicy1', action, 'arn')).toEqual([`${action}: nobody needs it.`]),
  );
});
