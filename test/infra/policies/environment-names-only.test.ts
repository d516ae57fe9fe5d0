import { environmentNamesOnly } from '../../../infra/policies/environment-names-only';
import { stackWith } from '../templates';

const findings = (Variables: Record<string, string>) =>
  environmentNamesOnly.findings(
    stackWith({ Api: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables } } } }),
  );

describe('environment-names-only (S-12)', () => {
  it('lets names of places through', () => {
    expect(findings({ INZAGE_TABLE: 't', INZAGE_SECRET_PREFIX: 'inzage/' })).toEqual([]);
  });

  it('refuses a secret, and whatever else is not on the list', () => {
    expect(findings({ AFAS_TOKEN: 'x' })).toEqual([{ resource: 'Api', because: 'AFAS_TOKEN is not on the list.' }]);
    expect(findings({ NODE_OPTIONS: '--inspect' })).toHaveLength(1);
  });
});
