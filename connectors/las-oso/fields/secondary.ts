import type { RecordType } from '../../../domain/record/field-table';
import { claim, code, date, freeText, institution, plain, under, yearGroup } from './blocks';

const progress = 'onderwijs-voortgang';

/** What the format has for pupils who come from secondary education. */
export const secondaryTypes = {
  bevorderd: {
    nl: 'Laatste bevordering',
    en: 'Last promotion',
    activity: progress,
    fields: {
      elementcode: plain('Opleiding (code)', 'Programme (code)', 'observed'),
      leerjaar: yearGroup(),
    },
  },
  examenresultaat: {
    nl: 'Examenresultaat',
    en: 'Examination result',
    activity: progress,
    fields: {
      soortdiploma: plain('Soort diploma', 'Kind of diploma', 'observed'),
      examenjaar: plain('Examenjaar', 'Examination year', 'observed'),
      datumuitslag: date('Datum uitslag', 'Date of result', 'observed'),
      examenuitslag: code('Uitslag', 'Result', 'observed', {
        codes: { geslaagd: 'geslaagd', afgewezen: 'afgewezen', herexamen: 'herexamen' },
      }),
    },
  },
  'vak-vo': {
    nl: 'Vak voortgezet onderwijs',
    en: 'Secondary school subject',
    activity: progress,
    fields: {
      vakcode: plain('Vak (code)', 'Subject (code)', 'observed'),
      vakleergebied: plain('Vak', 'Subject', 'observed'),
      afgerond: claim('Afgerond', 'Completed', 'observed'),
      datumafgerond: date('Datum afgerond', 'Date completed', 'observed'),
      examenvak: claim('Examenvak', 'Examination subject', 'observed'),
      beoordelingexamenvak: plain('Beoordeling', 'Assessment', 'observed'),
      exameneindcijfer: plain('Eindcijfer examen', 'Final examination mark', 'observed'),
      cijferce: plain('Cijfer centraal examen', 'Central examination mark', 'observed'),
      eindcijferse: plain('Eindcijfer schoolexamen', 'Final school examination mark', 'observed'),
      cijferse: plain('Cijfer schoolexamen', 'School examination mark', 'observed'),
      rapportcijfer: plain('Rapportcijfer', 'Report mark', 'observed'),
      'werkstuk.werkstuktitel': freeText('Titel werkstuk', 'Title of paper', 'provided'),
      'werkstuk.werkstukbeoordeling': freeText('Beoordeling werkstuk', 'Assessment of paper', 'observed'),
    },
  },
  competentie: {
    nl: 'Competentie',
    en: 'Competence',
    activity: progress,
    fields: {
      competentiereferentie: plain('Beschreven in', 'Described in', 'observed'),
      competentiecategorie: plain('Categorie', 'Category', 'observed'),
      competentiebeschrijving: freeText('Beschrijving', 'Description', 'observed'),
      competentiestatus: plain('Beheersing', 'Mastery', 'observed'),
    },
  },
  stage: {
    nl: 'Stage',
    en: 'Work placement',
    activity: progress,
    fields: {
      begindatum: date('Begin', 'Start', 'observed'),
      einddatum: date('Einde', 'End', 'observed'),
      soortstage: plain('Soort stage', 'Kind of placement', 'observed'),
      functierol: freeText('Functie of rol', 'Position or role', 'observed'),
      ...under('instelling', institution('observed')),
      beoordeling: freeText('Beoordeling', 'Assessment', 'observed'),
    },
  },
  'overig-vo-mbo': {
    nl: 'Overige gegevens VO-MBO',
    en: 'Other data secondary to vocational',
    activity: progress,
    fields: {
      keuzevervolgopleiding: freeText('Keuze vervolgopleiding', 'Choice of further education', 'provided'),
      beroepskeuzetest: claim('Beroepskeuzetest gedaan', 'Took a career test', 'observed'),
      portfolio: claim('Heeft een portfolio', 'Has a portfolio', 'observed'),
      pop: claim('Heeft een persoonlijk ontwikkelingsplan', 'Has a personal development plan', 'observed'),
      motivatiebrief: claim('Heeft een motivatiebrief', 'Has a letter of motivation', 'observed'),
      lobdossier: claim('Heeft een LOB-dossier', 'Has a career orientation file', 'observed'),
    },
  },
} as const satisfies Record<string, RecordType>;
