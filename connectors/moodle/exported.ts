import { createHash } from 'node:crypto';
import type { RecordFields } from '../../domain/record/source-record';
import { identifiersOf, type SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, NewAttachment, SourceContext, TestOutcome } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { foundIdentifiers } from '../kit/person/found-identifiers';
import { type ExportedFile, exportsIn, openExport, withExport } from './export-zip';
import { type PlainType, recordTypes, typeFor } from './fields';
import { isSomebodyElse, namesSubject } from './names';
import { type Row, textOf } from './parse';
import { subjectPerson } from './person';
import type { ExportZipSettings } from './settings';

type Context = SourceContext<ExportZipSettings>;

/** Pages, scripts and styles of the export itself: about nobody. */
const isViewer = (path: string): boolean =>
  /^(index\.html|js\/|css\/|pix\/|data_index\.(js|json)|general\.css|.*\/?js\/data_.*\.js$)/.test(path) ||
  /^(styles?|bootstrap)[^/]*\.(css|js)$/.test(path);

/** `System _.1/User Lotte Bakker _.11/data.json`: the words depend on the language of the site, the depth does not. */
async function profileIn(files: readonly ExportedFile[]): Promise<{ path: string; row: Row } | undefined> {
  for (const file of files) {
    if (!/^[^/]+\/[^/]+ _\.\d+\/data\.json$/.test(file.path)) continue;
    const json = await file.json();
    if (typeof json !== 'object' || json === null || Array.isArray(json)) continue;
    const row = json as Row;
    if (typeof row.username === 'string' && 'firstname' in row && 'lastname' in row) return { path: file.path, row };
  }
  return undefined;
}

/** Whose exports may be the person's: by the keys in their account, else by name. @throws ProtocolViolation for a damaged export. */
export async function locateInExports(context: Context, subject: SubjectDescription): Promise<readonly Candidate[]> {
  const { sourceId, settings } = context;
  const folder = settings.exportZip;
  const byPerson = new Map<string, { row: Row; files: string[] }>();
  for (const name of await exportsIn(sourceId, folder)) {
    const profile = await withExport(sourceId, folder, name, profileIn);
    if (!profile) throw new ProtocolViolation(sourceId, { code: 'EXPORT_WITHOUT_ACCOUNT' });
    const key = textOf(profile.row.username);
    byPerson.set(key, { row: profile.row, files: [...(byPerson.get(key)?.files ?? []), name] });
  }
  const wanted = new Set(
    identifiersOf(
      subject,
      ...[sourceId, 'moodle', 'idnumber', 'pupilNumber', 'las-oso', 'eckId', 'employeeId', 'afas', 'username', 'email'],
    ).map((value) => value.toLowerCase()),
  );
  return [...byPerson.values()].flatMap(({ row, files }) => {
    const name = `${textOf(row.firstname)} ${textOf(row.lastname)}`;
    const has = (field: string) => wanted.has(textOf(row[field]).trim().toLowerCase());
    const ownKey = has('idnumber') || has('username');
    const named = namesSubject(name, subject);
    if (!ownKey && !has('email') && !named) return [];
    const candidate: Candidate = {
      reference: { files, person: textOf(row.username) },
      evidence: {
        strong: ownKey ? !isSomebodyElse(name, subject) : has('email') && named,
        matched: [
          ...(ownKey ? [`identifier:${sourceId}`] : []),
          ...(named ? ['name'] : []),
          ...(has('email') ? ['email'] : []),
        ],
      },
      distinguishing: { naam: name, gebruikersnaam: textOf(row.username), idnummer: textOf(row.idnumber) },
      identifiers: foundIdentifiers({ email: [textOf(row.email)] }),
    };
    return [candidate];
  });
}

/** Every file of the person's exports: the account in fields, each other part whole, and the files themselves. @legal L-26, L-28 */
export async function* collectFromExports(
  context: Context,
  candidate: Candidate,
  subject: SubjectDescription,
): AsyncGenerator<Collected> {
  const { sourceId, settings } = context;
  const person = textOf(candidate.reference.person);
  for (const name of [candidate.reference.files ?? []].flat()) {
    const { files, close } = await openExport(sourceId, settings.exportZip, name);
    try {
      const profile = await profileIn(files);
      if (!profile) throw new ProtocolViolation(sourceId, { code: 'EXPORT_WITHOUT_ACCOUNT' });
      const record = recordsOf(subject, textOf(profile.row.username), name);
      yield { kind: 'person', person: subjectPerson(sourceId, profile.row, subject) };
      for (const file of files) {
        if (isViewer(file.path)) continue;
        if (file.path === profile.path) yield record('exported-profile', file.path, profile.row as RecordFields);
        else if (/\.json$/i.test(file.path) && !file.path.includes('/_files/')) {
          for (const part of partsOf(await file.json())) {
            const fields = { place: file.path, part: part.name, content: JSON.stringify(part.value, null, 2) };
            yield record('exported-part', `${file.path}#${part.name}-${part.n}`, fields);
          }
        } else {
          const fileName = file.path.split('/').at(-1) ?? '';
          const attachment: NewAttachment = {
            id: '1',
            fileName,
            path: 'file',
            mediaType: 'application/octet-stream',
            content: { state: 'stored', open: file.open },
          };
          yield record('exported-file', file.path, { place: file.path, name: fileName }, [attachment]);
        }
      }
      yield { kind: 'page' };
    } finally {
      close();
    }
  }
  if (person === '') throw new ProtocolViolation(sourceId, { code: 'EXPORT_WITHOUT_ACCOUNT' });
}

const recordsOf =
  (subject: SubjectDescription, owner: string, name: string) =>
  (type: PlainType, place: string, fields: RecordFields, attachments?: readonly NewAttachment[]): Collected => {
    const named = typeFor(type, subject.category);
    return {
      kind: 'record',
      record: {
        type: named,
        // Paths of an export hold names; ids go further than records do.
        id: createHash('sha256').update(`${name}\0${place}`).digest('hex').slice(0, 24),
        title: recordTypes[named]?.nl ?? type,
        fields,
        persons: [],
        ...(attachments && { attachments }),
        belongsTo: owner,
      },
    };
  };

/** A list becomes one part per entry; anything else is one part. What is empty holds nothing of anybody. */
function* partsOf(json: unknown): Generator<{ readonly name: string; readonly n: number; readonly value: unknown }> {
  if (typeof json !== 'object' || json === null) return yield { name: 'all', n: 0, value: json };
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(json)) {
    if (!Array.isArray(value)) rest.push([name, value]);
    else for (const [n, entry] of value.entries()) yield { name, n, value: entry };
  }
  if (rest.length > 0) yield { name: 'all', n: 0, value: Object.fromEntries(rest) };
}

/** Is the folder there, and does each export in it open? */
export async function checkExports({ sourceId, settings }: Context): Promise<TestOutcome> {
  const names = await exportsIn(sourceId, settings.exportZip).catch(() => undefined);
  if (!names) return { ok: false, problems: ['settings.exportZip: no such folder'] };
  const problems: string[] = [];
  for (const [n, name] of names.entries()) {
    const profile = await withExport(sourceId, settings.exportZip, name, profileIn).catch(() => undefined);
    if (!profile) problems.push(`settings.exportZip: file ${n + 1} is no privacy export of Moodle`);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, checked: ['settings.exportZip', `${names.length} exports`] };
}
