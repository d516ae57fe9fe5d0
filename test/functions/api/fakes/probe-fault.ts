import { Fault } from '../../../../domain/fault';

/** A fault whose cause holds a name, as a driver's error might. */
export class ProbeFault extends Fault {
  override readonly name = 'ProbeFault';
  constructor() {
    const cause = new Error('Mila van Dongen');
    super({ code: 'PROBE', retryable: false, ids: { requestId: '2026-0001' }, cause });
  }
}
