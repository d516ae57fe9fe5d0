import { personsToTry } from './named-persons';

const categories = {
  pupil: 'leerling',
  guardian: 'ouder',
  employee: 'medewerker',
  applicant: 'sollicitant',
  trainee: 'stagiair',
} as const;

/** The requests to try as a person reads them in a terminal: what happens, and below it what to fill in. */
export const printedPersons = (): readonly string[] =>
  personsToTry().flatMap(({ nl, request: { subject, requester } }) => [
    `  ${nl}`,
    `      ${categories[subject.category]}, geboren ${subject.birthDate.split('-').reverse().join('-')}, relatie ${requester.relation}${requester.name === undefined ? '' : `: ${requester.name}`}`,
  ]);
