import type { ReleasedRecord } from '../../domain/archive/released';
import { calendarDate } from '../../domain/deadline/calendar-date';
import { instant } from '../../domain/deadline/instant';
import type { LetterFacts } from '../../domain/notice/letter-facts';
import type { RecordType } from '../../domain/record/field-table';
import { requestId, sourceId } from '../../domain/request/ids';
import type { DeliveredSource, Delivery } from '../../functions/assemble/delivered';

const oso = sourceId('las-oso');

/** A pupil's registration as an invented source has it. */
export const pupilType: RecordType = {
  nl: 'Leerlinggegevens',
  en: 'Pupil data',
  activity: 'education',
  fields: {
    roepnaam: { nl: 'Roepnaam', en: 'Given name', kind: 'person', origin: 'provided' },
    bsn: { nl: 'Burgerservicenummer', en: 'Citizen service number', kind: 'identifier', origin: 'provided' },
    geslacht: { nl: 'Geslacht', en: 'Sex', kind: 'code', origin: 'provided', codes: { '2': 'vrouw' } },
    'contact.nummer': { nl: 'Telefoonnummer', en: 'Telephone', kind: 'contact', origin: 'provided' },
    advies: { nl: 'Schooladvies', en: 'Advice', kind: 'freeText', origin: 'derived' },
    opmerking: { nl: 'Opmerking', en: 'Remark', kind: 'freeText', origin: 'provided' },
  },
};

/** Fenna's two records, with a file; everything invented. */
export const fennasRecords: readonly ReleasedRecord[] = [
  {
    sourceId: oso,
    type: 'leerling',
    id: 'L1',
    title: 'Inschrijving <script>alert(1)</script>',
    occurredOn: calendarDate('2023-11-14'),
    fields: {
      roepnaam: 'Fenna',
      bsn: '123456782',
      geslacht: '2',
      contact: [{ nummer: '+31 6 10 20 30 40' }, { nummer: '0201234567' }],
      advies: 'havo & vwo',
      opmerking: 'Nummer 1234.56.782 & [medeleerling A]',
    },
    redacted: true,
    attachments: [
      {
        objectKey: 'staging/2026-0001/a/1',
        byteLength: 18,
        sha256: '1081551190b4e44e0a88169b75ca2d3a4235003c1e472212b7a39fe2d0118b8b',
        mediaType: 'application/pdf',
        sourceName: 'Verslag [medeleerling A].pdf',
        path: 'opmerking',
      },
    ],
  },
  {
    sourceId: oso,
    type: 'leerling',
    id: 'L2',
    title: 'Uitschrijving',
    fields: { roepnaam: 'Fenna', opmerking: '=1+1' },
    redacted: false,
    attachments: [],
  },
];

/** Words of an invented board. */
export const letterFacts: LetterFacts = {
  board: 'Stichting De Zandloper',
  receivedOn: calendarDate('2026-11-02'),
  letterOn: calendarDate('2026-11-23'),
  subjectName: 'Fenna de Wit',
  asksForSelf: false,
  facts: {
    activities: [
      {
        id: 'education',
        nl: 'Onderwijs en begeleiding',
        purposes: ['onderwijs geven'],
        legalBases: ['public-task'],
        categories: ['naam', 'leerresultaten'],
        recipients: [{ name: 'Rekenwijs B.V.', named: true, kind: 'processor', nl: 'rekenprogramma' }],
        retention: ['vijf jaar na vertrek'],
        origin: [{ from: 'subject', nl: 'van u' }],
        transfers: 'geen',
        automatedDecisions: 'geen',
      },
    ],
    recipientsToName: [],
    rights: ['U kunt vragen om verbetering.'],
    contacts: {
      privacyOfficer: { name: 'de privacy officer', email: 'privacy@zandloper.example' },
      dataProtectionOfficer: { name: 'functionaris', email: 'fg@zandloper.example' },
      supervisoryAuthority: { name: 'Autoriteit Persoonsgegevens', complaintUrl: 'https://ap.example' },
    },
  },
  remedies: {
    dataProtectionOfficer: 'U kunt de functionaris benaderen.',
    complaint: 'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
    court: 'U kunt naar de rechtbank.',
    regimeConfirmed: true,
  },
  notSearched: [{ kind: 'by-hand', because: 'Dat ligt op papier.', categories: ['verslagen op papier'] }],
};

/** A delivery of `records` out of one source. */
export function deliveryOf(records: readonly ReleasedRecord[], more: Partial<Delivery> = {}): Delivery {
  const source: DeliveredSource = {
    sourceId: oso,
    nl: 'Leerlingadministratie',
    types:
      records.length === 0
        ? []
        : [
            {
              type: 'leerling',
              recordType: pupilType,
              portableByLaw: false,
              async *records() {
                yield* records;
              },
            },
          ],
  };
  return {
    reference: requestId('2026-0001'),
    delivery: 1,
    kind: 'access',
    sealedAt: instant('2026-11-23T10:00:00Z'),
    sources: [source],
    statements: [
      {
        sourceId: oso,
        state: 'complete',
        retrievedAt: instant('2026-11-03T08:00:00Z'),
        records: records.length,
        attachments: 1,
      },
    ],
    withheld: [
      {
        sourceId: oso,
        type: 'leerling',
        what: 'attachment',
        ground: 'damaged',
        count: 1,
        sourceName: 'kapot.pdf',
        sha256: 'a'.repeat(64),
      },
      { sourceId: oso, type: 'leerling', what: 'part', ground: 'informant', count: 2 },
    ],
    letter: letterFacts,
    portability: 'statement',
    openAttachment: async function* () {
      yield Buffer.from('%PDF-1.7 verzonnen');
    },
    ...more,
  };
}
