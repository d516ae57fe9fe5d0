import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import type { NewAttachment } from '../kit/connector';
import { NotPermitted, ProtocolViolation, SourceFault, SourceUnavailable } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import type { Moodle } from './api';
import { type Row, textOf } from './parse';
import { judged, moodleError } from './refusals';

/** Files up to this many bytes per record are kept in memory; larger ones are fetched again when they are staged. */
const memoryPerRecord = 32 * 1024 * 1024;
const mostBreaks = 3;

/**
 * The path of a file below `/webservice/`, whatever form Moodle gave its address: with or without `/webservice`, with a user's
 * key in it, with `?file=`. The site's own idea of its address is not used: we call the one in the settings. @security S-11, S-12
 *
 * @returns undefined when it is no file of Moodle.
 */
export function webServicePath(address: string): string | undefined {
  const url = URL.parse(address, 'https://moodle.invalid');
  if (!url) return undefined;
  const found = /\/(?:webservice\/)?(?:pluginfile\.php|tokenpluginfile\.php\/[^/]+)(\/.*)?$/.exec(url.pathname);
  if (!found) return undefined;
  const slashed = url.searchParams.get('file');
  const path = found[1] ?? slashed?.split('/').map(encodeURIComponent).join('/');
  return path === undefined ? undefined : `/webservice/pluginfile.php${path}?forcedownload=1`;
}

/** The files in a list of Moodle (`attachments`, `files`), each read to its end once. @legal L-26 */
export async function attachmentsOf(
  moodle: Moodle,
  files: readonly { readonly path: string; readonly row: Row }[],
): Promise<NewAttachment[]> {
  let memory = memoryPerRecord;
  const all: NewAttachment[] = [];
  for (const [n, { path, row }] of files.entries()) {
    if (row.isdir === true) continue;
    const fileName = textOf(row.filename);
    const about = { id: String(n + 1), fileName, path };
    const declared = textOf(row.mimetype);
    const address = webServicePath(textOf(row.fileurl) || textOf(row.url));
    const absent = { state: 'absent', readable: new Uint8Array() } as const;
    // A file elsewhere (a link to a cloud) is named, not fetched: its host is none of ours.
    const first = address === undefined || row.isexternalfile === true ? undefined : await fetchFile(moodle, address);
    if (!first || address === undefined) {
      all.push({ ...about, mediaType: mediaType(declared, undefined), content: absent });
      continue;
    }
    const kept: Uint8Array[] = [];
    let size = 0;
    for await (const part of wholeFile(moodle, address, first)) {
      size += part.byteLength;
      if (size <= memory) kept.push(part);
      else kept.length = 0;
    }
    const fits = size <= memory;
    if (fits) memory -= size;
    const type = mediaType(declared, first.headers['content-type']);
    const open = () => (fits ? fromMemory(kept) : wholeFile(moodle, address));
    all.push({ ...about, mediaType: type, content: { state: 'stored', open } });
  }
  return all;
}

/** @returns undefined when Moodle says that there is no such file. */
async function fetchFile(moodle: Moodle, path: string): Promise<SourceResponse | undefined> {
  const { sourceId } = moodle.context;
  const response = await moodle.file(path);
  // A file comes with its name in Content-Disposition; an error is JSON without, and HTTP 200 as like as not.
  if (response.status === 200 && response.headers['content-disposition'] !== undefined) return response;
  const text = await response.text();
  const error = moodleError(asJson(sourceId, response.status, text));
  if (error?.errorcode === 'filenotfound') return undefined;
  if (!error) {
    throw new ProtocolViolation(sourceId, { code: 'MOODLE_FILE_ANSWER', ids: { status: response.status } });
  }
  const meaning = judged(sourceId, 'pluginfile', error);
  if (meaning instanceof SourceFault) throw meaning;
  throw new NotPermitted(sourceId, { code: 'MOODLE_FILE_NOT_PERMITTED', ids: { errorcode: meaning.errorcode } });
}

function asJson(sourceId: SourceId, status: number, text: string): unknown {
  try {
    return z.looseObject({}).parse(JSON.parse(text));
  } catch {
    throw new ProtocolViolation(sourceId, { code: 'MOODLE_FILE_ANSWER', ids: { status } });
  }
}

/** The bytes of a file; one that breaks off is asked for again and read on from where it broke. */
async function* wholeFile(moodle: Moodle, path: string, first?: SourceResponse): AsyncGenerator<Uint8Array> {
  let delivered = 0;
  for (let tries = 1; ; tries += 1) {
    const answer = tries === 1 && first ? first : await fetchFile(moodle, path);
    if (!answer) throw new ProtocolViolation(moodle.context.sourceId, { code: 'MOODLE_FILE_GONE' });
    let at = 0;
    try {
      for await (const part of answer.stream()) {
        const fresh = part.subarray(Math.max(0, delivered - at));
        at += part.byteLength;
        if (fresh.byteLength === 0) continue;
        delivered += fresh.byteLength;
        yield fresh;
      }
      return;
    } catch (fault) {
      if (!(fault instanceof SourceUnavailable) || tries >= mostBreaks) throw fault;
    }
  }
}

async function* fromMemory(parts: readonly Uint8Array[]) {
  yield* parts;
}

const mediaType = (declared: string, sent: string | undefined): string =>
  [declared, sent?.split(';')[0]?.trim() ?? ''].find((type) => /^[\w.+-]+\/[\w.+-]+$/.test(type))?.toLowerCase() ??
  'application/octet-stream';
