import { workflowKeepsNoData } from '../../../infra/policies/workflow-keeps-no-data';
import { stackWith } from '../templates';

const good = {
  LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
  EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY' },
};
const findings = (changed: Record<string, unknown>) =>
  workflowKeepsNoData.findings(
    stackWith({ Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { ...good, ...changed } } }),
  );

describe('workflow-keeps-no-data (S-02, S-04)', () => {
  it('lets a machine through that logs all steps and no data', () => expect(findings({})).toEqual([]));

  it('refuses a log with what goes in and out', () => {
    expect(findings({ LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: true } })).toHaveLength(1);
  });

  it('refuses a log that leaves steps out, and no log', () => {
    expect(findings({ LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false } })).toHaveLength(1);
    expect(findings({ LoggingConfiguration: undefined })).toHaveLength(2);
  });

  it('refuses a history that everybody in the account can read', () => {
    expect(findings({ EncryptionConfiguration: undefined })).toHaveLength(1);
  });
});
