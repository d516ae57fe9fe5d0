import { tableRestoresForAWeek } from '../../../infra/policies/table-restores-for-a-week';
import { stackWith } from '../templates';

const good = {
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
  SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
};
const findings = (changed: Record<string, unknown>) =>
  tableRestoresForAWeek.findings(
    stackWith({ T: { Type: 'AWS::DynamoDB::Table', Properties: { ...good, ...changed } } }),
  );

describe('table-restores-for-a-week (S-14)', () => {
  it('lets seven days through', () => expect(findings({})).toEqual([]));

  it.each([
    ['five weeks', { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    ['not at all', { PointInTimeRecoverySpecification: undefined }],
    ['AWS’s own key', { SSESpecification: undefined }],
    ['a stream', { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }],
  ])('refuses %s', (_, changed) => expect(findings(changed)).toHaveLength(1));
});
