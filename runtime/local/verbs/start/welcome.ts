/** What `npm start` prints when everything answers. */
export const welcome = (origin: string, board: string): readonly string[] => [
  '',
  `Inzage draait op deze computer, voor ${board} (verzonnen gegevens).`,
  '',
  `  Console   ${origin}/console     meld aan als een van de voorbeeldgebruikers`,
  `  Postvak   ${origin}/mailbox     alle mail die verstuurd zou zijn`,
  `  Download  ${origin}/d           waar een ouder zijn archief haalt`,
  '',
  'Stoppen: Ctrl+C. Alles wissen: npm run -s inzage -- wipe',
];
