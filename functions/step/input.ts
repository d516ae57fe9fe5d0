import { z } from 'zod';
import { isRequestId, type RunId, type SourceId, sourceId } from '../../domain/request/ids';

/** A request id from outside. */
export const requestIdInput = z.string().refine(isRequestId, { message: 'not a request id' });

/** Step Functions gives any execution a name of 1–80 characters; ours are `{requestId}-{n}`. */
export const runIdInput = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,80}$/)
  .transform((text) => text as RunId);

/** A source id from outside. */
export const sourceIdInput = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,49}$/)
  .transform((text): SourceId => sourceId(text));

/** A segment reference from outside. */
export const segmentInput = z.string().regex(/^[a-z][a-z0-9-]{1,49}\/[a-z0-9.-]{1,60}$/);

/** The payload of one step: these keys and no others. @security S-01 */
export const stepInput = <Step extends string, Shape extends z.core.$ZodLooseShape = Record<never, never>>(
  step: Step,
  shape: Shape = {} as Shape,
) => z.strictObject({ step: z.literal(step), requestId: requestIdInput, runId: runIdInput, ...shape });
