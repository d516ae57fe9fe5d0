import type { RecordType } from '../../../domain/record/field-table';
import {
  addresses,
  claim,
  code,
  communication,
  contact,
  date,
  freeText,
  person,
  plain,
  under,
  yearGroup,
} from './blocks';

const delivery = {
  codes: {
    VERPLICHT: 'verplicht',
    VERBODEN: 'niet toegestaan',
    OPTIONEEL: 'naar keuze',
    'OPT-UIT': 'op verzoek weggelaten',
  },
};
const agreed = { codes: { Ja: 'ja', Nee: 'nee', Onbekend: 'onbekend' } };
const category = (name: string, english: string) =>
  code(`Uitlevering ${name}`, `Delivery of ${english}`, 'observed', delivery);

/** Which school, and how the dossier came about. */
export const schoolFields = {
  naam: plain('Naam school', 'Name of school', 'observed'),
  ...addresses('observed', 'staff'),
  ...communication('observed', 'staff'),
  brincode: plain('BRIN', 'School code (BRIN)', 'observed'),
  vestigingscode: plain('Vestiging', 'School site code', 'observed'),
  aanleverpunt: plain('Aanleverpunt', 'Delivery point', 'observed'),
  soort: plain('Soort school', 'Kind of school', 'observed'),
  type: plain('Schooltype', 'Type of school', 'observed'),
  naamdirecteur: person('Naam directeur', 'Name of head teacher', 'observed', { whose: 'staff' }),
  website: plain('Website', 'Website', 'observed'),
};

