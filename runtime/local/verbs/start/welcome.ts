import { demoUsers } from '../../identity/demo-users';

/** What `npm start` prints when everything answers. @param persons Whom one can try; empty with sources of one's own. */
export const welcome = (origin: string, board: string, persons: readonly string[]): readonly string[] => [
  '',
  `Inzage draait op deze computer, voor ${board} (verzonnen gegevens).`,
  '',
  `  Console   ${origin}/console`,
  `  Postvak   ${origin}/mailbox     alle mail die verstuurd zou zijn`,
  `  Download  ${origin}/d           waar een ouder zijn archief haalt`,
  '',
  'Aanmelden kan zonder wachtwoord als:',
  ...demoUsers.map(({ name, nl }) => `  ${name.padEnd(16)} ${nl}`),
  ...(persons.length === 0 ? [] : ['', 'Probeer een verzoek over:', ...persons]),
  '',
  'Stoppen: Ctrl+C. Alles wissen: npm run -s inzage -- wipe',
];
