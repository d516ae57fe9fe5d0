import { StateMachine } from 'aws-local-stepfunctions';
import { Fault } from '../../../domain/fault';
import type { RequestId, RunId } from '../../../domain/request/ids';
import type { Workflow } from '../../ports/workflow';
import { functionsByState, type WorkflowDefinition } from './definition';

/** One function of the workflow, called with the payload of its Task state. */
export type StepHandler = (payload: unknown) => Promise<unknown>;

/** Told when a step begins and ends, for progress and for tests that crash at every point. */
export interface StepObserver {
  stepStarted?(state: string, runId: RunId, payload: unknown): void;
  /** Not called for a step that threw. */
  stepEnded?(state: string, runId: RunId, output: unknown): void;
  runEnded?(requestId: RequestId, runId: RunId): void;
}

/**
 * Runs the deployed definition in this process, many requests at once. Nothing of a run outlives the process:
 * the reconciler starts the next run, and finished steps return what they recorded (DESIGN §3).
 */
export class LocalWorkflow implements Workflow {
  private readonly machine: StateMachine;
  private readonly functionOf: ReadonlyMap<string, string>;
  private readonly live = new Map<RunId, Promise<void>>();
  private readonly used = new Set<RunId>();

  constructor(
    private readonly definition: WorkflowDefinition,
    private readonly handlers: Readonly<Record<string, StepHandler>>,
    private readonly options: { readonly observer?: StepObserver; readonly retryPauseMilliseconds?: number } = {},
  ) {
    this.machine = new StateMachine(this.definition as never, { validationOptions: { checkArn: false } });
    this.functionOf = functionsByState(definition.States);
  }

  async start(requestId: RequestId, runId: RunId): Promise<'started' | 'already-started'> {
    if (this.used.has(runId)) return 'already-started';
    this.used.add(runId);
    const run = this.run(requestId, runId).finally(() => {
      this.live.delete(runId);
      this.options.observer?.runEnded?.(requestId, runId);
    });
    this.live.set(runId, run);
    return 'started';
  }

  async isLive(runId: RunId): Promise<boolean> {
    return this.live.has(runId);
  }

  /** Resolves when no run is executing any more. */
  async settled(): Promise<void> {
    while (this.live.size > 0) await Promise.allSettled(this.live.values());
  }

  private async run(requestId: RequestId, runId: RunId): Promise<void> {
    const states = [...this.functionOf.keys()];
    const pause = this.options.retryPauseMilliseconds;
    const execution = this.machine.run(
      { requestId },
      {
        context: { Execution: { Name: runId, Input: { requestId } } },
        overrides: {
          taskResourceLocalHandlers: Object.fromEntries(
            states.map((state) => [
              state,
              (payload: unknown) => this.callStep(state, runId, payload) as Promise<never>,
            ]),
          ),
          ...(pause === undefined
            ? {}
            : { retryIntervalOverrides: Object.fromEntries(states.map((state) => [state, Array(20).fill(pause)])) }),
        },
      },
    );
    // A run that cannot even record its fault stays claimed; the reconciler sees that it is not live and starts the next.
    await execution.result.catch(() => undefined);
  }

  private async callStep(state: string, runId: RunId, payload: unknown): Promise<unknown> {
    const handler = this.handlers[this.functionOf.get(state) ?? ''];
    if (!handler) throw new FunctionMissing(state);
    this.options.observer?.stepStarted?.(state, runId, payload);
    const output = await handler(payload);
    this.options.observer?.stepEnded?.(state, runId, output);
    return output;
  }
}

/** The definition calls a function that this machine does not have. */
class FunctionMissing extends Fault {
  override readonly name = 'FunctionMissing';
  constructor(state: string) {
    super({ code: 'FUNCTION_MISSING', retryable: false, ids: { state } });
  }
}