export const enrolmentTypes = {
  dossier: {
    nl: 'Overstapdossier: herkomst en inzage',
    en: 'Transfer dossier: origin and inspection',
    activity: 'inschrijving',
    fields: {
      ...under('metadata', {
        deeldossier: plain('Deeldossier', 'Part of dossier', 'observed'),
        pakketnaam: plain('Softwarepakket', 'Software', 'observed'),
        pakketversie: plain('Versie softwarepakket', 'Software version', 'observed'),
        datum: date('Datum van het dossier', 'Date of dossier', 'observed'),
        standaardversie: plain('Versie standaard', 'Standard version', 'observed'),
        validatieversie: plain('Versie validatie', 'Validation version', 'observed'),
        overstap: code('Soort overstap', 'Kind of transfer', 'observed', {
          codes: { POPO: 'van basisschool naar basisschool', POVO: 'van basisschool naar voortgezet onderwijs' },
        }),
      }),
      ...under('metadata.categorie_uitlevering', {
        cat_metadata: category('metadata', 'metadata'),
        cat_ouderinzage: category('ouderinzage', 'parental inspection'),
        cat_school: category('school', 'school'),
        cat_leerling: category('leerling', 'pupil'),
        cat_oudersverzorgers: category('ouders en verzorgers', 'parents and carers'),
        cat_vve: category('voor- en vroegschoolse educatie', 'early childhood education'),
        cat_schoolloopbaan: category('schoolloopbaan', 'school career'),
        cat_overstapadvies: category('overstapadvies', 'transfer advice'),
        cat_onderwijsondersteuning: category('onderwijsondersteuning', 'educational support'),
        cat_verzuim: category('verzuim', 'absence'),
        cat_eindtoetsbo: category('eindtoets', 'final test'),
        cat_toetsresultaten: category('toetsresultaten', 'test results'),
        cat_handelingsplannen: category('handelingsplannen', 'action plans'),
        cat_cijferlijsten: category('cijferlijsten', 'report cards'),
        cat_vombo: category('VO-MBO', 'secondary to vocational'),
        cat_bijlagedocs: category('bijlagen', 'attachments'),
      }),
      overdrachtsoort: code('Soort overdracht', 'Kind of handover', 'observed', {
        codes: { overstapdossier: 'overstapdossier', overdrachtbinnenbrin: 'overdracht binnen de school' },
      }),
      'inzage.voorlopigdossier': claim('Voorlopig dossier', 'Provisional dossier', 'observed'),
      'inzage.inzage': claim('Ouders hebben inzage gehad', 'Parents have inspected', 'observed'),
      'inzage.inzagedatum': date('Datum inzage', 'Date of inspection', 'observed'),
      'inzage.akkoord': code('Akkoord met de inhoud', 'Agrees with the contents', 'provided', agreed),
      'inzage.redennietakkoord': freeText('Reden van niet akkoord', 'Reason for not agreeing', 'provided'),
      'inzage.toestemming': code('Toestemming voor overdracht', 'Consent to handover', 'provided', agreed),
    },
  },
  school: { nl: 'School', en: 'School', activity: 'inschrijving', fields: schoolFields },
  schoolloopbaan: {
    nl: 'Schoolloopbaan',
    en: 'School career',
    activity: 'inschrijving',
    fields: {
      schooljaar: plain('Schooljaar', 'School year', 'observed'),
      groepscode: plain('Code van de groep', 'Group code', 'observed'),
      groepsnaam: freeText('Naam van de groep', 'Group name', 'observed'),
      jaargroep: yearGroup(),
      begindatum: date('Begin', 'Start', 'observed'),
      einddatum: date('Einde', 'End', 'observed'),
      brincode: contact('School (BRIN)', 'School (BRIN)', 'observed'),
      vestigingscode: plain('Vestiging', 'School site code', 'observed'),
      schoolsoort: plain('Schoolsoort', 'Kind of school', 'observed'),
      schooltype: plain('Schooltype', 'Type of school', 'observed'),
      voelementcode: plain('Opleiding VO (code)', 'Secondary programme (code)', 'observed'),
      voelementomschrijving: plain('Opleiding VO', 'Secondary programme', 'observed'),
      schoolsoortomschrijving: plain('Omschrijving schoolsoort', 'Description of kind of school', 'observed'),
    },
  },
  voorschools: {
    nl: 'Voorschoolse educatie',
    en: 'Preschool education',
    activity: 'inschrijving',
    fields: {
      codevoorschoolsehistorie: plain('Soort voorschool (code)', 'Kind of preschool (code)', 'provided'),
      codevoorschoolsprogramma: plain('Programma voorschool (code)', 'Preschool programme (code)', 'provided'),
      voorschoolsemaanden: plain('Maanden deelgenomen', 'Months attended', 'provided'),
      codevoorschoolsetoeleider: plain('Verwezen door (code)', 'Referred by (code)', 'provided'),
      codevoorschoolsedeelname: plain('Intensiteit (code)', 'Intensity (code)', 'provided'),
      voorschoolseaanwezigheid: plain('Dagdelen per week', 'Half-days a week', 'provided'),
    },
  },
  vroegschools: {
    nl: 'Vroegschoolse educatie',
    en: 'Early school education',
    activity: 'inschrijving',
    fields: {
      codevroegschoolsprogramma: plain('Programma (code)', 'Programme (code)', 'observed'),
      vroegschoolsdatumingang: date('Begin', 'Start', 'observed'),
      vroegschoolseinddatum: date('Einde', 'End', 'observed'),
    },
  },
  verzuim: {
    nl: 'Verzuim in de laatste twaalf maanden',
    en: 'Absence in the last twelve months',
    activity: 'verzuim',
    fields: {
      dagdelengeoorloofd: plain('Geoorloofd verzuim (dagdelen)', 'Authorised absence (half-days)', 'observed'),
      dagdelenongeoorloofd: plain('Ongeoorloofd verzuim (dagdelen)', 'Unauthorised absence (half-days)', 'observed'),
      urengeoorloofd: plain('Geoorloofd verzuim (uren)', 'Authorised absence (hours)', 'observed'),
      urenongeoorloofd: plain('Ongeoorloofd verzuim (uren)', 'Unauthorised absence (hours)', 'observed'),
      meerdan25percent: claim('Meer dan een kwart van de lestijd', 'More than a quarter of lessons', 'derived'),
      frequentie: plain('Aantal keer ongeoorloofd', 'Times unauthorised', 'observed'),
      contactleerplicht: claim('Contact met leerplicht', 'Contact with attendance officer', 'observed'),
      rmcmelding: claim('Gemeld bij RMC', 'Reported to early-leaving desk', 'observed'),
      ...under('documentLijst.document', {
        bestandsnaam: freeText('Bestandsnaam', 'File name', 'observed'),
        omschrijving: freeText('Omschrijving document', 'Description of document', 'observed'),
        bestandsinhoud: { nl: 'Document', en: 'Document', kind: 'document', origin: 'observed' },
      }),
    },
  },
  document: {
    nl: 'Document',
    en: 'Document',
    activity: 'begeleiding-zorg',
    fields: {
      bestandsnaam: freeText('Bestandsnaam', 'File name', 'observed'),
      omschrijving: freeText('Omschrijving', 'Description', 'observed'),
      bestandsinhoud: { nl: 'Document', en: 'Document', kind: 'document', origin: 'observed' },
    },
  },
} as const satisfies Record<string, RecordType>;
