import type { Terminal } from '../../cli/command';
import type { StepObserver } from '../../workflow/local-workflow';

/** Says each step of the workflow as it begins. Names of states only. @security S-06 */
export const progressObserver = (terminal: Terminal): StepObserver => ({
  stepStarted: (state) => terminal.say(`  ${state}`),
});
