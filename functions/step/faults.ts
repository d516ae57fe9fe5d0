import { Fault } from '../../domain/fault';
import type { Refusal } from '../../domain/request/refusal';

/** Two writers kept meeting on one stream. Retried by the workflow. */
export class StreamContended extends Fault {
  override readonly name = 'StreamContended';
  constructor(requestId: string) {
    super({ code: 'STREAM_CONTENDED', retryable: true, ids: { requestId } });
  }
}

/** A step was asked for something the request is not ready for: a foreign key, an old run, a wrong order. @security S-10 */
export class StepRefused extends Fault {
  override readonly name = 'StepRefused';
  constructor(requestId: string, refusal: Refusal) {
    super({ code: `STEP_REFUSED_${refusal.toUpperCase().replaceAll('-', '_')}`, retryable: false, ids: { requestId } });
  }
}

/** Something that an earlier step must have written is not there. */
export class StagingMissing extends Fault {
  override readonly name = 'StagingMissing';
  constructor(what: string, requestId: string) {
    super({ code: 'STAGING_MISSING', retryable: false, ids: { requestId, what } });
  }
}

/** The counts do not add up: nothing is released. @security S-36 */
export class CountsDiffer extends Fault {
  override readonly name = 'CountsDiffer';
  constructor(ids: Readonly<Record<string, string | number>>) {
    super({ code: 'COUNTS_DIFFER', retryable: false, ids });
  }
}

/** Nobody was found, but a register of truth is still open and may give the keys to find him by: not yet "no data". @legal L-26 */
export class RegisterOpen extends Fault {
  override readonly name = 'RegisterOpen';
  constructor(requestId: string, sourceId: string) {
    super({ code: 'REGISTER_OPEN', retryable: false, ids: { requestId, sourceId } });
  }
}
