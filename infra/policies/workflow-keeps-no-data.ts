import { at, broken, type Policy, resourcesOf } from './policy';

/** @security S-02, S-04 */
export const workflowKeepsNoData: Policy = {
  id: 'workflow-keeps-no-data',
  sentence: 'A state machine logs every step and no input or output, under a key of ours.',
  findings(stack) {
    const machines = resourcesOf(stack, 'AWS::StepFunctions::StateMachine');
    return [
      ...broken(
        machines,
        (machine) => at(machine, 'LoggingConfiguration', 'IncludeExecutionData') !== false,
        'The log repeats what goes in and out of steps.',
      ),
      ...broken(
        machines,
        (machine) => at(machine, 'LoggingConfiguration', 'Level') !== 'ALL',
        'The log does not tell every step.',
      ),
      ...broken(
        machines,
        (machine) => at(machine, 'EncryptionConfiguration', 'Type') !== 'CUSTOMER_MANAGED_KMS_KEY',
        'Everybody in the account can read the history.',
      ),
    ];
  },
};
