import { at, broken, type Policy, resourcesOf } from './policy';

const recovery = 'PointInTimeRecoverySpecification';

/** @security S-14 */
export const tableRestoresForAWeek: Policy = {
  id: 'table-restores-for-a-week',
  sentence: 'The table can be restored for seven days and no longer, under a key of ours, and streams nothing.',
  findings(stack) {
    const tables = resourcesOf(stack, 'AWS::DynamoDB::Table');
    return [
      ...broken(
        tables,
        (table) =>
          at(table, recovery, 'PointInTimeRecoveryEnabled') !== true ||
          at(table, recovery, 'RecoveryPeriodInDays') !== 7,
        'Removed items could be brought back for longer, or a mistake not at all.',
      ),
      ...broken(tables, (table) => at(table, 'SSESpecification', 'SSEType') !== 'KMS', 'No key of ours.'),
      ...broken(tables, (table) => at(table, 'StreamSpecification') !== undefined, 'A stream is a copy.'),
    ];
  },
};
