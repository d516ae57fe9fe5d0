/** A place in which something can stay behind. */
export interface Store {
  /** The stack, and the logical id without its hash. */
  readonly stack: 'InzageData' | 'InzageService';
  readonly store: string;
  readonly holds: string;
  readonly gone: string;
  /** Only there when the deployment asks for it. */
  readonly optional?: true;
}

const ninetyDays = 'After 90 days.';
const logOf = (name: string): Store => ({
  stack: 'InzageService',
  store: `${name}LogsGroup`,
  holds: 'Lines with ids, codes and durations; no content.',
  gone: ninetyDays,
});

/**
 * Where data live, and when they are gone. What stands in no row is not deployed: the policy every-store-is-listed refuses it.
 * The terms themselves stand in board.json; the days of the buckets' own backstops follow from them in `lifetimes.ts`.
 *
 * @security S-14
 */
export const whereDataLive: readonly Store[] = [
  {
    stack: 'InzageData',
    store: 'RequestsBucket',
    holds: 'Request files: who asks about whom, reasons in words.',
    gone: 'With the request file’s term (requestFileYears); the bucket’s own rule later.',
  },
  {
    stack: 'InzageData',
    store: 'StagingBucket',
    holds: 'What was collected, findings, what will be released. The most there is about a person.',
    gone: 'stagingDaysAfterRelease after release, or at close; the bucket’s own rule later. Unfinished uploads after a day.',
  },
  {
    stack: 'InzageData',
    store: 'InboxBucket',
    holds: 'Deliveries of suppliers: everything that one of them has about a person, nothing taken out.',
    gone: 'After 45 days, by the bucket’s own rule; or when whoever put them there takes them away after they were read.',
  },
  {
    stack: 'InzageData',
    store: 'ArchiveBucket',
    holds: 'Sealed archives.',
    gone: 'archiveDaysAfterRelease, or the remedy term where the board keeps them; the bucket’s own rule later.',
  },
  {
    stack: 'InzageData',
    store: 'AccessLogsBucket',
    holds: 'Which object was touched when, by which role. Object keys are ids.',
    gone: ninetyDays,
  },
  {
    stack: 'InzageData',
    store: 'RequestTable',
    holds: 'Trails, decisions, hashes of links and codes, console sessions. No content of records.',
    gone: 'Links and decisions with their request; sessions within hours; trails stay as proof. Restorable for seven days.',
  },
  {
    stack: 'InzageService',
    store: 'SignInPool',
    holds: 'Names and e-mail addresses of officers, signatories, directors and auditors.',
    gone: 'When an administrator removes the person.',
  },
  {
    stack: 'InzageService',
    store: 'UndeliveredQueue',
    holds: 'Calls of the scheduler that failed. They carry nothing.',
    gone: 'After 14 days.',
  },
  ...['Plan', 'Locate', 'Collect', 'Detect', 'Resolve', 'Prepare', 'Assemble', 'Verify', 'Deliver'].map(logOf),
  ...['Expire', 'Watch', 'Api'].map(logOf),
  {
    stack: 'InzageService',
    store: 'WorkflowLogsGroup',
    holds: 'Steps of runs by request id; no input, no output.',
    gone: ninetyDays,
  },
  {
    stack: 'InzageService',
    store: 'PublicAccessLogsGroup',
    holds: 'Method, status, duration of calls; no address, no path.',
    gone: ninetyDays,
  },
  {
    stack: 'InzageService',
    store: 'PublicErrorLogsGroup',
    holds: 'Errors of the gateway itself.',
    gone: ninetyDays,
  },
  {
    stack: 'InzageService',
    store: 'SuppliersFlowLogsGroup',
    holds: 'Network addresses of suppliers and of our own functions.',
    gone: ninetyDays,
    optional: true,
  },
];

/** The rows of one stack. */
export const storesOf = (stack: string): readonly Store[] => whereDataLive.filter((row) => row.stack === stack);
