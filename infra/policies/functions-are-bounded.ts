import { at, broken, type Policy, resourcesOf } from './policy';

/** @security S-38 */
export const functionsAreBounded: Policy = {
  id: 'functions-are-bounded',
  sentence: 'Every function of ours has a time limit, a limit on how many run at once, and the latest Node.',
  findings(stack) {
    const functions = resourcesOf(stack, 'AWS::Lambda::Function');
    return [
      ...broken(functions, (one) => !(Number(at(one, 'Timeout')) <= 900), 'No time limit.'),
      ...broken(
        functions,
        (one) => !(Number(at(one, 'ReservedConcurrentExecutions')) >= 1),
        'No limit on how many run at once.',
      ),
      ...broken(functions, (one) => at(one, 'Runtime') !== 'nodejs24.x', 'Not on Node 24.'),
    ];
  },
};
