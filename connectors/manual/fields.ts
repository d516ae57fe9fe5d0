import type { FieldDefinition, FieldTable, RecordType } from '../../domain/record/field-table';
import type { HandedInAs } from '../kit/by-hand/answer';

/** What is read as it was uploaded; a supplier's delivery is opened by the source that asked for it. */
export type UploadedAs = Exclude<HandedInAs, 'delivery'>;

const observed = (kind: FieldDefinition['kind'], nl: string, en: string): FieldDefinition => ({
  nl,
  en,
  kind,
  origin: 'observed',
});

const common: FieldTable = {
  omschrijving: observed('freeText', 'Omschrijving', 'Description'),
  vindplaats: observed('freeText', 'Waar is gezocht', 'Where was searched'),
  school: observed('plain', 'School of kantoor', 'School or office'),
};
const document = observed('document', 'Bestand', 'File');
const image = observed('image', 'Beeld', 'Image');

const tables: Readonly<Record<UploadedAs, Omit<RecordType, 'activity'>>> = {
  document: { nl: 'Papieren stuk', en: 'Document on paper', fields: { ...common, bestand: document } },
  photo: { nl: 'Foto', en: 'Photo', fields: { ...common, bestand: image } },
  'camera-image': {
    nl: 'Camerabeeld',
    en: 'Camera image',
    fields: {
      ...common,
      camera: observed('freeText', 'Welke camera', 'Which camera'),
      tijdstip: observed('freeText', 'Welk tijdstip', 'Which time'),
      bestand: image,
    },
  },
  'system-export': {
    nl: 'Afdruk uit een systeem',
    en: 'Print from a system',
    fields: { ...common, bestand: document },
  },
};

/** The record types, for data of this processing activity. @legal L-38 */
export const recordTypesFor = (activity: string): Readonly<Record<UploadedAs, RecordType>> => ({
  document: { ...tables.document, activity },
  photo: { ...tables.photo, activity },
  'camera-image': { ...tables['camera-image'], activity },
  'system-export': { ...tables['system-export'], activity },
});
