import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';
import { textTools } from '../../../../functions/step/text-tools';
import { corpusDocument, viewpointOf } from '../../../../runtime/local/verbs/redact';
import { person } from './corpus-person';

const pupil = person('mees', 'Mees', '', 'Brouwer', 'leerling groep 5');
const teacher = person('marit', 'Marit', '', 'Hoekema', 'leerkracht groep 5');
const colleague = person('gerben', 'Gerben', '', 'Kuik', 'leerkracht groep 7');
const director = person('tjitske', 'Tjitske', '', 'Wal', 'directeur');

/** The text with every applied span between brackets and every question between question marks. */
function marked(kind: string, text: string): string {
  const subject = kind.startsWith('hr-') ? teacher : pupil;
  const viewpoint = viewpointOf(
    corpusDocument.parse({ id: 't', kind, subject, requester: null, roster: [colleague, director], text }),
  );
  const spans = createTextDetector(viewpoint, defaultPolicy[viewpoint.category], textTools).detect(text);
  let out = '';
  let at = 0;
  for (const { start, end, confidence } of spans) {
    const words = text.slice(start, end);
    out += `${text.slice(at, start)}${confidence === 'possible' ? `?${words}?` : `[${words}]`}`;
    at = end;
  }
  return out + text.slice(at);
}

describe('the initials of those present at a meeting about staff', () => {
  it('are colleagues, in the row and below, and the director and the subject stay', () => {
    expect(
      marked('hr-minutes', 'Aanw.: GK (vz), JT, MH, TW, IB. Afw.: SZ.\n1. JT opent, GK vult aan. SZ is ziek.'),
    ).toBe('Aanw.: [GK] (vz), [JT], MH, TW, IB. Afw.: [SZ].\n1. [JT] opent, [GK] vult aan. [SZ] is ziek.');
  });

  it('in a pupil’s file they are the school’s own', () => {
    expect(marked('minutes', 'Aanwezig: GK, JT. JT opent.')).toBe('Aanwezig: GK, JT. JT opent.');
  });

  it('letters in a text without such a row are left', () => {
    expect(marked('hr-minutes', 'De MR en de GMR spraken over AVG en BHV.')).toBe(
      'De MR en de GMR spraken over AVG en BHV.',
    );
  });
});

describe('one letter for somebody', () => {
  it('behind a title or kin, and again with its dot', () => {
    expect(marked('hr-email', 'Mevrouw D. klaagde over collega F. en later weer. D. was boos.')).toBe(
      'Mevrouw [D.] klaagde over collega [F.] en later weer. [D.] was boos.'.replaceAll('.]', '].'),
    );
  });

  it('is asked when it can be the subject’s, and left when it is a label', () => {
    expect(marked('hr-email', 'Mevrouw H. was er.')).toBe('Mevrouw ?H?. was er.');
    expect(marked('hr-email', 'Leerling A en kandidaat K2 staan in de bijlage.')).toBe(
      'Leerling A en kandidaat K2 staan in de bijlage.',
    );
  });
});

describe('chats', () => {
  it('whoever speaks, and the same name without its capital', () => {
    expect(marked('chat', '[14-02-2026 21:03:11] Tych: kom je\n[14-02-2026 21:04:00] Mees: ja met tych en kav\n')).toBe(
      '[14-02-2026 21:03:11] [Tych]: kom je\n[14-02-2026 21:04:00] Mees: ja met [tych] en kav\n',
    );
  });

  it('a label without a colon ends before what is said', () => {
    expect(
      marked('hr-chat', '09:12 Tomas Marit had them\n09:13 Marit nope\n09:15 Tomas ok then\n09:16 Marit yes\n'),
    ).toBe('09:12 [Tomas] Marit had them\n09:13 Marit nope\n09:15 [Tomas] ok then\n09:16 Marit yes\n');
  });
});

describe('a name without its capital', () => {
  it('behind a title or profession, where no dictionary has it', () => {
    expect(marked('email', 'Zijn vinger is genezen, dokter risseeuw was tevreden.')).toBe(
      'Zijn vinger is genezen, dokter [risseeuw] was tevreden.',
    );
    expect(marked('email', 'De dokter belde en de tandarts vertrok.')).toBe('De dokter belde en de tandarts vertrok.');
  });
});

describe('names cut short', () => {
  it.each([
    ['Tarik El B. was laat.', '[Tarik El B]. was laat.'],
    ["Ook Wout van 't Z was erbij.", "Ook [Wout van 't Z] was erbij."],
    ['Floris v H-G zakte.', '[Floris v H-G] zakte.'],
    ['ik zag sanne k en petra b. nog', 'ik zag [sanne k] en [petra b]. nog'],
  ])('%s', (text, expected) => expect(marked('email', text)).toBe(expected));
});

describe('two surnames', () => {
  it('with a hyphen are one name, also when the roster has the first', () => {
    expect(marked('email', 'Psychiater dr. Kuik-Xhonneux belde.')).toBe('Psychiater dr. [Kuik-Xhonneux] belde.');
  });
});

describe('columns, signatures and numbers', () => {
  it('a name does not run on into the next column', () => {
    expect(marked('absence', 'Mees B.   di  ZK   griep')).toBe('Mees B.   di  ZK   griep');
  });

  it('who signs a report in a pupil’s file is staff', () => {
    expect(marked('incident', 'Mees was stil.\nget. T. Brekel')).toBe('Mees was stil.\nget. T. Brekel');
    expect(marked('hr-incident', 'Marit was stil.\nget. T. Brekel')).toBe('Marit was stil.\nget. [T. Brekel]');
  });

  it('numbers of things and registers', () => {
    expect(marked('incident', 'Fiets weg, framenr. GZ4410982.')).toBe('Fiets weg, framenr. [GZ4410982].');
  });

  it('a number that was called is somebody else’s', () => {
    expect(marked('incident', 'Mees heeft een nummer gebeld (+32 470 12 88 31).')).toContain('[+32 470 12 88 31]');
  });
});

describe('what is no person', () => {
  it.each([
    'De film Rembrandt en Vermeer draait.',
    'Zij las Jane Austen voor.',
    'Oma woont in Assen en opa ook.',
    'Juf zag dat Mees Nieuwsbegrip maakte.',
    'Loonstrookregel',
    'Morgen naar tandarts Dental Point.',
    'We kijken de film Coach Carter.',
    "Verzamelen bij St Jan's.",
  ])('%s', (text) => expect(marked('email', text)).toBe(text));

  it('a strange word is asked about, with an infix it is covered', () => {
    expect(marked('incident', 'Gisteren zat Mees naast Wytzelien en Xantje.')).toMatch(/\?Wytzelien\?|\[Wytzelien\]/);
    expect(marked('incident', 'Later kwam Tobyas van de Kolk erbij.')).toBe('Later kwam [Tobyas van de Kolk] erbij.');
  });
});
