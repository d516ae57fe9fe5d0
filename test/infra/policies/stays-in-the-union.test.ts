import { staysInTheUnion } from '../../../infra/policies/stays-in-the-union';
import { stackWith } from '../templates';

const findings = (region: string, resources = {}) => staysInTheUnion.findings(stackWith(resources, { region }));

describe('stays-in-the-union (S-11)', () => {
  it.each(['eu-central-1', 'eu-west-1', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2'])(
    'lets %s through',
    (region) => expect(findings(region)).toEqual([]),
  );

  it.each(['eu-west-2', 'eu-central-2', 'us-east-1', 'unknown'])('refuses %s', (region) =>
    expect(findings(region)).toHaveLength(1),
  );

  it('refuses a table with replicas and a distribution over the world', () => {
    const resources = { T: { Type: 'AWS::DynamoDB::GlobalTable' }, D: { Type: 'AWS::CloudFront::Distribution' } };
    expect(findings('eu-central-1', resources).map(({ resource }) => resource)).toEqual(['T', 'D']);
  });
});
