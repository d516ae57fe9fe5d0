import type { SourceRecord } from '../../domain/record/source-record';
import type { Finding } from '../../domain/redaction/finding';
import { entityWords } from '../../domain/redaction/labels/entity-words';
import { projectMarkup } from '../../domain/redaction/markup/projection';
import { textsOf } from '../../domain/redaction/text-at';
import type { Request } from '../../domain/request/request';
import type { Question } from '../../domain/withholding/questions-of';
import { attachmentReadings } from '../step/attachment-readings';
import { searchedRecords } from '../step/findings-file';
import type { StepRuntime } from '../step/runtime';
import type { StoredQuestion } from '../step/stored-question';

type Example = StoredQuestion['examples'][number];
type StoredFile = NonNullable<StoredQuestion['file']>;

const placesShown = 3;
/** Characters of context on either side. */
const around = 90;

/** The questions as the officer reads them: each with the words around up to three of its places. */
export async function withExamples(
  runtime: StepRuntime,
  request: Request,
  questions: readonly Question[],
): Promise<readonly StoredQuestion[]> {
  const { ports } = runtime;
  const wanted = new Map<string, string>();
  for (const { group, members } of questions) {
    for (const member of differing(members).slice(0, placesShown)) wanted.set(member.identity, group);
  }
  const examples = new Map<string, Example[]>();
  const files = new Map<string, StoredFile>();
  for (const [source, { state }] of request.sources) {
    if (state !== 'complete' || wanted.size === 0) continue;
    for await (const searched of searchedRecords(ports.objects, request.requestId, source, ['found'])) {
      const here = searched.findings.filter(({ identity }) => wanted.has(identity));
      if (here.length === 0) continue;
      const texts = textsOf(searched.record, await attachmentReadings(runtime, searched.record));
      for (const finding of here) {
        const group = wanted.get(finding.identity) ?? '';
        examples.set(group, [...(examples.get(group) ?? []), exampleOf(searched.record, finding, texts)]);
        const file = fileOf(searched.record, finding);
        if (file) files.set(group, file);
      }
    }
  }
  return questions.map(({ group, also, ground, confidence, proposal, because, members, person }) => {
    const file = files.get(group);
    return {
      group,
      ...(also ? { also } : {}),
      ground,
      confidence,
      proposal,
      because,
      ...(person === undefined ? {} : { person }),
      places: members.map(({ identity }) => identity),
      label: labelOf(members[0]),
      occurrences: members.length,
      ...(file ? { file } : {}),
      examples: examples.get(group) ?? [],
    };
  });
}

/** One of each way in which a question arose comes first: who answers it has to see what he answers. */
function differing(members: readonly Finding[]): readonly Finding[] {
  const ways = new Map<string, Finding>();
  for (const member of members) {
    const way = `${member.group} ${member.confidence} ${member.because}`;
    if (!ways.has(way)) ways.set(way, member);
  }
  const first = new Set(ways.values());
  return [...first, ...members.filter((member) => !first.has(member))];
}

/** The stored file that a finding is about. Members of one group are the same bytes, so any of them will do. */
function fileOf({ attachments }: SourceRecord, finding: Finding): StoredFile | undefined {
  if (finding.kind !== 'attachment') return undefined;
  const file = attachments.find(({ id }) => id === finding.reference);
  if (file?.objectKey === undefined) return undefined;
  return { objectKey: file.objectKey, name: file.fileName, mediaType: file.mediaType, byteLength: file.byteLength };
}

function exampleOf(record: SourceRecord, finding: Finding, texts: ReadonlyMap<string, string>): Example {
  const base = { sourceId: record.sourceId, title: record.title };
  const text = texts.get(finding.path) ?? '';
  switch (finding.kind) {
    case 'span':
      return {
        ...base,
        before: readable(text.slice(Math.max(0, finding.start - around), finding.start)),
        hit: readable(text.slice(finding.start, finding.end)),
        after: readable(text.slice(finding.end, finding.end + around)),
      };
    case 'field':
      return { ...base, before: '', hit: text.slice(0, 2 * around), after: '' };
    case 'attachment': {
      const file = record.attachments.find(({ id }) => id === finding.reference);
      return { ...base, before: '', hit: file?.fileName ?? '', after: '' };
    }
    case 'record':
      return { ...base, before: '', hit: record.title, after: '' };
  }
}

/** Words as they are read: tags out, entities decoded. Text without either stays as it is. */
const readable = (text: string): string => (/[<&]/.test(text) ? projectMarkup(text).text : text);

/** What kind of thing the question is about, for sorting by eye. */
function labelOf(finding: Finding | undefined): string {
  if (finding?.because === 'attachment.hidden-parts') return 'tekst die u in het bestand niet ziet';
  switch (finding?.kind) {
    case 'attachment':
      return 'bestand';
    case 'record':
      return 'hele gegevensset';
    case 'span':
    case 'field':
      return finding.roleText ?? (finding.entity === 'person' ? 'persoon' : entityWords[finding.entity]);
    case undefined:
      return '';
  }
}
