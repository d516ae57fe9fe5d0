import { Fault } from '../../domain/fault';

/** Another run is sending this very notice. Retried by the workflow; then it is sent, or the claim has ended. @security S-33 */
export class NoticeUnderWay extends Fault {
  override readonly name = 'NoticeUnderWay';
  constructor() {
    super({ code: 'NOTICE_UNDER_WAY', retryable: true });
  }
}

/** Two writers met on one object. Retried by the workflow. */
export class ObjectContended extends Fault {
  override readonly name = 'ObjectContended';
  constructor(key: string, cause: unknown) {
    super({ code: 'OBJECT_CONTENDED', retryable: true, ids: { key }, cause });
  }
}

/** The function was deployed without something it needs. */
export class ConfigurationMissing extends Fault {
  override readonly name = 'ConfigurationMissing';
  /** @param variable Name of the environment variable. */
  constructor(variable: string) {
    super({ code: 'CONFIGURATION_MISSING', retryable: false, ids: { variable } });
  }
}
