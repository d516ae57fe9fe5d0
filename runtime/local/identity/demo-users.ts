/** Somebody who can sign in locally. Invented. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  /** Claim `role`; the same values as the groups of the user pool in AWS. */
  readonly role: 'officer' | 'second-signatory' | 'director' | 'auditor';
  /** The role in words, for the page. */
  readonly nl: string;
  readonly en: string;
}

/** One person per role, so that four eyes can be tried by one pair. */
export const demoUsers: readonly DemoUser[] = [
  { id: 'officer', name: 'Fenna Wolters', role: 'officer', nl: 'privacy officer', en: 'privacy officer' },
  {
    id: 'second-signatory',
    name: 'Bram Dijkhuis',
    role: 'second-signatory',
    nl: 'tweede ondertekenaar',
    en: 'second signatory',
  },
  { id: 'director', name: 'Nienke Postema', role: 'director', nl: 'schooldirecteur', en: 'school director' },
  {
    id: 'auditor',
    name: 'Sjoerd Althuis',
    role: 'auditor',
    nl: 'functionaris gegevensbescherming',
    en: 'data protection officer (FG)',
  },
];
