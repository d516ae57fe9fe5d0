import { writeZip } from '../../../../functions/documents/container/write-zip';
import { openZip } from '../../../../functions/documents/container/zip-members';
import { openDocument } from '../../../../functions/documents/open-document';
import { zipFormat } from '../../../../functions/documents/zip/format';
import { blind, open, realTools, replacing } from '../the-tools';

const file = (name: string, text: string | Uint8Array) => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
});
const opening = (bytes: Uint8Array) => zipFormat.open(bytes, realTools);

const packed = writeZip([
  file('Geheim01/verslag Geheim02.txt', 'Sem speelde met Daan Visser.'),
  file('__MACOSX/._Geheim03.txt', new Uint8Array([0, 5, 22, 7])),
  file('programma Geheim04.exe', new Uint8Array([0x4d, 0x5a, 0, 1, 2])),
  file('binnen.zip', writeZip([file('Geheim05.html', '<html><p>Da<b>an</b> en Sem <!-- Geheim06 --></p>')])),
]);

const contents = async (bytes: Uint8Array): Promise<Record<string, string>> => {
  const zip = await openZip(bytes);
  if (zip.state === 'closed') throw new Error(zip.because);
  const found: Record<string, string> = {};
  for (const name of zip.zip.names) found[name] = Buffer.from((await zip.zip.read(name)) ?? []).toString();
  return found;
};

describe('a ZIP with files of several kinds', () => {
  it('goes out with its files written anew, under names of ours', async () => {
    const document = open(await opening(packed));
    const written = await document.rewrite(replacing(document.text, { 'Daan Visser': '[A]', 'Daan en': '[B] en' }));
    const files = await contents(written);
    expect(Object.keys(files)).toEqual(['bestand-0001.txt', 'bestand-0002.zip']);
    expect(files['bestand-0001.txt']).toBe('Sem speelde met [A].');
    expect(Buffer.from(written).toString('latin1')).not.toMatch(/Geheim|Daan|programma|binnen/);
    expect(open(await opening(written)).text.split(/\s*\n+/)).toEqual(['Sem speelde met [A].', '[B] en Sem', '']);
  });

  it('asks for an eye on what nobody could open, and lists names and what was hidden', async () => {
    const { eyes, hidden } = open(await opening(packed));
    expect(eyes).toEqual([{ reason: 'file-inside-left-out', place: 'file 2' }]);
    const listed = hidden.map(({ text }) => text).join('\n');
    for (const name of ['Geheim01', 'Geheim02', 'Geheim03', 'Geheim04', 'Geheim05', 'Geheim06']) {
      expect(listed).toContain(name);
    }
  });

  it('is the same every time', async () => {
    const written = async () => Buffer.from(await open(await opening(packed)).rewrite([]));
    expect((await written()).equals(await written())).toBe(true);
  });
});

describe('a ZIP that means harm', () => {
  it('in a ZIP in a ZIP in a ZIP is opened to a depth, and left out with an eye below it', async () => {
    let nested = writeZip([file('a.txt', 'diep')]);
    for (let at = 0; at < 8; at += 1) nested = writeZip([file('a.zip', nested)]);
    const document = open(await openDocument(nested, blind));
    expect(document.text).toBe('');
    expect(document.eyes.map(({ reason }) => reason)).toEqual(['file-inside-left-out']);
  });

  it('stays shut when it holds more than anybody unpacks', async () => {
    const zeros = writeZip([file('a.txt', Buffer.alloc(300 * 1024 * 1024))]);
    expect(await opening(zeros)).toEqual({ state: 'closed', because: 'too-large' });
  });

  it('stays shut when a file in it is not what it says', async () => {
    const broken = Buffer.from(writeZip([file('a.txt', 'Sem speelde buiten en was blij.')]));
    broken[40] = (broken[40] ?? 0) ^ 0xff;
    expect(await opening(broken)).toEqual({ state: 'closed', because: 'damaged' });
  });
});
