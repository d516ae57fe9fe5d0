import type { RecordType } from '../../../domain/record/field-table';
import { claim, code, contact, date, documents, freeText, person, plain } from './blocks';

const care = 'begeleiding-zorg';

/** Educational support: what was found, planned and granted. Mostly health data. */
export const supportTypes = {
  onderwijsondersteuning: {
    nl: 'Onderwijsondersteuning',
    en: 'Educational support',
    activity: care,
    fields: {
      ...documents('toelichting_onderwijsbehoeften.document.'),
      medicijngebruik: claim(
        'Medicijngebruik van belang voor het leren',
        'Medication relevant to learning',
        'provided',
      ),
    },
  },
  diagnose: {
    nl: 'Diagnose',
    en: 'Diagnosis',
    activity: care,
    fields: {
      code: plain('Code van de diagnose', 'Diagnosis code', 'third-party'),
      naam: freeText('Naam van de diagnose', 'Name of diagnosis', 'third-party'),
      datum: date('Datum onderzoek', 'Date of examination', 'third-party'),
      doorwie: person('Vastgesteld door', 'Established by', 'third-party', { whose: 'health-professional' }),
      instantie: contact('Instantie', 'Institution', 'third-party'),
      ...documents(),
    },
  },
  handelingsplan: {
    nl: 'Handelingsplan',
    en: 'Action plan',
    activity: care,
    fields: {
      startdatum: date('Begin', 'Start', 'observed'),
      einddatum: date('Einde', 'End', 'observed'),
      isgerichtop: freeText('Gericht op', 'Aimed at', 'observed'),
      ...documents(),
    },
  },
  opp: {
    nl: 'Ontwikkelingsperspectief',
    en: 'Development plan',
    activity: care,
    fields: {
      opp_ingangdatum: date('Begin', 'Start', 'observed'),
      opp_einddatum: date('Einde', 'End', 'observed'),
      ...documents(),
    },
  },
  tlv: {
    nl: 'Toelaatbaarheidsverklaring',
    en: 'Admissibility statement',
    activity: care,
    fields: {
      tlvingangdatum: date('Begin', 'Start', 'third-party'),
      tlvswvnummer: plain('Nummer samenwerkingsverband', 'Number of regional partnership', 'third-party'),
      tlvcategorie: code('Bekostigingscategorie', 'Funding category', 'third-party', {
        codes: { Nvt: 'niet van toepassing', H: 'hoog', M: 'middel', L: 'laag' },
      }),
      tlvbeschikkingsnummer: plain('Nummer beschikking', 'Decision number', 'third-party'),
      tlveinddatum: date('Einde', 'End', 'third-party'),
      ...documents(),
    },
  },
  'arrangement-cluster12': {
    nl: 'Arrangement cluster 1 of 2',
    en: 'Support arrangement cluster 1 or 2',
    activity: care,
    fields: {
      arrangement_datum: date('Begin', 'Start', 'third-party'),
      arrangement_brin: contact('School (BRIN)', 'School (BRIN)', 'third-party'),
      arrangement_vestigingscode: plain('Vestiging', 'School site code', 'third-party'),
    },
  },
  'arrangement-pao': {
    nl: 'Arrangement passend onderwijs',
    en: 'Support arrangement',
    activity: care,
    fields: {
      arrangement_datum: date('Begin', 'Start', 'third-party'),
      arrangement_kenmerk: freeText('Kenmerk', 'Description', 'third-party'),
      arrangement_beschikkingsnr: plain('Nummer beschikking', 'Decision number', 'third-party'),
      arrangement_einddatum: date('Einde', 'End', 'third-party'),
    },
  },
  lwoo: {
    nl: 'Leerwegondersteunend onderwijs',
    en: 'Learning support',
    activity: care,
    fields: {
      lwoo_ingangdatum: date('Begin', 'Start', 'third-party'),
      lwoo_swvnummer: plain('Nummer samenwerkingsverband', 'Number of regional partnership', 'third-party'),
      lwoo_beschikkingsnummer: plain('Nummer beschikking', 'Decision number', 'third-party'),
      lwoo_einddatum: date('Einde', 'End', 'third-party'),
      ...documents(),
    },
  },
  rvc: {
    nl: 'Regionale verwijzingscommissie',
    en: 'Regional referral committee',
    activity: care,
    fields: {
      centraleproblematiek: freeText('Centrale problematiek', 'Main difficulty', 'observed'),
      maatregelen: freeText('Maatregelen en resultaat', 'Measures and result', 'observed'),
      'signaleringlwoopro.deelgenomenaanonderzoek': claim(
        'Deelgenomen aan onderzoek',
        'Took part in assessment',
        'observed',
      ),
      'signaleringlwoopro.leerachterstand': claim(
        'Leerachterstand op twee domeinen',
        'Behind in two domains',
        'observed',
      ),
      'signaleringlwoopro.lagescoreeindtoets': claim('Lage score eindtoets', 'Low score in final test', 'observed'),
      rvcdatum: date('Datum beschikking', 'Date of decision', 'third-party'),
      rvcindicatie: code('Indicatie', 'Indication', 'third-party', {
        codes: { LWOO: 'leerwegondersteunend onderwijs', PRO: 'praktijkonderwijs' },
      }),
      ...documents(),
    },
  },
  overstapadvies: {
    nl: 'Overstapadvies',
    en: 'Transfer advice',
    activity: 'onderwijs-voortgang',
    fields: {
      advies: plain('Advies van de school (code)', 'Advice of the school (code)', 'observed'),
      wensouders: plain('Wens van de ouders (code)', 'Wish of the parents (code)', 'provided'),
      wensleerling: plain('Wens van de leerling (code)', 'Wish of the pupil (code)', 'provided'),
      herzienadvies: plain('Herzien advies (code)', 'Revised advice (code)', 'observed'),
      motivatie_herzienadvies: freeText('Reden van herziening', 'Reason for revision', 'observed'),
      profiel: code('Profiel', 'Profile', 'observed', {
        codes: { basis: 'basis', plus: 'plus', bespreek: 'bespreken', disharmonisch: 'disharmonisch' },
      }),
      argumentatie: freeText('Onderbouwing', 'Reasons', 'observed'),
      contactnodig: claim('Contact met de school nodig', 'Contact with the school needed', 'observed'),
      contactpersoon: person('Contactpersoon', 'Contact person', 'observed', { whose: 'staff' }),
      contacttelefoon: contact('Telefoon contactpersoon', 'Telephone of contact person', 'observed', {
        whose: 'staff',
      }),
      contactemail: contact('E-mail contactpersoon', 'E-mail of contact person', 'observed', { whose: 'staff' }),
      aandachtspunten: freeText('Aandachtspunten', 'Points of attention', 'observed'),
    },
  },
} as const satisfies Record<string, RecordType>;
