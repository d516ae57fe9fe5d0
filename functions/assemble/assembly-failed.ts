import { Fault } from '../../domain/fault';

/** What went wrong while a volume was written. */
export type AssemblyProblem =
  /** A member's source threw. */
  | 'MEMBER_UNREADABLE'
  /** A member's source gave nothing for too long. */
  | 'MEMBER_STALLED'
  /** Other bytes than were planned: length or digest differ. */
  | 'MEMBER_CHANGED'
  /** A member's name is not one that we make, or is there twice. */
  | 'MEMBER_NAME'
  /** The archiver complained; its warnings count as errors. */
  | 'ARCHIVER'
  /** The store ended before it had read the whole volume. */
  | 'STORE_STOPPED'
  /** The volume was not done in its time. */
  | 'DEADLINE'
  /** The manifest could not be signed. */
  | 'SIGNING';

/** A volume was not written. Nothing of it was handed over as complete. @security S-29 */
export class AssemblyFailed extends Fault {
  override readonly name = 'AssemblyFailed';
  constructor(
    readonly problem: AssemblyProblem,
    /** Position of the member in the plan, from 0; its path stays out of logs. */
    readonly member: number | undefined,
    cause?: unknown,
  ) {
    const passing = problem === 'MEMBER_STALLED' || problem === 'MEMBER_UNREADABLE' || problem === 'STORE_STOPPED';
    super({
      code: `ASSEMBLY_${problem}`,
      retryable: passing,
      ...(member === undefined ? {} : { ids: { member } }),
      cause,
    });
  }
}
