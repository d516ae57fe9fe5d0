import type { Officer } from '../desk';

/** What can be done in the console. One action per route that writes, `*.read` for looking. */
export type Action =
  | 'requests.list'
  | 'request.register'
  | 'request.read'
  | 'identity.check'
  | 'authority.override'
  | 'conflict.check'
  | 'request.accept'
  | 'request.proceed'
  | 'candidates.read'
  | 'candidate.choose'
  | 'source.retry'
  | 'gap.accept'
  | 'review.read'
  /** Opening a file that waits for a decision. */
  | 'review.open-file'
  /** Reading what was collected. */
  | 'dossier.read'
  | 'review.decide'
  /** Withholding silently: proposed by one, decided when a second person says the same. */
  | 'review.sign-silent'
  | 'review.complete'
  | 'review.reopen'
  | 'release.read'
  | 'release.sign'
  | 'release.countersign'
  | 'code.take'
  | 'link.revoke'
  | 'link.reissue'
  | 'link.unlock'
  | 'request.withdraw'
  | 'request.extend'
  | 'request.close'
  /** Tasks that were given to this very person; the desk looks whose they are. */
  | 'task.do'
  /** Naming somebody who is given no task of a request. */
  | 'task.exclude'
  | 'keep.confirm'
  | 'supplier-letter.read';

export type Role = Officer['role'];

const officer: readonly Role[] = ['officer'];
const twoPeople: readonly Role[] = ['officer', 'second-signatory'];
const readers: readonly Role[] = ['officer', 'second-signatory', 'auditor'];

/**
 * Who may do what. The director reports a request, does the tasks that were given to him, and sees no file; the auditor reads and changes nothing;
 * the second signatory reads, signs as the second person, and can stop a delivery that goes wrong.
 *
 * @security S-40
 */
export const rolesFor: Readonly<Record<Action, readonly Role[]>> = {
  'requests.list': readers,
  'request.register': ['officer', 'director'],
  'request.read': readers,
  'identity.check': officer,
  'authority.override': officer,
  'conflict.check': officer,
  'request.accept': officer,
  'request.proceed': officer,
  'candidates.read': officer,
  'candidate.choose': officer,
  'source.retry': officer,
  'gap.accept': officer,
  'review.read': readers,
  'review.open-file': twoPeople,
  'dossier.read': twoPeople,
  'review.decide': officer,
  'review.sign-silent': twoPeople,
  'review.complete': officer,
  'review.reopen': twoPeople,
  'release.read': readers,
  'release.sign': officer,
  'release.countersign': ['second-signatory'],
  'code.take': officer,
  'link.revoke': twoPeople,
  'link.reissue': officer,
  'link.unlock': officer,
  'request.withdraw': officer,
  'request.extend': officer,
  'request.close': officer,
  'task.do': ['officer', 'director'],
  'task.exclude': officer,
  'keep.confirm': officer,
  'supplier-letter.read': officer,
};

/** True when the role may do it. */
export const mayDo = (role: Role, action: Action): boolean => rolesFor[action].includes(role);

/** The role that the text names, from a sign-in's claim or group. */
export const isRole = (text: string): text is Role =>
  text === 'officer' || text === 'second-signatory' || text === 'director' || text === 'auditor';
