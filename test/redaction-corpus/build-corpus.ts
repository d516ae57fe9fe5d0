import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const entities: Readonly<Record<string, string>> = { '': 'PERSON' };
const mark = /\{(-s|-|=|r|s|!)([\w-]*)\|([^}]*)\}/g;
const columns = [
  'id',
  'given',
  'infix',
  'surname',
  'initials',
  'aliases',
  'role',
  'birthDate',
  'email',
  'phone',
] as const;

/** A person as the corpus has him. */
export type CastMember = Record<string, unknown> & { readonly id: string; readonly fullName: string };

/** One document in the format of the development corpus. */
export interface OwnDocument {
  readonly id: string;
  readonly kind: string;
  readonly school: string;
  readonly place: string;
  readonly subject: CastMember;
  readonly requester: CastMember | null;
  readonly roster: readonly CastMember[];
  readonly text: string;
  readonly mentions: readonly {
    start: number;
    end: number;
    text: string;
    entity: string;
    who: string;
    known: boolean;
    redact: boolean;
    hard: string;
  }[];
  readonly traps: readonly { start: number; end: number; text: string; trap: string }[];
}

interface Cast {
  readonly school: string;
  readonly place: string;
  readonly members: CastMember[];
}

/** Turns the marked-up source into documents with exact offsets. */
export function buildCorpus(source: string): OwnDocument[] {
  const casts = new Map<string, Cast>();
  const documents: OwnDocument[] = [];
  for (const block of source.split(/\n(?=@@ |% )/)) {
    const [head = '', ...body] = block.split('\n');
    const fields = head
      .slice(2)
      .split('|')
      .map((field) => field.trim());
    if (head.startsWith('% '))
      casts.set(fields[0] ?? '', {
        school: fields[1] ?? '',
        place: fields[2] ?? '',
        members: body.filter((line) => line.includes('|')).map(member),
      });
    if (head.startsWith('@@ '))
      documents.push(document(fields, body.join('\n').trim(), casts.get(fields[2] ?? '') as Cast));
  }
  return documents;
}

function member(line: string): CastMember {
  const values = line.split('|').map((field) => field.trim());
  const person: Record<string, unknown> = Object.fromEntries(columns.map((column, n) => [column, values[n] ?? '']));
  const { given, infix, surname } = person as Record<string, string>;
  return {
    ...person,
    fullName: [given, infix, surname].filter(Boolean).join(' '),
    aliases: String(person.aliases).split(';').filter(Boolean),
    birthDate: person.birthDate || null,
    email: person.email || null,
    phone: person.phone || null,
  } as unknown as CastMember;
}

function document(fields: readonly string[], marked: string, cast: Cast): OwnDocument {
  const [id = '', kind = '', , subjectId, requesterId] = fields;
  const byId = (wanted: string | undefined): CastMember | undefined => cast.members.find((one) => one.id === wanted);
  const subject = byId(subjectId) as CastMember;
  const written = marked.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const mentions: OwnDocument['mentions'][number][] = [];
  const traps: OwnDocument['traps'][number][] = [];
  const names = cast.members.flatMap((one) => String(one.fullName).split(/[\s-]/)).filter((name) => name.length > 3);
  let text = '';
  let at = 0;
  for (const found of written.matchAll(mark)) {
    const [whole, sign, label = '', inner = ''] = found;
    text += written.slice(at, found.index);
    at = found.index + whole.length;
    const place = { start: text.length, end: text.length + inner.length, text: inner };
    text += inner;
    if (sign === '!') traps.push({ ...place, trap: label });
    else {
      const who = sign === '-' ? 'third' : sign === 'r' ? 'requester' : sign === '=' ? 'subject' : 'staff';
      mentions.push({
        ...place,
        who,
        entity: entities[label] ?? label,
        redact: sign?.startsWith('-') ?? false,
        hard: 'own',
        known: names.some((name) => inner.toLowerCase().includes(name.toLowerCase())),
      });
    }
  }
  text += written.slice(at);
  const roster = cast.members.filter((one) => one.id !== subject.id);
  return {
    id,
    kind,
    school: cast.school,
    place: cast.place,
    subject,
    requester: byId(requesterId) ?? null,
    roster,
    text,
    mentions,
    traps,
  };
}

/** Source and result, side by side in this folder. */
export const ownSource = (): string => readFileSync(join(__dirname, 'own.txt'), 'utf8');
export const blindSource = (): string => readFileSync(join(__dirname, 'blind.txt'), 'utf8');
export const asLines = (documents: readonly OwnDocument[]): string =>
  `${documents.map((one) => JSON.stringify(one)).join('\n')}\n`;

if (require.main === module) writeFileSync(join(__dirname, 'own.jsonl'), asLines(buildCorpus(ownSource())));
