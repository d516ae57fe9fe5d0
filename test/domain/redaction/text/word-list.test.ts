import { WordList } from '../../../../domain/redaction/text/word-list';

const small = new WordList([
  '3\nloop/Ab\nhuis\nschool/Zz\nplein\nwerken\ncafé\nBreda/Q\nĳs\n06-nummer\n',
  '1\nteacher/MS\n',
]);

describe('the words of a dictionary in their forms', () => {
  it.each([
    'lopen',
    'loop',
    'loopt',
    'lopende',
    'huizen',
    'Huis',
    'school',
    'schoolplein',
    'werkte',
    'gewerkt',
    'cafe',
    'CAFÉ',
  ])('%s is a word', (word) => expect(small.isWord(word)).toBe(true));

  it.each(['uitlopen', 'meegewerkt', 'schoolpleinhuis', 'weglopen', 'teachers', 'ijs'])('%s is a word', (word) =>
    expect(small.isWord(word)).toBe(true),
  );

  it.each(['Djenna', 'Xhonneux', 'Luwam', 'nummer', 'Breda', 'ab'])('%s is none', (word) =>
    expect(small.isWord(word)).toBe(false),
  );

  it('what is written with a capital is no word but a name of something, with its genitive', () => {
    expect(small.isProper('Breda')).toBe(true);
    expect(small.isProper('Bredas')).toBe(true);
    expect(small.isProper('Djenna')).toBe(false);
  });

  it('asked again it says the same', () => {
    expect(['Djenna', 'loopt', 'Djenna', 'loopt'].map((word) => small.isWord(word))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
