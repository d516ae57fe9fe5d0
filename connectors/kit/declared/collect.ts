import { z } from 'zod';
import type { RecordType } from '../../../domain/record/field-table';
import type { Candidate, Collected, NewAttachment } from '../connector';
import { peopleOfItem, recordOfItem } from '../delivered/record-of';
import { ConfigurationInvalid, ProtocolViolation } from '../faults';
import { filesOfRow, itemOfRow, type RowFile } from './item-of';
import { listPages } from './pages';
import { type Ask, type DeclaredContext, openSession } from './session';

const referenceShape = z.object({ keys: z.array(z.string()) });
const checkpointShape = z.object({
  /** Lists that are done, counted over all keys of the person. */
  lists: z.number().int().nonnegative(),
  /** Where the next one goes on; absent: at its beginning. */
  from: z.string().optional(),
});

/** No single file is larger. @security S-38 */
const largestFile = 512 * 1024 ** 2;

/** Every row of every list of the person, in the order of the settings. @legal L-26, L-28 @security S-36 */
export async function* collectDeclared(
  context: DeclaredContext,
  types: Readonly<Record<string, RecordType>>,
  candidate: Candidate,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourceId, settings, signal } = context;
  const { keys } = referenceShape.parse(candidate.reference);
  const start = from === undefined ? { lists: 0 } : checkpointShape.parse(from);
  const ask = openSession(context);
  const counts = settings.lists.every(({ total, others }) => total !== undefined && others === 'refuse');
  const work = keys.flatMap((key) => settings.lists.map((list) => ({ key, list })));
  for (const [n, { key, list }] of work.entries()) {
    if (n < start.lists) continue;
    const resumed = n === start.lists ? start.from : undefined;
    const type = types[list.type];
    if (!type) throw new ConfigurationInvalid(sourceId, { problems: [`settings.lists.${n}.type: unknown`] });
    let first = resumed === undefined;
    const { absentIsNone } = list;
    for await (const page of listPages(context, ask, list, {
      key,
      absentIsNone,
      ...(resumed !== undefined && { from: resumed }),
    })) {
      signal.throwIfAborted();
      if (first && counts) {
        if (page.total === undefined)
          throw new ProtocolViolation(sourceId, { code: 'TOTAL_ABSENT', ids: { list: n + 1 } });
        yield { kind: 'total', found: page.total };
      }
      first = false;
      for (const row of page.items) {
        const item = itemOfRow(sourceId, list, row);
        if (list.others === 'skip' && item.about !== key) continue;
        const attachments: NewAttachment[] = [];
        const files = filesOfRow(list, row);
        for (const [at, file] of files.entries()) attachments.push(await attachmentOf(context, ask, file, at + 1));
        const named = { ...item, files: files.map(({ name }) => ({ name })) };
        const person = { key };
        yield { kind: 'record', record: recordOfItem(type, named, person, attachments) };
        for (const one of peopleOfItem(sourceId, named, person)) yield { kind: 'person', person: one };
      }
      yield { kind: 'page' };
      if (page.next !== undefined) yield { kind: 'checkpoint', value: { lists: n, from: page.next } };
    }
    yield { kind: 'checkpoint', value: { lists: n + 1 } };
  }
}

async function attachmentOf(
  { sourceId, settings }: DeclaredContext,
  ask: Ask,
  file: RowFile,
  n: number,
): Promise<NewAttachment> {
  const about = { id: String(n), fileName: file.name, path: 'files.content', mediaType: file.mediaType };
  const url = URL.parse(file.url, `${settings.baseUrl}/`)?.href;
  if (url === undefined) return { ...about, content: { state: 'absent', readable: new Uint8Array() } };
  const answer = await ask({ url, maxBytes: largestFile });
  const bytes = await answer.bytes();
  if (answer.status === 404 || answer.status === 410) {
    return { ...about, content: { state: 'absent', readable: new Uint8Array() } };
  }
  if (answer.status !== 200) {
    throw new ProtocolViolation(sourceId, { code: 'FILE_STATUS_UNEXPECTED', ids: { status: answer.status } });
  }
  // A page of HTML or an error in JSON that comes with 200 is not the file.
  const given = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const other = /^(text\/html|application\/(problem\+)?json)$/.test(given) && given !== file.mediaType.toLowerCase();
  if (other && file.mediaType !== 'application/octet-stream') {
    throw new ProtocolViolation(sourceId, { code: 'FILE_OF_ANOTHER_KIND' });
  }
  return { ...about, content: { state: 'stored', open: () => once(bytes) } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
