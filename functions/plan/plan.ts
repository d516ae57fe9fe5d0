import { z } from 'zod';
import { stepInput } from '../step/input';
import type { StepRuntime } from '../step/runtime';
import { claim } from './claim';
import { end, fault } from './end';
import { mergeIdentity } from './merge-identity';
import { standing } from './standing';

const input = z.discriminatedUnion('step', [
  stepInput('claim'),
  stepInput('merge-identity'),
  stepInput('standing'),
  stepInput('fault', { error: z.string().max(200) }),
  stepInput('end', { waitsFor: z.enum(['nothing', 'sources', 'review', 'release', 'officer']) }),
]);

/** The steps around the others: claim, merge, take stock, end. */
export async function planStep(runtime: StepRuntime, payload: unknown): Promise<unknown> {
  const step = input.parse(payload);
  switch (step.step) {
    case 'claim':
      return claim(runtime, step.requestId, step.runId);
    case 'merge-identity':
      return mergeIdentity(runtime, step.requestId);
    case 'standing':
      return standing(runtime, step.requestId);
    case 'fault':
      return (await fault(runtime, step.requestId, step.runId, step.error)) ?? {};
    case 'end':
      return (await end(runtime, step.requestId, step.runId, step.waitsFor)) ?? {};
  }
}
