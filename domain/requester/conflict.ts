import type { ConflictFlag } from '../request/events';
import type { RequesterRelation } from './subject';

/**
 * The flags of the conflict check in the words of the desk. Each of them makes a request about another sensitive; separate
 * households too, because then the child's own address can betray the other parent (DESIGN §6). @legal L-22, L-31
 */
export const conflictFlags: Readonly<Record<ConflictFlag, string>> = {
  'contact-ban': 'er is een contactverbod',
  'secret-address': 'er is een geheim adres',
  'safe-house': 'er is een opvangadres',
  'protection-measure': 'er loopt een beschermingsmaatregel',
  'suspicion-about-parent': 'er is een vermoeden over deze ouder',
  'veilig-thuis': 'Veilig Thuis is betrokken',
  'separate-households': 'de ouders wonen niet op één adres',
};

// A secret or second address of one's own betrays nobody to oneself.
const harmlessToOneself: readonly ConflictFlag[] = ['secret-address', 'separate-households'];

/**
 * True when these flags make a request sensitive: two persons at review and release, neutral wording, no automatic mails.
 *
 * @param asksForHimself The requester is the data subject.
 * @legal L-22, L-34
 */
export const isSensitive = (flags: readonly ConflictFlag[], asksForHimself: boolean): boolean =>
  flags.some((flag) => !(asksForHimself && harmlessToOneself.includes(flag)));

/** True when the conflict check has to be done before anything is collected: whenever somebody asks about another. @legal L-22 */
export const needsConflictCheck = (relation: RequesterRelation): boolean =>
  relation !== 'self' && relation !== 'pupil-16-plus';
