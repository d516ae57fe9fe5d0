import fc from 'fast-check';
import { rtfFormat } from '../../../../functions/documents/rtf/format';
import { noTools, open, replacing } from '../the-tools';

const opening = (rtf: string) => rtfFormat.open(Buffer.from(rtf, 'latin1'), noTools);
const opened = async (rtf: string) => open(await opening(rtf));
const rewritten = async (rtf: string, labels: Readonly<Record<string, string>> = {}) => {
  const document = await opened(rtf);
  return Buffer.from(await document.rewrite(replacing(document.text, labels))).toString('latin1');
};

const planted = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Geheim00;}{\\f1\\fcharset238 Arial CE;}}{\\colortbl;\\red0\\green0\\blue0;}
{\\stylesheet{\\s1 Geheim01;}}{\\info{\\author Geheim02}{\\*\\company Geheim03}{\\doccomm Geheim04}}{\\*\\userprops{\\propname Geheim05}{\\staticval Geheim06}}
{\\*\\revtbl{Unknown;}{Geheim07;}}{\\*\\generator Geheim08;}{\\*\\onbekend Geheim09}{\\*\\docvar{Geheim10}{Geheim11}}
{\\header\\pard Basisschool De Wilg\\par}{\\footer\\pard pagina van Daan\\par}
\\pard Sem speelde met Ja{\\b n Vi}\\-ss{\\v Geheim12}er.\\par
{\\*\\bkmkstart Geheim13}R\\'e9n\\u233?e en \\f1\\'a3ukasz\\f0  lezen.{\\*\\bkmkend Geheim13}\\par
{\\deleted Geheim14}{\\revised ingevoegd}{\\v Geheim15}\\par
{\\field{\\*\\fldinst HYPERLINK "mailto:Geheim16@x.nl"}{\\fldrslt schrijf ons}}{\\*\\atnid Geheim17}{\\*\\atnauthor Geheim18}\\chatn{\\*\\annotation Geheim19}
tekst{\\footnote\\pard een noot over Sem}\\par
{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv Geheim20}}}\\pngblip 47656865696d3231}
{\\object\\objemb{\\*\\objclass Geheim22}{\\*\\objdata 47656865696d3233}{\\result Zie bijlage}}\\par
{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv Geheim24}}{\\shptxt\\pard Tekstvak over Sem\\par}}{\\shprslt Geheim25}}
\\trowd\\cellx100\\cellx200\\intbl taal\\cell 8\\cell\\row\\pard{\\*\\formfield{\\*\\ffname Geheim26}{\\*\\ffdeftext Geheim27}}{\\xe Geheim28}
{\\upr{Z?e}{\\*\\ud{Z\\u246?e}}} \\bin8 Geheim29einde\\par}Geheim30`;

describe('an RTF document with people planted everywhere', () => {
  it('goes out with what a reader sees and nothing else', async () => {
    const written = await rewritten(planted, { 'Jan Visser': '[medeleerling A]', Daan: '[medeleerling B]' });
    expect(written).not.toMatch(/Geheim|Visser|Daan|47656865|fldinst|pict|objdata|info/);
    expect((await opened(written)).text.split(/\n+/)).toEqual([
      'Sem speelde met [medeleerling A].',
      'Rénée en Łukasz lezen.',
      'ingevoegd',
      'schrijf onstekst[1]',
      'Zie bijlage',
      'taal\t8\t',
      'Zöe einde',
      'Tekstvak over Sem',
      'Koptekst',
      'Basisschool De Wilg',
      'Voettekst',
      'pagina van [medeleerling B]',
      'Noten',
      '[1] een noot over Sem',
    ]);
  });

  it('lists the hidden words for the officer; fonts, pictures and second editions have none', async () => {
    const listed = (await opened(planted)).hidden.map(({ text }) => text).join('\n');
    const missing = Array.from({ length: 31 }, (_, at) => `Geheim${String(at).padStart(2, '0')}`).filter(
      (name) => !listed.includes(name),
    );
    expect(missing).toEqual(['Geheim00', 'Geheim21', 'Geheim23', 'Geheim25', 'Geheim29']);
  });

  it('asks for an eye on the picture and the file', async () => {
    expect((await opened(planted)).eyes).toEqual([
      { reason: 'picture-left-out', place: 'picture 1' },
      { reason: 'file-inside-left-out', place: 'file 1' },
    ]);
  });

  it('is the same every time, in plain ASCII', async () => {
    const once = await rewritten(planted);
    expect(await rewritten(planted)).toBe(once);
    expect(once).toMatch(/^[\n -~]+$/);
    expect(await rewritten(once)).toBe(once);
  });
});

describe('hostile and broken RTF', () => {
  it.each([
    ['that was cut off', '{\\rtf1 Sem', 'damaged'],
    ['of another kind', 'Sem', 'unknown-format'],
    ['nested 10,000 deep', `{\\rtf1 ${'{'.repeat(10_000)}${'}'.repeat(10_000)}}`, 'too-large'],
    ['with binary data longer than itself', '{\\rtf1 \\bin999999999 x}', 'damaged'],
  ])('a document %s stays shut', async (_name, rtf, because) => {
    expect(await opening(rtf)).toEqual({ state: 'closed', because });
  });

  it('never throws, and always reads back what it wrote', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '{',
            '}',
            '\\par ',
            '\\u233?',
            "\\'e9",
            '\\v ',
            '\\v0 ',
            '\\*',
            '\\pict ',
            'Sem ',
            '\\b',
            '\\uc2 ',
            '\\deleted ',
            '\\footnote ',
            '\\header ',
          ),
          { maxLength: 40 },
        ),
        async (parts) => {
          const result = await opening(`{\\rtf1 ${parts.join('')}}`);
          if (result.state === 'opened') await result.document.rewrite([]);
        },
      ),
    ));
});
