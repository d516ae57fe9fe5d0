import { z } from 'zod';
import { stepInput } from '../step/input';
import type { StepRuntime } from '../step/runtime';
import { conclude } from './conclude';
import { verifyVolume } from './verify-volume';

const input = z.discriminatedUnion('step', [
  stepInput('verify', { volume: z.int().min(1).max(10_000) }),
  stepInput('conclude'),
]);

/** Reads the finished volumes again and says whether they may go. */
export async function verifyStep(runtime: StepRuntime, payload: unknown): Promise<unknown> {
  const step = input.parse(payload);
  return step.step === 'verify'
    ? verifyVolume(runtime, step.requestId, step.volume)
    : conclude(runtime, step.requestId);
}
