import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Fault } from '../../domain/fault';
import type { StepRuntime } from './runtime';

/** A step: payload in, references and counts out. */
export type Step = (runtime: StepRuntime, payload: unknown) => Promise<unknown>;

/** The payload had a key too many, or one too few. @security S-01, S-10 */
export class PayloadRefused extends Fault {
  override readonly name = 'PayloadRefused';
  constructor() {
    super({ code: 'PAYLOAD_REFUSED', retryable: false });
  }
}

/** Something nobody foresaw. Only the incident number leaves; the cause stays in the process. @security S-03 */
export class Internal extends Fault {
  override readonly name = 'Internal';
  constructor(cause: unknown) {
    super({ code: 'INTERNAL', retryable: false, ids: { incident: randomBytes(6).toString('hex') }, cause });
  }
}

/**
 * A step as the workflow calls it: faults of ours pass with their name; anything else is replaced, because the names and
 * messages of strangers end up in histories and logs. @security S-03
 */
export const asHandler =
  (runtime: StepRuntime, step: Step) =>
  async (payload: unknown): Promise<unknown> => {
    try {
      return await step(runtime, payload);
    } catch (error) {
      if (error instanceof Fault) throw error;
      if (error instanceof z.ZodError) throw new PayloadRefused();
      const incident = new Internal(error);
      runtime.onIncident?.(incident, error);
      throw incident;
    }
  };
