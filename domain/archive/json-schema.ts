import type { FieldDefinition, RecordType } from '../record/field-table';
import type { Json } from './stable-json';

interface Branch {
  readonly branches: Map<string, Branch>;
  field?: FieldDefinition;
}

/**
 * JSON Schema (2020-12) of a data file of one record type, made from its field table: the same labels and codes as everywhere else.
 * Any value may also be a list of such values, and a text where something was taken out. @legal L-39, L-44
 */
export function schemaOf(source: string, type: string, recordType: RecordType): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:inzage:${source}:${type}`,
    title: recordType.nl,
    description: recordType.en,
    type: 'array',
    items: {
      type: 'object',
      required: ['id', 'title', 'redacted', 'fields', 'attachments'],
      properties: {
        id: { type: 'string' },
        occurredOn: { type: 'string', format: 'date' },
        title: { type: 'string' },
        redacted: { type: 'boolean', description: 'true: in dit onderdeel is iets weggelaten' },
        fields: objectSchema(treeOf(recordType)),
        attachments: { type: 'array', items: attachmentSchema },
      },
    },
  };
}

const attachmentSchema: Json = {
  type: 'object',
  required: ['path', 'name', 'mediaType', 'bytes', 'sha256'],
  properties: {
    path: { type: 'string', description: 'plaats in dit archief' },
    name: { type: 'string', description: 'naam in het bronsysteem' },
    mediaType: { type: 'string' },
    bytes: { type: 'integer' },
    sha256: { type: 'string' },
    sourceSha256: {
      type: 'string',
      description: 'digest van het bestand zoals de bron het had, als het voor u opnieuw is geschreven',
    },
    field: { type: 'string' },
  },
};

function treeOf(recordType: RecordType): Branch {
  const root: Branch = { branches: new Map() };
  for (const [path, field] of Object.entries(recordType.fields)) {
    let branch = root;
    for (const name of path.split('.')) {
      const next = branch.branches.get(name) ?? { branches: new Map() };
      branch.branches.set(name, next);
      branch = next;
    }
    branch.field = field;
  }
  return root;
}

function objectSchema(branch: Branch): Json {
  const properties = [...branch.branches].map(([name, child]) => [name, valueSchema(child)] as const);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function valueSchema(branch: Branch): Json {
  const one = branch.branches.size > 0 ? objectSchema(branch) : { type: ['string', 'number', 'boolean', 'null'] };
  const words = branch.field ? { title: branch.field.nl, description: descriptionOf(branch.field) } : {};
  return { ...words, anyOf: [one, { type: 'string' }, { type: 'array', items: { anyOf: [one, { type: 'string' }] } }] };
}

function descriptionOf(field: FieldDefinition): string {
  const codes = Object.entries(field.codes ?? {}).map(([code, meaning]) => `${code} = ${meaning}`);
  return [field.en, ...(codes.length > 0 ? [codes.join('; ')] : [])].join('. ');
}
