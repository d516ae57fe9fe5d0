import type { FieldDefinition, RecordType } from '../../domain/record/field-table';
import { commonFields } from '../kit/delivered/fields';
import type { RestSettings } from './parse';

/** The record types that settings describe, with the fields that every record has: moment, participants, files. */
export const typesFrom = (types: RestSettings['types']): Readonly<Record<string, RecordType>> =>
  Object.fromEntries(
    Object.entries(types).map(([id, { nl, en, activity, fields }]) => [
      id,
      { nl, en, activity, fields: { ...commonFields('document'), ...declared(fields) } },
    ]),
  );

const declared = (fields: RestSettings['types'][string]['fields']): Readonly<Record<string, FieldDefinition>> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, { whose, codes, ...field }]) => [
      path,
      { ...field, ...(whose && { whose }), ...(codes && { codes }) },
    ]),
  );
