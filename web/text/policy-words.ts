import type { CategoryPolicy, Treatment } from '../../domain/redaction/policy';

/** A rule of the policy in words for the officer, with the reason that stands behind it. */
export interface PolicyWords {
  readonly nl: string;
  readonly why: string;
}

/** @legal L-31, L-33, L-34, L-35 */
export const policyWords: Readonly<Record<keyof CategoryPolicy, PolicyWords>> = {
  staffInFunction: {
    nl: 'Medewerkers die hun werk doen',
    why: 'Wie als leerkracht, IB’er of directeur optreedt, doet dat namens de school.',
  },
  colleagues: {
    nl: 'Collega’s',
    why: 'In het dossier van een medewerker zijn collega’s anderen, met hun eigen belang.',
  },
  healthProfessionals: {
    nl: 'Zorgverleners van buiten',
    why: 'De rol zegt genoeg; de naam verraadt een behandeling of een woonplaats.',
  },
  outsideProfessionals: {
    nl: 'Andere mensen van buiten de school',
    why: 'Zij handelen niet namens de school. Hun rol blijft staan.',
  },
  siblings: { nl: 'Broers en zussen', why: 'Ook een broer of zus heeft recht op een eigen dossier.' },
  otherParent: {
    nl: 'De andere ouder',
    why: 'Gezien vanuit de aanvrager is de andere ouder een ander, ook met dezelfde achternaam.',
  },
  otherPupilsAndParents: { nl: 'Andere leerlingen en hun ouders', why: 'Het dossier gaat over één kind.' },
  informants: { nl: 'Wie in vertrouwen iets meldde', why: 'Dit kan iemand in gevaar brengen. Daarom beslist u.' },
  childProtection: {
    nl: 'Veilig Thuis en kindbescherming',
    why: 'Soms mag zelfs het bestaan ervan niet blijken. Daarom beslist u.',
  },
  personalNotes: {
    nl: 'Persoonlijke werkaantekeningen',
    why: 'Er is geen algemene uitzondering voor interne notities. Iets weglaten is een besluit.',
  },
  treatmentFiles: { nl: 'Behandeldossiers', why: 'Daarvoor gelden eigen regels, ook over wie mag inzien.' },
  confidentialAdviser: { nl: 'De vertrouwenspersoon', why: 'Wie vertrouwelijk sprak, moet daarop kunnen rekenen.' },
  legalAdvice: { nl: 'Juridisch advies', why: 'Het bestuur moet vrij advies kunnen vragen.' },
  negotiationPosition: {
    nl: 'Wat de school in een onderhandeling wil',
    why: 'Wie dat leest, onderhandelt niet meer gelijk.',
  },
};

export const treatmentWords: Readonly<Record<Treatment, string>> = {
  readable: 'blijft leesbaar',
  redacted: 'naam gaat weg, rol blijft',
  officer: 'u beslist',
};
