import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recordTypes } from '../../../connectors/afas/fields';
import {
  attachmentFields,
  destinationFields,
  itemTypeFields,
  itemTypeSetup,
  reactionAttachmentFields,
  subjectDetailFields,
  subjectFields,
  taskFields,
} from '../../../connectors/afas/fields/dossier';
import { roles } from '../../../connectors/afas/roles';
import { publishedConnectors } from '../../../connectors/afas/simulator/published';
import type { FieldTable } from '../../../domain/record/field-table';

const folder = path.resolve(process.cwd(), '..', 'shared', 'sources', 'afas');
const withShared = existsSync(folder) ? describe : describe.skip;

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Columns of every GetConnector that AFAS describes: name → type. */
function describedConnectors(): Map<string, Readonly<Record<string, Schema>>> {
  const found = new Map<string, Readonly<Record<string, Schema>>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.openapi.json'))) {
    const { paths } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
      paths: Record<string, { get: { responses: { 200: { content?: { 'application/json'?: { schema: Schema } } } } } }>;
    };
    for (const [name, { get }] of Object.entries(paths)) {
      const rows = get.responses[200].content?.['application/json']?.schema.properties?.rows?.items?.properties;
      const id = /^\/connectors\/([^{]+)$/.exec(name)?.[1];
      if (rows && id) found.set(id, rows);
    }
  }
  return found;
}

const table = (type: string): FieldTable => recordTypes[type]?.fields ?? {};
const setup = Object.fromEntries(itemTypeSetup.map((name) => [name, true]));

/** Where each GetConnector that we use is declared. */
const declared: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Profit_OrgPer: table('organisation-person'),
  Profit_Contacts: table('contacts'),
  Profit_Address: table('addresses'),
  Profit_BankAccounts: table('bank-accounts'),
  Profit_Users: table('users'),
  Profit_UserGroups: table('user-groups'),
  ProfitProfiles: table('profiles'),
  ProfitEmployerRealization: table('realization'),
  Profit_Illness: table('absence'),
  Profit_Leaves: table('leave'),
  Profit_LeaveBalance: table('leave-balance'),
  Profit_Timetable: table('timetable'),
  Profit_Rooster_Ouderverlof: table('parental-leave'),
  ProfitSubjects: subjectFields,
  ProfitSubjectsAuthorized: subjectFields,
  Profit_Subjects: subjectDetailFields,
  Profit_SubjectTypes: { ...itemTypeFields, ...setup },
  Profit_Subject_Attachments: attachmentFields,
  Profit_Subject_Reaction_Attachments: reactionAttachmentFields,
  Profit_Subject_Tasks: taskFields,
  Profit_SubjectsDest: destinationFields,
};

withShared('field census against AFAS’s OpenAPI (skipped without ../shared/sources/afas)', () => {
  const described = existsSync(folder) ? describedConnectors() : new Map();

  it.each(Object.keys(declared))('every field of %s is declared', (id) => {
    const columns = Object.keys(described.get(id) ?? {});
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.filter((column) => !(column in (declared[id] ?? {})))).toEqual([]);
  });

  it('every published GetConnector that has a role is in the census', () => {
    const used = Object.values(roles).flatMap((role) => ('published' in role ? [role.published] : []));
    expect(used.filter((id) => !(id in declared) || !described.has(id))).toEqual([]);
  });

  it('the simulator has the columns and types that AFAS describes, in its order', () => {
    const types = { n: 'integer', d: 'number', b: 'boolean', s: 'string', t: 'string' };
    for (const [id, columns] of Object.entries(publishedConnectors)) {
      const simulated = [...columns].map(([name, type]) => [name, types[type]]);
      const published = Object.entries(described.get(id) ?? {}).map(([name, schema]) => [
        name,
        (schema as Schema).type,
      ]);
      expect([id, simulated]).toEqual([id, published]);
    }
  });
});

describe('the field tables of AFAS', () => {
  it('say of every person, contact and identifier whose it is, and what is most sensitive is marked as such', () => {
    for (const { fields } of Object.values(recordTypes)) {
      for (const definition of Object.values(fields)) {
        if (['person', 'contact', 'identifier'].includes(definition.kind)) expect(definition.whose).toBeDefined();
      }
    }
    expect(table('profiles').PrPw?.kind).toBe('secret');
    expect(table('absence').BSN?.kind).toBe('identifier');
    expect(table('absence').NursingAddress).toMatchObject({ kind: 'contact', whose: 'other' });
    expect(table('bank-accounts').IBAN).toMatchObject({ kind: 'identifier', whose: 'subject' });
    expect(table('family').Phone).toMatchObject({ kind: 'contact', whose: 'emergency-contact' });
    expect(table('dossier-item').Memo?.kind).toBe('freeText');
    expect(table('dossier-item')['details.Responsible']).toMatchObject({ kind: 'person', whose: 'staff' });
  });

  it('put every record under an activity of the register', () => {
    expect([...new Set(Object.values(recordTypes).map(({ activity }) => activity))].sort()).toEqual([
      'personeel-dienstverband',
      'personeel-dossier',
      'personeel-ict',
      'personeel-salaris',
      'personeel-verlof-verzuim',
      'stage',
      'werving-selectie',
    ]);
  });
});
