/** The Lambda functions: the folders of `functions` whose `index.ts` exports a `handler`. */
export type HandlerName =
  | 'plan'
  | 'locate'
  | 'collect'
  | 'detect'
  | 'resolve'
  | 'prepare'
  | 'assemble'
  | 'verify'
  | 'deliver'
  | 'expire'
  | 'watch'
  | 'api';

/** Groups of items in the table, by how their partition keys begin (`runtime/aws`). */
export type Partition = 'request' | 'register' | 'link' | 'session' | 'notice' | 'value';

export type ObjectAccess = 'read' | 'write' | 'delete';

/** What a function is, and all that it may touch. What is not named here it cannot do. @security S-08 */
export interface HandlerNeeds {
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** At most so many at the same time. Their sum is taken from the account's own limit. @security S-38 */
  readonly concurrency: number;
  /** Partitions that are read and written; nothing is updated in place. */
  readonly table: readonly Partition[];
  /** Partitions of which items are removed. */
  readonly tableRemove?: readonly Partition[];
  /** Deliveries of suppliers. */
  readonly inbox?: readonly ObjectAccess[];
  readonly requests?: readonly ObjectAccess[];
  readonly staging?: readonly ObjectAccess[];
  /** The part of staging in which tasks keep what persons uploaded. */
  readonly byHand?: readonly ObjectAccess[];
  readonly archive?: readonly ObjectAccess[];
  /** Credentials of source systems. @security S-12 */
  readonly secrets?: true;
  readonly mail?: true;
  /** `hash`: keyed hashes. `sign`: the seal of an archive. */
  readonly keys?: readonly ('hash' | 'sign')[];
  /** `look`: is a run live? `start`: also start one. */
  readonly workflow?: 'look' | 'start';
  /** Calls source systems: stands in the supplier network when there is one. */
  readonly callsSources?: true;
}

const step = { timeoutSeconds: 900, memoryMegabytes: 1769, concurrency: 4 } as const;
const read = ['read'] as const;
const readAndWrite = ['read', 'write'] as const;

/**
 * Every function and its needs. 1,769 MB is one whole processor; the largest picture that is opened (100 million pixels) takes 2.7 GB.
 * `tableRemove: notice` takes back the claim of a mail that SES refused.
 * Only `expire` removes what was collected or made; `api` an upload that somebody takes back; `collect` clears its own checkpoints, `api` a request file that lost a race.
 *
 * @security S-08
 */
export const handlers: Readonly<Record<HandlerName, HandlerNeeds>> = {
  plan: {
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    concurrency: 5,
    table: ['request', 'notice'],
    tableRemove: ['notice'],
    staging: readAndWrite,
    mail: true,
    workflow: 'look',
  },
  locate: {
    ...step,
    table: ['request'],
    inbox: read,
    requests: read,
    staging: readAndWrite,
    secrets: true,
    callsSources: true,
  },
  collect: {
    ...step,
    memoryMegabytes: 2048,
    table: ['request', 'notice'],
    tableRemove: ['notice'],
    inbox: read,
    requests: read,
    staging: ['read', 'write', 'delete'],
    secrets: true,
    mail: true,
    callsSources: true,
  },
  detect: { ...step, memoryMegabytes: 3008, table: ['request'], requests: read, staging: readAndWrite, keys: ['hash'] },
  resolve: {
    ...step,
    memoryMegabytes: 3008,
    table: ['request'],
    requests: read,
    staging: readAndWrite,
    keys: ['hash'],
  },
  prepare: {
    ...step,
    memoryMegabytes: 3008,
    table: ['request'],
    requests: read,
    staging: readAndWrite,
    keys: ['hash'],
  },
  assemble: {
    ...step,
    memoryMegabytes: 3008,
    concurrency: 2,
    table: ['request'],
    requests: read,
    staging: read,
    archive: ['write'],
    keys: ['sign'],
  },
  verify: {
    ...step,
    memoryMegabytes: 3008,
    concurrency: 2,
    table: ['request', 'notice'],
    tableRemove: ['notice'],
    // It searches once more, from where the requester looks: who that is stands in the request file.
    requests: read,
    staging: readAndWrite,
    archive: read,
    mail: true,
    keys: ['hash'],
  },
  deliver: {
    ...step,
    memoryMegabytes: 1024,
    concurrency: 2,
    table: ['request', 'link', 'notice'],
    tableRemove: ['notice'],
    requests: read,
    mail: true,
    keys: ['hash'],
  },
  expire: {
    ...step,
    memoryMegabytes: 1024,
    concurrency: 1,
    table: ['request', 'register', 'link'],
    tableRemove: ['request', 'link', 'session'],
    staging: ['delete'],
    archive: ['delete'],
  },
  watch: {
    timeoutSeconds: 300,
    memoryMegabytes: 1024,
    concurrency: 1,
    table: ['request', 'register', 'notice'],
    tableRemove: ['notice'],
    mail: true,
    workflow: 'start',
  },
  api: {
    timeoutSeconds: 29, // API Gateway waits no longer.
    memoryMegabytes: 3008,
    concurrency: 10,
    table: ['request', 'register', 'link', 'session', 'notice', 'value'],
    tableRemove: ['notice', 'value'],
    requests: ['read', 'write', 'delete'],
    staging: read,
    byHand: ['write', 'delete'],
    archive: read,
    mail: true,
    keys: ['hash'],
    workflow: 'start',
  },
};

export const handlerNames = Object.keys(handlers) as readonly HandlerName[];

/** Functions that the state machine calls, by their names in `export.asl.json`. */
export const stepNames = [
  'plan',
  'locate',
  'collect',
  'detect',
  'resolve',
  'prepare',
  'assemble',
  'verify',
  'deliver',
] as const satisfies readonly HandlerName[];

/** Name of a function's role; the key policies know it. */
export const roleNameOf = (handler: HandlerName): string => `inzage-${handler}`;
