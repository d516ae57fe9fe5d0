import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { SourceId } from '../../domain/request/ids';
import type { NewAttachment } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { mediaTypeOf } from './media-type';
import type { RawDocument } from './parse';

/** No single file of a dossier is larger; a ZIP that says otherwise is stopped, not unpacked. @security S-38 */
const largestFile = 512 * 1024 * 1024;

/**
 * The files of a document. The format says: base64 of a ZIP that holds the file. Each is read to the end once, to know whether
 * it is whole; a damaged one is reported with what could be decoded. @legal L-26
 *
 * @param n Number of the document within the record, from 1.
 * @throws ProtocolViolation when a file is larger than can be handled.
 */
export async function attachmentsOf(sourceId: SourceId, document: RawDocument, n: number): Promise<NewAttachment[]> {
  const { path, fileName, bytes, broken } = document;
  const named = (id: string, name: string) => ({ id, fileName: name, path, mediaType: mediaTypeOf(name) });
  if (!bytes) return [{ ...named(String(n), fileName), content: { state: 'absent', readable: new Uint8Array() } }];
  const damaged = (): NewAttachment[] => [
    { ...named(String(n), fileName), content: { state: 'damaged', readable: bytes } },
  ];
  if (broken) return damaged();
  if (isBareFile(bytes))
    return [{ ...named(String(n), fileName), content: { state: 'stored', open: () => once(bytes) } }];

  const entries = await wholeEntries(sourceId, bytes);
  const [only] = entries ?? [];
  if (!entries || !only) return damaged();
  // An Office or OpenDocument file is itself a ZIP; some packages put it in as it is.
  if (entries.some(({ fileName: name }) => name === '[Content_Types].xml' || name === 'mimetype')) {
    return [{ ...named(String(n), fileName), content: { state: 'stored', open: () => once(bytes) } }];
  }
  return entries.map((entry, position) => ({
    ...named(
      entries.length === 1 ? String(n) : `${n}-${position + 1}`,
      entries.length === 1 ? fileName : entry.fileName,
    ),
    content: { state: 'stored', open: () => unpacked(bytes, entry) },
  }));
}

/** The files in a ZIP, or undefined when it, or any of them, does not read back whole. */
async function wholeEntries(sourceId: SourceId, bytes: Uint8Array): Promise<readonly Entry[] | undefined> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
    for (const entry of entries) {
      if (entry.uncompressedSize > largestFile) throw new ProtocolViolation(sourceId, { code: 'ATTACHMENT_TOO_LARGE' });
      let check = 0;
      for await (const part of unpacked(bytes, entry)) check = crc32(part, check);
      // The library checks sizes only.
      if (check !== entry.crc32) return undefined;
    }
    return entries;
  } catch (fault) {
    if (fault instanceof ProtocolViolation) throw fault;
    return undefined;
  }
}

async function* unpacked(bytes: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
  });
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const signatures = ['25504446', '89504e47', 'ffd8ff', 'd0cf11e0', '7b5c727466'];

/** A file that was put in without the ZIP around it: PDF, PNG, JPEG, old Office, RTF. */
function isBareFile(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return signatures.some((signature) => start.startsWith(signature));
}
