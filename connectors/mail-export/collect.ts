import { z } from 'zod';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, NewRecord, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { wantedOf } from './about';
import { digestOfFile, digestOfMail } from './digest';
import { indexOf } from './export-index';
import { activityOf } from './fields';
import { itemsOf } from './items';
import { everybodyIn } from './mail';
import { type Circle, rosterPersonOf } from './people';
import { type FoundEntry, recordOfFile, recordOfMail } from './record';
import type { MailExportSettings } from './settings';
import type { Unread } from './survey';

const referenceShape = z.object({
  found: z.array(z.string()),
  unread: z.array(z.string()),
  silent: z.array(z.string()),
  export: z.string(),
  subjectToo: z.array(z.string()),
});

/** How many of the chosen items are done; undefined: the search plan and the unread are not in yet. */
const checkpointShape = z.object({ done: z.int().nonnegative() });

/**
 * The search plan, what could not be read, and what the officer chose or what is certain: no more than was located, in the order of
 * the export. An item that is not what it was when the choice was made stops the source. @legal L-25, L-26, L-28 @security S-36
 */
export async function* collect(
  { sourceId, settings, signal }: SourceContext<MailExportSettings>,
  candidate: Candidate,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const reference = referenceShape.parse(candidate.reference);
  const found = reference.found.map((entry) => JSON.parse(entry) as FoundEntry);
  const unread = reference.unread.map((entry) => JSON.parse(entry) as Unread);
  const activity = activityOf(subject.category);
  const index = await indexOf(sourceId, settings);
  // A file that came later was not searched: nobody may take what is collected for all there is.
  if (index.print !== reference.export) throw new ProtocolViolation(sourceId, { code: 'EXPORT_CHANGED' });
  let done = 0;
  if (from === undefined) {
    yield { kind: 'total', found: 1 + unread.length + found.length };
    yield { kind: 'record', record: planRecord(settings, reference.silent, activity) };
    for (const entry of unread) yield { kind: 'record', record: unreadRecord(entry, activity) };
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { done } };
  } else done = checkpointShape.parse(from).done;
  if (done >= found.length) return;

  const circle: Circle = {
    wanted: wantedOf(subject),
    subjectToo: reference.subjectToo,
    staffDomains: settings.staffDomains,
  };
  const byPlace = new Map(found.slice(done).map((entry) => [entry.place, entry]));
  const changed = (place: string) => new ProtocolViolation(sourceId, { code: 'EXPORT_CHANGED', ids: { file: place } });
  for await (const item of itemsOf(sourceId, settings, index, new Set(byPlace.keys()))) {
    signal.throwIfAborted();
    if (item.kind === 'words') continue;
    const entry = byPlace.get(item.place);
    if (!entry) continue;
    if (item.kind === 'unread') throw changed(item.place);
    const digest = item.kind === 'mail' ? digestOfMail(item.mail) : await digestOfFile(item.file);
    if (digest !== entry.digest) throw changed(item.place);
    if (item.kind === 'mail') {
      yield { kind: 'record', record: recordOfMail(item.mail, entry, activity, circle) };
      for (const person of everybodyIn(item.mail)) {
        if (person.name !== '' || person.address !== '')
          yield { kind: 'person', person: rosterPersonOf(sourceId, person, circle) };
      }
    } else yield { kind: 'record', record: recordOfFile(item.file, item.text, item.facts, entry, activity) };
    done += 1;
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { done } };
  }
  if (done < found.length)
    throw new ProtocolViolation(sourceId, { code: 'EXPORT_CHANGED', ids: { missing: found.length - done } });
}

/** What was searched, by whom and when. No counts: they would tell of what is silently withheld. @legal L-26, L-34 */
function planRecord({ searchPlan }: MailExportSettings, silent: readonly string[], activity: string): NewRecord {
  const { mailboxes, withoutHits, terms, from, until, by, on, tool } = searchPlan;
  return {
    type: `search-plan.${activity}`,
    id: 'search-plan',
    title: 'Zoekplan',
    fields: {
      mailboxes,
      ...(withoutHits.length > 0 && { withoutHits }),
      ...(silent.length > 0 && { silent }),
      terms,
      from,
      until,
      by,
      on,
      ...(tool !== undefined && { tool }),
    },
    persons: [],
  };
}

/** Nobody could read it, so it may hold something about the subject: it counts as damaged, and its content stays out. @legal L-26 */
const unreadRecord = ({ place, reason, count }: Unread, activity: string): NewRecord => ({
  type: `unread.${activity}`,
  id: `${reason}-${place}`,
  title: 'Niet te lezen',
  fields: { reason, ...(count > 1 && { count }) },
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
