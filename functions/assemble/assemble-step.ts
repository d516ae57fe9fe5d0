import { z } from 'zod';
import { stepInput } from '../step/input';
import type { StepRuntime } from '../step/runtime';
import { planVolumes } from './plan-volumes';
import { seal } from './seal';
import { writeVolume } from './write-volume';

const input = z.discriminatedUnion('step', [
  stepInput('plan-volumes'),
  stepInput('volume', { volume: z.int().min(1).max(10_000) }),
  stepInput('seal'),
]);

/** Plans the volumes, writes them, and seals the delivery. */
export async function assembleStep(runtime: StepRuntime, payload: unknown): Promise<unknown> {
  const step = input.parse(payload);
  switch (step.step) {
    case 'plan-volumes':
      return planVolumes(runtime, step.requestId);
    case 'volume':
      return writeVolume(runtime, step.requestId, step.volume);
    case 'seal':
      return seal(runtime, step.requestId);
  }
}
