import type { FieldTable, RecordType } from '../../../domain/record/field-table';
import { claim, code, date, documents, freeText, institution, person, plain, under, yearGroup } from './blocks';
import { schoolFields } from './enrolment';

const progress = 'onderwijs-voortgang';
/** OSO codelijst 45. */
const level = { codes: { '01': 'lager dan 1F', '02': '1F', '03': '1S', '04': '2F' } };

const score: FieldTable = {
  waarde: plain('Score', 'Score', 'observed'),
  kwalificatie: freeText('Beoordeling', 'Qualification', 'observed'),
};

const result: FieldTable = {
  ...under('toetsscore', {
    aantalopgaven: plain('Aantal opgaven', 'Number of questions', 'observed'),
    aantalgoed: plain('Aantal goed', 'Number correct', 'observed'),
    aantalfout: plain('Aantal fout', 'Number wrong', 'observed'),
    aantalgelezen: plain('Aantal gelezen', 'Number read', 'observed'),
    tijd: plain('Tijd', 'Time', 'observed'),
    vaardigheidsscore: plain('Vaardigheidsscore', 'Ability score', 'derived'),
    codevaardigheidsschaal: plain('Vaardigheidsschaal (code)', 'Ability scale (code)', 'derived'),
    'betrouwbaarheidsinterval.bivlaag': plain('Betrouwbaarheidsinterval vanaf', 'Confidence interval from', 'derived'),
    'betrouwbaarheidsinterval.bivhoog': plain('Betrouwbaarheidsinterval tot', 'Confidence interval to', 'derived'),
  }),
  ...under('referentiescore', {
    codereferentiescore: plain('Soort referentiescore', 'Kind of reference score', 'derived'),
    codevergelijkingsgroep: plain('Vergeleken met', 'Compared with', 'derived'),
    waarde: plain('Referentiescore', 'Reference score', 'derived'),
    kwalificatie: freeText('Toelichting op de score', 'Qualification of the score', 'derived'),
  }),
  ...documents(),
};

/** Tests and report cards. */
export const resultTypes = {
  toets: {
    nl: 'Toets',
    en: 'Test',
    activity: progress,
    fields: {
      'toetsidentificatie.eldtoetscode': plain('Toetscode', 'Test code', 'observed'),
      'toetsidentificatie.leergebied': plain('Leergebied', 'Subject area', 'observed'),
      'toetsidentificatie.toetsnaam': plain('Naam van de toets', 'Name of test', 'observed'),
      'toetsidentificatie.toetsversie': plain('Versie van de toets', 'Version of test', 'observed'),
      ...under('afname', {
        afnamedatum: date('Datum afname', 'Date taken', 'observed'),
        jaargroep: yearGroup(),
        dl: plain('Didactische leeftijd (maanden)', 'Didactic age (months)', 'derived'),
        'afgenomendoor.naammedewerker': person('Afgenomen door', 'Administered by', 'observed', { whose: 'staff' }),
        'afgenomendoor.functie': plain('Functie', 'Position', 'observed'),
        ...under('afgenomendoor.werktbijinstelling.instelling', institution('observed')),
        ...under('afgenomendoor.werktbijinstelling.school', schoolFields),
      }),
      ...under('resultaat', result),
      'toetsonderdeel.eldonderdeelcode': plain('Code van het onderdeel', 'Code of part', 'observed'),
      'toetsonderdeel.onderdeelnaam': plain('Onderdeel', 'Part', 'observed'),
      ...under('toetsonderdeel.resultaat', result),
      opmerking: freeText('Opmerking', 'Remark', 'observed'),
    },
  },
  eindtoets: {
    nl: 'Eindtoets basisonderwijs',
    en: 'Final primary school test',
    activity: progress,
    fields: {
      ...under('eindtoetsresultaat', {
        toetssoort: code('Soort eindtoets', 'Kind of final test', 'observed', {
          codes: { '0011': 'CET', '0012': 'Route 8', '0013': 'IEP' },
        }),
        toetsniveau: code('Niveau', 'Level', 'observed', { codes: { B: 'basis', E: 'eenvoudig' } }),
        toetsomschrijving: plain('Omschrijving', 'Description', 'observed'),
        datum_afname: date('Datum afname', 'Date taken', 'observed'),
        wettelijke_ontheffing: code('Wettelijke ontheffing', 'Legal exemption', 'observed', {
          codes: { J: 'ja', N: 'nee' },
        }),
        standaardscore: plain('Standaardscore', 'Standard score', 'derived'),
        toets_advies: freeText('Toetsadvies', 'Advice from the test', 'derived'),
      }),
      ...under('eindtoetsresultaat.onderdelen.onderdeel', {
        onderdeelcode: code('Onderdeel (code)', 'Part (code)', 'observed', {
          codes: { '8000': 'taal', '8001': 'rekenen' },
        }),
        onderdeelomschrijving: plain('Onderdeel', 'Part', 'observed'),
        ond_referentieniveau: code('Referentieniveau', 'Reference level', 'derived', level),
        'domeinen.domein.domeincode': code('Domein (code)', 'Domain (code)', 'observed', {
          codes: { '8050': 'lezen', '8051': 'taalverzorging' },
        }),
        'domeinen.domein.domeinomschrijving': plain('Domein', 'Domain', 'observed'),
        'domeinen.domein.dom_referentieniveau': code(
          'Referentieniveau domein',
          'Reference level of domain',
          'derived',
          level,
        ),
      }),
      deelgenomen: claim('Deelgenomen aan de eindtoets', 'Took part in the final test', 'observed'),
      ...documents(),
    },
  },
  cijferlijst: {
    nl: 'Cijferlijst',
    en: 'Report card',
    activity: progress,
    fields: {
      ...under('cijferlijstTypelijst', {
        naam: plain('Naam', 'Name', 'observed'),
        'onderdeel.naam': plain('Vak', 'Subject', 'observed'),
        ...under('onderdeel.score', score),
        'onderdeel.afnamedatum': date('Datum cijfer', 'Date of mark', 'observed'),
        'onderdeel.jaargroep': yearGroup(),
        'onderdeel.periode': plain('Periode', 'Period', 'observed'),
        ...under('score', score),
      }),
      afnamedatum: date('Datum cijferlijst', 'Date of report card', 'observed'),
      jaargroep: yearGroup(),
      periode: plain('Periode', 'Period', 'observed'),
    },
  },
} as const satisfies Record<string, RecordType>;
