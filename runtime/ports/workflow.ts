import type { RequestId, RunId } from '../../domain/request/ids';

/** Starts runs of `infra/export.asl.json`. @security S-33 */
export interface Workflow {
  /** Starts a run by that name. A name that was ever used answers `already-started`. */
  start(requestId: RequestId, runId: RunId): Promise<'started' | 'already-started'>;
  /** True while that run is executing. False after a crash of the machine that ran it. */
  isLive(runId: RunId): Promise<boolean>;
}
