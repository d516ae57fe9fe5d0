import { Fault } from '../../../domain/fault';
import { attachmentEntry } from '../../../domain/withholding/ledger';
import { DocumentFault } from '../../../functions/documents/document-fault';
import { writeRewritten } from '../../../functions/prepare/write-rewritten';
import { openAttachment } from '../../../functions/step/attachment-readings';
import { recordOf } from '../../domain/redaction/school-of-invented-people';

jest.mock('../../../functions/step/attachment-readings');

class Busy extends Fault {
  override readonly name = 'Busy';
  constructor() {
    super({ code: 'BUSY', retryable: true });
  }
}

const file = {
  id: 'a',
  fileName: 'verslag.docx',
  path: 'document',
  mediaType: 'application/octet-stream',
  state: 'stored',
  byteLength: 3,
  sha256: 'ab',
  objectKey: 'staging/a',
} as const;
const record = recordOf({}, { attachments: [file] });
const readings = new Map([['a', { text: 'Gelezen.', eyes: [] }]]);
const anew = [{ file, replacements: [], sourceName: 'verslag.docx' }];

/** Writes one document that reads `text` and does this when it is written. */
async function written(text: string, rewrite: () => Promise<Uint8Array>) {
  const stored: string[] = [];
  jest.mocked(openAttachment).mockResolvedValue({
    state: 'opened',
    document: { kind: 'docx', text, hidden: [], eyes: [], mediaType: 'text/plain', rewrite },
  });
  const runtime = {
    ports: { objects: { put: async (key: string) => void stored.push(key) } },
  } as unknown as Parameters<typeof writeRewritten>[0];
  const result = await writeRewritten(runtime, record, readings, anew, () => 'prepared/1');
  return { ...result, stored };
}

const keptBack = {
  attachments: [],
  ledger: [attachmentEntry(record, file, 'redaction-failed', 'verslag.docx')],
  stored: [],
};

describe('a document goes out anew or stays behind (S-32)', () => {
  it('goes out with the digest of the file it came from', async () => {
    expect(await written('Gelezen.', async () => Uint8Array.of(1, 2))).toMatchObject({
      attachments: [{ objectKey: 'prepared/1', byteLength: 2, sourceSha256: 'ab' }],
      ledger: [],
      stored: ['prepared/1'],
    });
  });

  it.each([
    ['cannot be written safely', () => Promise.reject(new DocumentFault('docx', 'still-readable'))],
    ['breaks the writer in a way nobody foresaw', () => Promise.reject(new RangeError('somewhere in a library'))],
  ])('stays behind and is listed when it %s', async (_, rewrite) => {
    expect(await written('Gelezen.', rewrite)).toEqual(keptBack);
  });

  it('stays behind when it reads otherwise than when it was searched', async () => {
    expect(await written('Anders gelezen.', async () => Uint8Array.of(1))).toEqual(keptBack);
  });

  it('is tried again when the fault may pass', async () => {
    await expect(written('Gelezen.', () => Promise.reject(new Busy()))).rejects.toThrow('BUSY');
  });
});
