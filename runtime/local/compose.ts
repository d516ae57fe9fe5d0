import { join } from 'node:path';
import type { Instant } from '../../domain/deadline/instant';
import type { Board } from '../../domain/register/board';
import type { RequestId, RunId } from '../../domain/request/ids';
import type { Desk } from '../../functions/api/desk';
import { createDesk } from '../../functions/api/office/desk';
import { lazyRecogniser } from '../../functions/documents/ocr/lazy-recogniser';
import type { ConfiguredSource, StepRuntime } from '../../functions/step/runtime';
import type { Workflow } from '../ports/workflow';
import { projectRoot } from './data-directory';
import { stepHandlers } from './step-handlers';
import { type LocalStore, openLocalStore } from './store/open';
import { readDefinition } from './workflow/definition';
import { LocalWorkflow, type StepObserver } from './workflow/local-workflow';

/** What one machine needs to answer requests. */
export interface LocalOptions {
  readonly dataDirectory: string;
  readonly keyFile?: string;
  readonly now?: Instant;
  readonly board: Board;
  readonly sources: readonly ConfiguredSource[];
  readonly portalOrigin: string;
  readonly observer?: StepObserver;
  /** Told of what nobody foresaw; a developer's own machine. */
  readonly onIncident?: StepRuntime['onIncident'];
}

/** Everything wired together on one machine. */
export interface LocalInzage {
  readonly runtime: StepRuntime;
  readonly store: LocalStore;
  readonly workflow: LocalWorkflow;
  readonly desk: Desk;
  /** Waits for runs that are executing, then lets go of the data directory. */
  close(): Promise<void>;
}

/** Wires the store, the workflow and the desk. The same workflow definition and the same steps as on AWS. */
export async function composeLocal(options: LocalOptions): Promise<LocalInzage> {
  const store = await openLocalStore({
    dataDirectory: options.dataDirectory,
    ...(options.keyFile ? { keyFile: options.keyFile } : {}),
    ...(options.now ? { now: options.now } : {}),
  });
  // The workflow's steps need the ports, and the ports need the workflow: the steps get there through this.
  let running: LocalWorkflow | undefined;
  const workflow: Workflow = {
    start: async (requestId: RequestId, runId: RunId) => (await running?.start(requestId, runId)) ?? 'already-started',
    isLive: async (runId: RunId) => (await running?.isLive(runId)) ?? false,
  };
  const recogniser = lazyRecogniser();
  const runtime: StepRuntime = {
    ports: { ...store, workflow },
    board: options.board,
    sources: options.sources,
    portalOrigin: options.portalOrigin,
    recogniser,
    ...(options.onIncident ? { onIncident: options.onIncident } : {}),
  };
  running = new LocalWorkflow(readDefinition(join(projectRoot(), 'infra', 'export.asl.json')), stepHandlers(runtime), {
    retryPauseMilliseconds: 500,
    ...(options.observer ? { observer: options.observer } : {}),
  });
  const local = running;
  return {
    runtime,
    store,
    workflow: local,
    desk: createDesk(runtime),
    async close() {
      await local.settled();
      await recogniser.close();
      await store.close();
    },
  };
}
