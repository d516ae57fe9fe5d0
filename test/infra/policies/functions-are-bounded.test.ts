import { functionsAreBounded } from '../../../infra/policies/functions-are-bounded';
import { stackWith } from '../templates';

const good = { Timeout: 60, ReservedConcurrentExecutions: 4, Runtime: 'nodejs24.x' };
const findings = (changed: Record<string, unknown>) =>
  functionsAreBounded.findings(
    stackWith({ Plan: { Type: 'AWS::Lambda::Function', Properties: { ...good, ...changed } } }),
  );

describe('functions-are-bounded (S-38)', () => {
  it('lets a bounded function through', () => expect(findings({})).toEqual([]));

  it.each([
    ['no time limit', { Timeout: undefined }],
    ['as many at once as there are', { ReservedConcurrentExecutions: undefined }],
    ['an older Node', { Runtime: 'nodejs22.x' }],
  ])('refuses %s', (_, changed) => expect(findings(changed)).toHaveLength(1));
});
