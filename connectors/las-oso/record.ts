import { type CalendarDate, isCalendarDate } from '../../domain/deadline/calendar-date';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import type { SourceId } from '../../domain/request/ids';
import type { NewAttachment, NewRecord } from '../kit/connector';
import { attachmentsOf } from './documents';
import { type OsoRecordType, osoRecordTypes } from './fields';
import type { DossierPart } from './parse';
import { peopleIn, secretPathsIn } from './people';

/** The date a record is about, by type: path in its fields. */
const dateAt: Partial<Record<OsoRecordType, readonly string[]>> = {
  dossier: ['metadata', 'datum'],
  leerling: ['datuminschrijving'],
  schoolloopbaan: ['begindatum'],
  vroegschools: ['vroegschoolsdatumingang'],
  diagnose: ['datum'],
  handelingsplan: ['startdatum'],
  opp: ['opp_ingangdatum'],
  tlv: ['tlvingangdatum'],
  'arrangement-cluster12': ['arrangement_datum'],
  'arrangement-pao': ['arrangement_datum'],
  lwoo: ['lwoo_ingangdatum'],
  rvc: ['rvcdatum'],
  toets: ['afname', 'afnamedatum'],
  eindtoets: ['eindtoetsresultaat', 'datum_afname'],
  cijferlijst: ['afnamedatum'],
  examenresultaat: ['datumuitslag'],
  'vak-vo': ['datumafgerond'],
  stage: ['begindatum'],
};

/**
 * One record out of one part. The title has words of ours and a date only: it is not searched for names.
 *
 * @param id Unique within the type.
 * @param subject Key of the pupil within the source.
 * @param person Print of the identity the dossier gives, for the kit's guard against a wrong person.
 */
export async function recordOf(
  part: DossierPart,
  sourceId: SourceId,
  id: string,
  subject: string,
  person: string,
): Promise<NewRecord> {
  const occurredOn = dateOf(part);
  const secretPaths = secretPathsIn(part);
  const attachments: NewAttachment[] = [];
  for (const [n, document] of part.documents.entries()) {
    attachments.push(...(await attachmentsOf(sourceId, document, n + 1)));
  }
  const { nl } = osoRecordTypes[part.type];
  return {
    type: part.type,
    id,
    ...(occurredOn && { occurredOn }),
    title: occurredOn ? `${nl}, ${dutchDate(occurredOn)}` : nl,
    fields: part.fields,
    persons: peopleIn(part, sourceId, subject).references,
    ...(secretPaths.length > 0 && { secretPaths }),
    ...(attachments.length > 0 && { attachments }),
    belongsTo: person,
  };
}

function dateOf({ type, fields }: DossierPart): CalendarDate | undefined {
  const at = dateAt[type]?.reduce<FieldValue | undefined>(
    (value, name) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RecordFields)[name] : undefined,
    fields,
  );
  // xs:date may carry a zone: 2015-01-01+01:00 is that day.
  const text = typeof at === 'string' ? at.trim().slice(0, 10) : '';
  return isCalendarDate(text) ? text : undefined;
}

const dutchDate = (date: CalendarDate): string => date.split('-').reverse().join('-');
