import { at, broken, type Policy, resourcesOf } from './policy';

/** @security S-06 */
export const logsEnd: Policy = {
  id: 'logs-end',
  sentence: 'Every log group has a key of ours, ends within 90 days and masks what looks like a person.',
  findings(stack) {
    const groups = resourcesOf(stack, 'AWS::Logs::LogGroup');
    return [
      ...broken(
        groups,
        (group) => !(Number(at(group, 'RetentionInDays')) <= 90),
        'Lines stay longer than 90 days, or for ever.',
      ),
      ...broken(groups, (group) => at(group, 'KmsKeyId') === undefined, 'No key of ours.'),
      ...broken(
        groups,
        (group) => at(group, 'DataProtectionPolicy') === undefined,
        'Nothing masks what slips through.',
      ),
    ];
  },
};
