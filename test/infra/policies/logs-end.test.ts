import { logsEnd } from '../../../infra/policies/logs-end';
import { stackWith } from '../templates';

const good = { RetentionInDays: 90, KmsKeyId: 'arn', DataProtectionPolicy: {} };
const findings = (changed: Record<string, unknown>) =>
  logsEnd.findings(stackWith({ Logs: { Type: 'AWS::Logs::LogGroup', Properties: { ...good, ...changed } } }));

describe('logs-end (S-06)', () => {
  it('lets a group of three months with a key and a net through', () => expect(findings({})).toEqual([]));

  it.each([
    ['four months', { RetentionInDays: 120 }],
    ['for ever', { RetentionInDays: undefined }],
    ['no key', { KmsKeyId: undefined }],
    ['no net', { DataProtectionPolicy: undefined }],
  ])('refuses %s', (_, changed) => expect(findings(changed)).toHaveLength(1));
});
