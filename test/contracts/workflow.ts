import { type RunId, requestId, runIdOf } from '../../domain/request/ids';
import type { Workflow } from '../../runtime/ports/workflow';

/** A workflow, and a run that it never heard of. */
export interface OpenedWorkflow {
  readonly port: Workflow;
  readonly neverStarted: RunId;
  close(): Promise<void>;
}

const request = requestId('2026-0001');

/** What every starter of runs promises. */
export function describeWorkflow(adapter: string, open: () => Promise<OpenedWorkflow>): void {
  describe(`runs, started by ${adapter} (S-33)`, () => {
    it('start once by a name, however often and however soon it is asked again', async () => {
      const { port, close } = await open();
      expect(await port.start(request, runIdOf(request, 1))).toBe('started');
      const again = await Promise.all([1, 2].map(() => port.start(request, runIdOf(request, 1))));
      expect(again).toEqual(['already-started', 'already-started']);
      expect(await port.start(request, runIdOf(request, 2))).toBe('started');
      await close();
    });

    it('are not live when nobody ever started them', async () => {
      const { port, neverStarted, close } = await open();
      expect(await port.isLive(neverStarted)).toBe(false);
      await close();
    });
  });
}
