import { DescribeExecutionCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Ids, Workflow } from '../ports';

/**
 * Runs of the deployed state machine, named by run id. A name is taken for 90 days after its run has ended.
 *
 * @security S-01, S-33
 */
export const stepFunctionsWorkflow = (client: SFNClient, stateMachineArn: string, ids: Ids): Workflow => ({
  async start(requestId, runId) {
    // Step Functions takes the same name with the same input for the same start and says `started` twice: `attempt` makes it say no.
    const input = JSON.stringify({ requestId, attempt: ids.token() });
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: runId, input }));
      return 'started';
    } catch (error) {
      if ((error as Error).name === 'ExecutionAlreadyExists') return 'already-started';
      throw error;
    }
  },

  async isLive(runId) {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${runId}`;
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' || status === 'PENDING_REDRIVE';
    } catch (error) {
      if ((error as Error).name === 'ExecutionDoesNotExist') return false;
      throw error;
    }
  },
});
