import fc from 'fast-check';
import { type FileHead, profitFile } from '../../../connectors/afas/profit-file';
import { faultOf } from '../../support/collected';
import { sourceId } from './open-afas';

async function* cutAt(text: string, cuts: readonly number[]) {
  const bytes = Buffer.from(text);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const to = Math.min(bytes.byteLength, cut);
    yield bytes.subarray(from, Math.max(from, to));
    from = Math.max(from, to);
  }
  yield bytes.subarray(from);
}

async function read(text: string, cuts: readonly number[] = []) {
  const head: FileHead = {};
  const parts: Uint8Array[] = [];
  for await (const part of profitFile(sourceId, cutAt(text, cuts), head)) parts.push(part);
  return { head, bytes: Buffer.concat(parts) };
}

describe('a file out of Profit’s JSON', () => {
  it('comes out as it went in, wherever the network cuts the answer', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.nat(500), { maxLength: 8 }),
        fc.constantFrom('plain', 'escaped', 'broken lines'),
        async (content, cuts, how) => {
          const base64 = Buffer.from(content).toString('base64');
          const filedata = {
            plain: base64,
            escaped: base64.replaceAll('/', '\\/').replaceAll('+', '\\u002B'),
            'broken lines': base64.replace(/.{7}/g, '$&\\r\\n'),
          }[how];
          const text = `{"filename":"verslag \\"é\\".pdf","filedata" : "${filedata}","mimetype":"application/pdf"}`;
          const { head, bytes } = await read(text, cuts);
          expect(bytes.equals(Buffer.from(content))).toBe(true);
          expect(head).toEqual({ fileName: 'verslag "é".pdf', mediaType: 'application/pdf' });
        },
      ),
    ));

  it('is not fooled by a file name that looks like the data', async () => {
    const text = JSON.stringify({ filename: '"filedata":"AAAA"', mimetype: 'text/plain', filedata: 'SGFsbG8=' });
    expect((await read(text)).bytes.toString()).toBe('Hallo');
  });

  it('says that a file is damaged when its base64 is none, and keeps what could be read', async () => {
    const { head, bytes } = await read('{"filename":"a","mimetype":"text/plain","filedata":"SGFsbG8h*#"}');
    expect(head.damaged).toBe(true);
    expect(bytes.toString()).toBe('Hallo!');
  });

  it('tells no data from an empty file', async () => {
    expect((await read('{"filename":"a","mimetype":"b/c","filedata":null}')).head.missing).toBe(true);
    expect((await read('{"filename":"a","mimetype":"b/c","filedata":""}')).head.missing).toBeUndefined();
  });

  it.each([
    ['breaks off in the data', '{"filename":"a","filedata":"SGFs', 'AFAS_FILE_BROKEN_OFF'],
    ['breaks off behind it', '{"filedata":"SGFs","mimetype":', 'AFAS_FILE_SHAPE'],
    ['is no JSON', '<error>', 'AFAS_FILE_SHAPE'],
    ['has no data', '{"filename":"a"}', 'AFAS_FILE_SHAPE'],
    ['has no end before the data', `{"filename":"${'a'.repeat(70_000)}"`, 'AFAS_FILE_SHAPE'],
  ])('is a fault when the answer %s', async (_what, text, code) => {
    expect(await faultOf(read(text))).toBe(`ProtocolViolation ${code}`);
  });
});
