import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, NewRecord, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { activityOf } from './fields';
import { addressesOf, touchOf } from './match';
import { type Exported, exported, exportFolder } from './messages';
import { parseMail } from './parse';
import { recordOf } from './record';
import type { MailExportSettings } from './settings';

type Context = SourceContext<MailExportSettings>;
type Unreadable = Extract<Exported, { kind: 'unreadable' }>;

const checkpointShape = z.object({ done: z.int().nonnegative(), print: z.string() });

/** One candidate for all messages that touch the subject. An address is certain; a name alone is for the officer. @legal L-25 */
export async function locate(
  { sourceId, settings, signal }: Context,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  let [messages, address, name] = [0, false, false];
  for await (const item of exported(sourceId, settings)) {
    signal.throwIfAborted();
    const mail = item.kind === 'raw' ? await parseMail(item.raw).catch(() => undefined) : undefined;
    const touch = mail && touchOf(mail, subject);
    if (!touch) continue;
    messages += 1;
    address ||= touch.address;
    name ||= touch.name;
  }
  if (messages === 0) return [];
  return [
    {
      reference: { addresses: addressesOf(subject) },
      evidence: { strong: address, matched: [...(address ? ['email'] : []), ...(name ? ['name'] : [])] },
      distinguishing: { berichten: String(messages) },
      identifiers: {},
    },
  ];
}

/** The search plan, every message that touches the subject, and all that could not be read. @legal L-26, L-28 @security S-36 */
export async function* collect(
  { sourceId, settings, signal }: Context,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const print = createHash('sha256')
    .update(JSON.stringify([...(await exportFolder(sourceId, settings)).members]))
    .digest('hex')
    .slice(0, 22);
  const start = from === undefined ? { done: 0, print } : checkpointShape.parse(from);
  if (start.print !== print) throw new ProtocolViolation(sourceId, { code: 'FOLDER_CHANGED' });
  const activity = activityOf(subject.category);
  const { mailboxes, terms, from: since, until } = settings.searchPlan;
  if (start.done === 0) {
    const fields = { mailboxes, terms, from: since, until };
    yield {
      kind: 'record',
      record: { type: `search-plan.${activity}`, id: 'search-plan', title: 'Zoekplan', fields, persons: [] },
    };
  }
  let done = 0;
  for await (const item of exported(sourceId, settings)) {
    signal.throwIfAborted();
    done += 1;
    if (done <= start.done) continue;
    if (item.kind === 'page') yield { kind: 'page' };
    else if (item.kind === 'unreadable') yield { kind: 'record', record: unreadable(item, activity) };
    else {
      const mail = await parseMail(item.raw).catch(() => undefined);
      const touch = mail && touchOf(mail, subject);
      if (!mail)
        yield {
          kind: 'record',
          record: unreadable({ kind: 'unreadable', reason: 'broken', place: item.place }, activity),
        };
      else if (touch) yield { kind: 'record', record: recordOf(mail, touch, subject, settings.staffDomains) };
    }
    yield { kind: 'checkpoint', value: { done, print } };
  }
}

/** A file nobody could read may hold something about the subject: it is counted as damaged and its content stays out. */
const unreadable = ({ reason, place }: Unreadable, activity: string): NewRecord => ({
  type: `unreadable.${activity}`,
  id: `file-${place}`,
  title: 'Onleesbaar bestand',
  fields: { reason },
  persons: [],
  attachments: [
    {
      id: '1',
      fileName: `bestand ${place}`,
      path: 'content',
      mediaType: 'application/octet-stream',
      content: { state: 'damaged', readable: new Uint8Array() },
    },
  ],
});
