import { createHmac } from 'node:crypto';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { FieldKind, RecordType } from '../../../domain/record/field-table';
import type { PersonReference, PersonRole, RosterPerson } from '../../../domain/record/person';
import type { RecordFields, SourceRecord } from '../../../domain/record/source-record';
import { defaultPolicy } from '../../../domain/redaction/policy';
import { createRecordSearch, type SearchTools } from '../../../domain/redaction/record-search';
import type { RedactionSpan, TextDetector } from '../../../domain/redaction/span';
import type { Viewpoint } from '../../../domain/redaction/viewpoint';
import type { SourceId } from '../../../domain/request/ids';

/** Invented people around one invented pupil, Sanne Wiersma of groep 6, whose parents live apart. */
const person = (id: string, role: PersonRole, name: string, more: Partial<RosterPerson> = {}): RosterPerson => {
  const [givenName = '', infix = '', familyName = ''] = name.split('|');
  return { id, role, name: { givenName, infix, familyName }, ...more };
};

export const sanne = person('las:1', 'subject', 'Sanne||Wiersma', {
  birthDate: '2015-02-03' as CalendarDate,
  telephones: ['06-11112222'],
  addresses: ['Lindelaan 4, 8011AB Zwolle'],
  identifiers: ['111222333'],
});
export const mother = person('las:2', 'parent', 'Femke|van der|Meulen', {
  parentOf: ['las:1'],
  telephones: ['06-33334444'],
  emails: ['femke@meulen.example'],
  addresses: ['Lindelaan 4, 8011AB Zwolle'],
});
export const father = person('las:3', 'parent', 'Jelle||Wiersma', {
  parentOf: ['las:1'],
  telephones: ['06-55556666'],
  emails: ['jelle@wiersma.example'],
  addresses: ['Kerkweg 19, 8025CD Zwolle'],
});
export const doctor = person('las:4', 'health-professional', 'Bea||Ottens', { roleText: 'huisarts' });
export const teacher = person('las:5', 'staff', 'Anouk||Prins', { roleText: 'leerkracht groep 6' });
export const classmate = person('las:6', 'pupil', 'Milan|de|Wit', { identifiers: ['123456782'] });
export const classmatesMother = person('las:7', 'parent-of-pupil', 'Carla|de|Wit', { parentOf: ['las:6'] });
export const brother = person('las:8', 'sibling', 'Bram||Wiersma');
export const everybody = [sanne, mother, father, doctor, teacher, classmate, classmatesMother, brother];

export const fromSanne: Viewpoint = {
  category: 'pupil',
  subject: sanne,
  requester: sanne,
  roster: everybody,
  household: { separated: true, secretAddressOf: [] },
};
export const fromFather: Viewpoint = { ...fromSanne, requester: father };

/** A detector that knows a few exact words: the engine itself is tested elsewhere. */
export function wordDetector(words: Readonly<Record<string, Omit<RedactionSpan, 'start' | 'end'>>>): TextDetector {
  return {
    detect(text) {
      const spans = Object.entries(words).flatMap(([word, span]) => {
        const found: RedactionSpan[] = [];
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          found.push({ ...span, start: at, end: at + word.length });
        }
        return found;
      });
      return spans.sort((a, b) => a.start - b.start);
    },
  };
}

export const detector = wordDetector({
  'Milan de Wit': { entity: 'person', who: 'las:6', because: 'roster.full-name', confidence: 'certain' },
  'Jelle Wiersma': { entity: 'person', who: 'las:3', because: 'roster.full-name', confidence: 'certain' },
  Carla: { entity: 'person', who: 'las:7', because: 'roster.given-name', confidence: 'likely' },
  Roos: { entity: 'person', who: 'unknown:roos', because: 'cue.given-name', confidence: 'possible' },
});

export const hash = (text: string): string => createHmac('sha256', 'key of the tests').update(text).digest('hex');

export const toolsFor = (viewpoint: Viewpoint, more: Partial<SearchTools> = {}): SearchTools => ({
  viewpoint,
  policy: defaultPolicy[viewpoint.category],
  detector,
  hash,
  ...more,
});

export const searchFor = (viewpoint: Viewpoint, more: Partial<SearchTools> = {}) =>
  createRecordSearch(toolsFor(viewpoint, more));

/** `{ veld: 'kind' }` or `{ veld: 'kind/whose' }`. */
export function recordType(fields: Readonly<Record<string, FieldKind | `${FieldKind}/${PersonRole}`>>): RecordType {
  const table = Object.entries(fields).map(([path, what]) => {
    const [kind, whose] = what.split('/') as [FieldKind, PersonRole | undefined];
    return [path, { nl: path, en: path, kind, origin: 'provided' as const, ...(whose ? { whose } : {}) }] as const;
  });
  return { nl: 'notitie', en: 'note', activity: 'leerlingadministratie', fields: Object.fromEntries(table) };
}

export const recordOf = (fields: RecordFields, more: Partial<SourceRecord> = {}): SourceRecord => ({
  sourceId: 'las' as SourceId,
  type: 'notitie',
  id: 'n-1',
  title: 'Notitie',
  fields,
  persons: [],
  attachments: [],
  ...more,
});

export const reference = (path: string, who: RosterPerson, more: Partial<PersonReference> = {}): PersonReference => ({
  path,
  role: who.role,
  name: who.name,
  ...more,
});
