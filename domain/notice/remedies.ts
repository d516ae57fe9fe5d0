import type { Board } from '../register/board';
import type { SubjectCategory } from '../requester/subject';

/** `answered`: there is an answer, whole or partial. `not-in-time`: the month passed without one. */
export type RemedySituation = 'answered' | 'not-in-time';

/** What the requester can do when he does not agree, in Dutch. */
export interface Remedies {
  /** First ask the board's data protection officer; costs nothing and no term. */
  readonly dataProtectionOfficer: string;
  readonly complaint: string;
  readonly court: string;
  /** False: the board's lawyer has not confirmed the regime; the officer has to know before the letter goes out. @legal L-02 */
  readonly regimeConfirmed: boolean;
}

const civil: Record<RemedySituation, () => string> = {
  answered: () =>
    'U kunt binnen zes weken nadat u dit antwoord kreeg een verzoekschrift indienen bij de rechtbank (artikel 35 UAVG). Een advocaat is niet nodig.',
  'not-in-time': () =>
    'U kunt een verzoekschrift indienen bij de rechtbank (artikel 35 UAVG). Een advocaat is niet nodig. Omdat u niet op tijd antwoord kreeg, geldt daarvoor geen termijn van zes weken.',
};

const administrative: Record<RemedySituation, (board: string) => string> = {
  answered: (board) =>
    `U kunt binnen zes weken na de dag waarop dit besluit aan u is verzonden bezwaar maken bij ${board}. Bent u het met de beslissing op uw bezwaar niet eens, dan kunt u daarna in beroep gaan bij de rechtbank.`,
  'not-in-time': (board) =>
    `Omdat u niet op tijd een besluit kreeg, kunt u ${board} schriftelijk in gebreke stellen. Komt er dan binnen twee weken nog geen besluit, dan kunt u in beroep gaan bij de rechtbank; daarvoor geldt geen termijn van zes weken.`,
};

/**
 * The remedies that every refusal, whole or partial, has to name. @legal L-02, L-13 — GDPR 12(4); UAVG 34, 35
 */
export function remediesFor(
  board: Board,
  category: SubjectCategory,
  situation: RemedySituation = 'answered',
): Remedies {
  const { dataProtectionOfficer, supervisoryAuthority } = board.contacts;
  const words = board.legalRegime[category] === 'civil' ? civil : administrative;
  return {
    dataProtectionOfficer: `U kunt de ${dataProtectionOfficer.name} in vertrouwen benaderen: ${dataProtectionOfficer.email}.`,
    complaint: `U kunt een klacht indienen bij de ${supervisoryAuthority.name}: ${supervisoryAuthority.complaintUrl}.`,
    court: words[situation](board.name),
    regimeConfirmed: board.legalRegimeConfirmed,
  };
}
