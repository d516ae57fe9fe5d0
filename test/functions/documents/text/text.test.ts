import fc from 'fast-check';
import iconv from 'iconv-lite';
import { DocumentFault } from '../../../../functions/documents/document-fault';
import { textFormat } from '../../../../functions/documents/text/format';
import { noTools, open, replacing } from '../the-tools';

const opening = (bytes: Uint8Array | string) =>
  textFormat.open(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, noTools);
const opened = async (bytes: Uint8Array | string) => open(await opening(bytes));
const rewritten = async (bytes: Uint8Array | string, labels: Readonly<Record<string, string>> = {}) => {
  const document = await opened(bytes);
  return Buffer.from(await document.rewrite(replacing(document.text, labels))).toString('utf8');
};

const note =
  'Gesprek met René Müller en Zoë d’Hondt: “prima”. Kosten: 12 euro.\r\nÉén klas, geïnd, coördinatie, café.\r\n';

describe('plain text in any encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(note)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${note}`)],
    ['UTF-16 little-endian with a mark', iconv.encode(note, 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian with a mark', iconv.encode(note, 'utf-16be', { addBOM: true })],
    ['UTF-16 little-endian', iconv.encode(note, 'utf-16le')],
    ['UTF-16 big-endian', iconv.encode(note, 'utf-16be')],
    ['UTF-32 little-endian with a mark', iconv.encode(note, 'utf-32le', { addBOM: true })],
    ['UTF-32 big-endian with a mark', iconv.encode(note, 'utf-32be', { addBOM: true })],
    ['UTF-32 little-endian', iconv.encode(note, 'utf-32le')],
    ['UTF-32 big-endian', iconv.encode(note, 'utf-32be')],
    ['Windows-1252', iconv.encode(note, 'windows-1252')],
    ['Macintosh', iconv.encode(note, 'macintosh')],
  ])('%s reads the same and is written as UTF-8 without a mark', async (_name, bytes) => {
    expect((await opened(bytes)).text).toBe(note);
    expect(await rewritten(bytes)).toBe(note);
  });

  it.each([
    ['ISO-8859-15', 'iso-8859-15', 'René betaalt 5 € voor Zoë'],
    ['CP850', 'cp850', 'René Müller, coördinator, heeft één vraag over Zoë'],
  ])('%s too', async (_name, encoding, text) => {
    expect((await opened(iconv.encode(text, encoding))).text).toBe(text);
  });

  it('replaces in a text of another encoding, and keeps the line ends', async () => {
    const bytes = iconv.encode('René\r\nen Daan\rhier\n', 'utf-16le');
    expect(await rewritten(bytes, { René: '[medeleerling A]' })).toBe('[medeleerling A]\r\nen Daan\rhier\n');
  });

  it.each([
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['half UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
    ['bytes that no encoding has', Buffer.from([0x41, 0x81, 0x8d, 0x8f, 0x90, 0x00])],
  ])('keeps %s shut', async (_name, bytes) => {
    expect(await opening(bytes)).toEqual({ state: 'closed', because: 'unknown-format' });
  });

  it('never throws, whatever the bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const result = await opening(bytes);
        if (result.state === 'opened') await result.document.rewrite([]);
      }),
    ));

  it('refuses a replacement outside the text', async () => {
    const document = await opened('kort');
    await expect(document.rewrite([{ start: 2, end: 9, text: 'x' }])).rejects.toBeInstanceOf(DocumentFault);
  });
});

describe('a table in text', () => {
  const table = 'naam;groep;"opmerking"\r\nSem;6;"praat met ""Daan"" Visser"\r\nDaan Visser;6;=1+1\r\n';

  it('keeps its columns when a name is replaced, whatever the label', async () => {
    expect((await opened(table)).mediaType).toBe('text/csv');
    expect(await rewritten(table, { Daan: '=a";b', Visser: '' })).toBe(
      'naam;groep;"opmerking"\r\nSem;6;"praat met ""\'=a\' b"" "\r\n\'=a\' b ;6;=1+1\r\n',
    );
  });

  it('keeps its columns when what is replaced reaches over a separator', async () => {
    const rows = 'Visser;Daan\r\nBos;Sem\r\n';
    expect(await rewritten(rows, { 'Visser;Daan': '[medeleerling A]' })).toBe('[medeleerling A];\r\nBos;Sem\r\n');
  });
});

describe('notations with signs of their own', () => {
  it('finds a name that JSON writes in codes, and gives JSON back', async () => {
    const json = '{"naam":"Ren\\u00e9e\\nBos","bsn":123456782,"ok":true,"pad":"c:\\\\sem"}';
    expect((await opened(json)).text).toContain('Renée\nBos');
    const written = await rewritten(json, { Renée: '[leerling "A"]', Bos: '', '123456782': '[BSN]' });
    expect(JSON.parse(written)).toEqual({ naam: '[leerling "A"]\n', bsn: '[BSN]', ok: true, pad: 'c:\\sem' });
  });

  it('finds a name that XML writes in codes, says UTF-8, and is never run', async () => {
    const xml = iconv.encode(
      '<?xml version="1.0" encoding="ISO-8859-1"?>\n<a><b naam="Ren&#233;"/>caf\u00e9</a>',
      'latin1',
    );
    const document = await opened(xml);
    expect(document.mediaType).toBe('text/plain');
    expect(await rewritten(xml, { René: '[leerling <A>]' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a><b naam="[leerling &lt;A&gt;]"/>café</a>',
    );
  });

  it('keeps XML shut that defines words of its own', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    expect(await opening(xml)).toEqual({ state: 'closed', because: 'unsupported' });
  });

  it('finds a name that a calendar folds', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nSUMMARY:Gesprek met Daan Vis\r\n ser\\, moeder\r\nEND:VCALENDAR\r\n';
    expect(await rewritten(calendar, { 'Daan Visser': '[medeleerling A]' })).toBe(
      'BEGIN:VCALENDAR\r\nSUMMARY:Gesprek met [medeleerling A]\\, moeder\r\nEND:VCALENDAR\r\n',
    );
  });

  it('leaves a file out that is written in letters, and asks for an eye', async () => {
    const picture = Buffer.from('Daan Visser op de foto. '.repeat(60)).toString('base64');
    const document = await opened(`{"naam":"Sem","foto":"${picture}"}`);
    expect(document.eyes).toEqual([{ reason: 'file-inside-left-out', place: 'file 1' }]);
    expect(JSON.parse(await rewritten(`{"naam":"Sem","foto":"${picture}"}`))).toEqual({
      naam: 'Sem',
      foto: '[bestand weggelaten]',
    });
  });

  it('writes back what it read when nothing has to go', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const result = await opening(json);
        if (result.state === 'opened') {
          expect(Buffer.from(await result.document.rewrite([])).toString()).toBe(json);
        }
      }),
    ));
});
