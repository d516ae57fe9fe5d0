import { z } from 'zod';
import { stepInput } from '../step/input';
import type { StepRuntime } from '../step/runtime';
import { label } from './label';
import { queue } from './queue';

const input = z.discriminatedUnion('step', [stepInput('resolve'), stepInput('label')]);

/** Brings the findings of all sources together: first the queue for the officer, after his decisions the labels. */
export async function resolveStep(runtime: StepRuntime, payload: unknown): Promise<unknown> {
  const { step, requestId } = input.parse(payload);
  return step === 'resolve' ? queue(runtime, requestId) : label(runtime, requestId);
}
