import type { RequestId, SourceId } from '../../domain/request/ids';

/** Names of objects, made of ids and counters only. @security S-05 */
export const keys = {
  requestFile: (request: RequestId, fileSha256: string) => `requests/${request}/file-${fileSha256}.json`,
  reason: (request: RequestId, reasonSha256: string) => `requests/${request}/reason-${reasonSha256}.txt`,
  /** Everything collected for one request. */
  staging: (request: RequestId) => `staging/${request}/`,
  /** What the registers know the subject by; of the requester, where the request is about him too. */
  identity: (request: RequestId, part: 'subject' | 'requester' = 'subject') =>
    `staging/${request}/identity${part === 'subject' ? '' : '-requester'}.json`,
  findings: (request: RequestId, source: SourceId, segment: string) =>
    `staging/${request}/findings/${source}/${segment}`,
  /** Queue and examples, for the officer. */
  questions: (request: RequestId) => `staging/${request}/resolve/questions.json`,
  /** Words that an officer pointed at. */
  pointedAt: (request: RequestId, target: string) => `staging/${request}/pointed-at/${target}.txt`,
  labels: (request: RequestId, revision: number) => `staging/${request}/resolve/labels-${revision}.json`,
  prepared: (request: RequestId, revision: number, source: SourceId) =>
    `staging/${request}/prepared-${revision}/${source}/`,
  plan: (request: RequestId, revision: number) => `staging/${request}/prepared-${revision}/plan.json`,
  leaks: (request: RequestId, revision: number, volume: number) =>
    `staging/${request}/prepared-${revision}/leaks-${volume}.json`,
  archive: (request: RequestId) => `archive/${request}/`,
  volume: (request: RequestId, delivery: number, volume: number) =>
    `archive/${request}/${delivery}/volume-${volume}.zip`,
};
