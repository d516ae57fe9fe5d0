import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';
import { corpusDocument, predictionOf, viewpointOf } from '../../../../runtime/local/verbs/redact';
import { person } from './corpus-person';

const mees = person('mees', 'Mees', '', 'Brouwer', 'leerling groep 5', { birthDate: '2016-03-14' });
const roster = [
  person('storm', 'Storm', '', 'Vink', 'leerling groep 5'),
  person('yara', 'Yara', '', 'Hendrikse', 'leerling groep 5', { birthDate: '2016-07-07' }),
  person('sterre', 'Sterre', 'de', 'Wit', 'leerling groep 5'),
  person('tobias', 'Tobias', 'van der', 'Kolk', 'leerling groep 5'),
  person('inge', 'Inge', '', 'Schouten', 'leerkracht groep 5'),
];

/** The text with every applied span between brackets and every question between question marks. */
function marked(text: string, requester: object | null = null): string {
  const { spans } = predictionOf(
    corpusDocument.parse({ id: 't', kind: 'guidance', subject: mees, requester, roster, text }),
  );
  let out = '';
  let at = 0;
  for (const { start, end, applied } of spans) {
    const words = text.slice(start, end);
    out += `${text.slice(at, start)}${applied ? `[${words}]` : `?${words}?`}`;
    at = end;
  }
  return out + text.slice(at);
}

describe('names as people write them', () => {
  it.each([
    [
      'a list that puts the initial behind the surname',
      'Ziek: Hendrikse Y., Vink S.',
      'Ziek: [Hendrikse Y]., [Vink S].',
    ],
    ['infix and surname shortened to letters', 'Het ging om Sterre dW', 'Het ging om [Sterre dW]'],
    ['initials only, of somebody in the roster', 'Betrokken: T.v.d.K. en S.V.', 'Betrokken: [T.v.d.K]. en [S.V].'],
    ['initials only, of a child in no roster', 'Leerling A.J. (gr. 6) zag het', 'Leerling [A.J]. (gr. 6) zag het'],
    ['a surname of several words', 'Arts: M.L. Tjon A Tsien', 'Arts: [M.L. Tjon A Tsien]'],
    [
      'a name that is a word, in hasty writing',
      'Hoi! Hij heeft bij storm gespeeld haha',
      'Hoi! Hij heeft bij [storm] gespeeld haha',
    ],
    [
      'a row of names of which some are in no list',
      'Met Yara, Ingolf en Thyrzel gespeeld',
      'Met [Yara], [Ingolf] en [Thyrzel] gespeeld',
    ],
    ['a name in brackets behind kin', 'Neef van Yara (Oktaay) was erbij', 'Neef van [Yara] ([Oktaay]) was erbij'],
    ['kin that is called', 'Haar oma heet ook Mees', 'Haar oma heet ook [Mees]'],
    ['a relative with an unlisted given name', 'Ook Djennifa Brouwer kwam mee', 'Ook [Djennifa Brouwer] kwam mee'],
    [
      'dictation without capitals',
      'gymles op maandag en jara helpt hem daarbij',
      'gymles op maandag en [jara] helpt hem daarbij',
    ],
    [
      'a compound role',
      'Ouderverpleegkundige Gonda Vlietmeer adviseert',
      'Ouderverpleegkundige [Gonda Vlietmeer] adviseert',
    ],
    ['a namesake in another group', 'Mees uit groep 8 doet het licht', '[Mees] uit groep 8 doet het licht'],
    ['a pair of families', 'De families Pietersen/Jansen klagen', 'De families [Pietersen]/[Jansen] klagen'],
  ])('finds %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['the subject between two commas behind a title', 'Hi juf Schouten, Mees heeft morgen de tandarts'],
    ['the shared surname behind gezin', 'Gezin Brouwer is gebeld'],
    ['a school that is named after somebody', 'Mees gaat naar het Wolfert van Borselen'],
    ['a common word behind a word for the lessons', 'We werken over het project Lente'],
    ['the council of parents', 'Dat zit in de MR. Mail moeder even'],
  ])('leaves %s', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  it('asks about a word with a capital that nothing explains, and leaves it meanwhile', () => {
    expect(marked('Gisteren zat Harmdien bij ons')).toBe('Gisteren zat ?Harmdien? bij ons');
  });
});

describe('numbers and addresses as people write them', () => {
  it.each([
    [
      'a house number with a range and a letter',
      'Yara woont op de Grote Noord 52-54b',
      '[Yara] woont op de [Grote Noord 52-54b]',
    ],
    [
      'a mail address said in words',
      'Mail: yara punt hendrikse apenstaart post punt nl',
      'Mail: [yara punt hendrikse apenstaart post punt nl]',
    ],
    [
      'birth dates in a column',
      'Naam\tGeb.datum\nHendrikse, Yara\t07-07-2016',
      'Naam\tGeb.datum\n[Hendrikse, Yara]\t[07-07-2016]',
    ],
    [
      'the mobile number of somebody named with her organisation',
      'Bel Corrie van de bso, 06 - 1357 2468',
      'Bel [Corrie] van de bso, [06 - 1357 2468]',
    ],
    [
      'a home that is set apart',
      'Mees verblijft op een geheim adres: Ganzeweide 9, 7431 KP',
      'Mees verblijft op een geheim adres: [Ganzeweide 9], [7431 KP]',
    ],
  ])('finds %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('one person whom two sources hold', () => {
  const twice = (id: string) => person(id, 'Jurre', '', 'Zandbergen', 'leerling groep 5', { birthDate: '2015-10-10' });
  const whoIn = (text: string, ...more: object[]) => {
    const viewpoint = viewpointOf(
      corpusDocument.parse({ id: 't', kind: 'guidance', subject: mees, roster: [...roster, ...more], text }),
    );
    const spans = createTextDetector(viewpoint, defaultPolicy.pupil).detect(text);
    return new Set(spans.map((span) => span.who));
  };

  it('has one identity, by full name and by given name, so that he gets one label', () => {
    expect(whoIn('Jurre Zandbergen kwam. Jurre bleef.', twice('a:1'), twice('b:7')).size).toBe(1);
    expect(whoIn('Jurre bleef.', twice('a:1'), twice('b:7'))).not.toContain(undefined);
  });

  it('is not taken for a namesake with another birth date', () => {
    const namesake = { ...twice('b:7'), birthDate: '2016-01-01' };
    expect(whoIn('Jurre bleef.', twice('a:1'), namesake)).toEqual(new Set([undefined]));
  });
});
