/** Somebody who can sign in locally. Invented. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  /** Claim `email`; tasks of board.json are known by it. */
  readonly email: string;
  /** Claim `role`; the same values as the groups of the user pool in AWS. */
  readonly role: 'officer' | 'second-signatory' | 'director' | 'auditor';
  /** The role in words, for the page. */
  readonly nl: string;
  readonly en: string;
}

/** One person per role, so that four eyes can be tried by one pair; three who are given tasks. */
export const demoUsers: readonly DemoUser[] = [
  {
    id: 'officer',
    name: 'Fenna Wolters',
    email: 'f.wolters@cpow.example',
    role: 'officer',
    nl: 'privacy officer',
    en: 'privacy officer',
  },
  {
    id: 'second-signatory',
    name: 'Bram Dijkhuis',
    email: 'b.dijkhuis@cpow.example',
    role: 'second-signatory',
    nl: 'tweede ondertekenaar',
    en: 'second signatory',
  },
  {
    id: 'director',
    name: 'Nienke Postema',
    email: 'n.postema@cpow.example',
    role: 'director',
    nl: 'schooldirecteur van De Berk',
    en: 'school director of De Berk',
  },
  {
    id: 'deputy',
    name: 'Wouter Hemstra',
    email: 'w.hemstra@cpow.example',
    role: 'director',
    nl: 'plaatsvervanger van de directeur van De Berk',
    en: 'deputy of the director of De Berk',
  },
  {
    id: 'head-office',
    name: 'Margriet Solinge',
    email: 'm.solinge@cpow.example',
    role: 'director',
    nl: 'bestuurskantoor',
    en: 'head office',
  },
  {
    id: 'auditor',
    name: 'Sjoerd Althuis',
    email: 's.althuis@cpow.example',
    role: 'auditor',
    nl: 'functionaris gegevensbescherming',
    en: 'data protection officer (FG)',
  },
];
