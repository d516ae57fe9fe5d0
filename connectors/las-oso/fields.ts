import type { RecordType } from '../../domain/record/field-table';
import { enrolmentTypes } from './fields/enrolment';
import { peopleTypes } from './fields/people';
import { resultTypes } from './fields/results';
import { secondaryTypes } from './fields/secondary';
import { supportTypes } from './fields/support';

const types = { ...peopleTypes, ...enrolmentTypes, ...supportTypes, ...resultTypes, ...secondaryTypes };

/** A type of record that an OSO dossier is split into. */
export type OsoRecordType = keyof typeof types;

/** Every element and attribute of OSO gegevensset 2019.1, by record type. The census test compares it with the schema. */
export const osoRecordTypes: Readonly<Record<OsoRecordType, RecordType>> = types;
