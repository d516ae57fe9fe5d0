import type { Board } from '../../../domain/register/board';
import type { ConfiguredSource } from '../../../functions/step/runtime';

/** Sources that answer on this machine until they are closed. */
export interface DemoSources {
  readonly sources: readonly ConfiguredSource[];
  close(): Promise<void>;
}

/** Starts the bundled simulators with the synthetic board. */
export async function withDemoSources(_board: Board): Promise<DemoSources> {
  return { sources: [], close: async () => undefined };
}
