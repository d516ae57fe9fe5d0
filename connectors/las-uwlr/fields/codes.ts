/** NEN-ISO 5218 as EDEXML words it. */
export const sexes = { '0': 'onbekend', '1': 'jongen', '2': 'meisje', '9': 'niet gespecificeerd' };

export const ethnicities = { '0': 'autochtoon', '1': 'allochtoon', '9': 'onbekend' };

export const yearGroups: Readonly<Record<string, string>> = {
  B: 'baby’s, 0 tot 12 maanden',
  D: 'dreumesen, 1 tot 2 jaar',
  '0': 'peutergroep, 3 tot 4 jaar',
  ...Object.fromEntries(Array.from({ length: 8 }, (_, n) => [String(n + 1), `groep ${n + 1}`])),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [String(n + 11), `voortgezet onderwijs leerjaar ${n + 1}`]),
  ),
  S: 'speciaal (basis)onderwijs',
  V: 'voortgezet speciaal onderwijs',
  C: 'combinatiegroep (de jaargroep staat bij de leerling)',
  N: 'geen primair of voortgezet onderwijs',
  H: 'historisch',
};

/** Weight of a pupil under the rules from 2006. */
export const newWeights = {
  '?': 'onbekend',
  '0': 'geen van beide hieronder',
  '0,3': 'ouders of verzorger met hoogstens lbo/vbo',
  '1,2': 'één ouder met hoogstens basisonderwijs, de ander met hoogstens lbo/vbo',
};

/** Weight of a pupil under the rules until 2006, in the words of that time. */
export const oldWeights = {
  '?': 'onbekend',
  '0.00': 'geen van de categorieën hieronder',
  '0.25': 'autochtone ouders met hoogstens vbo',
  '0.40': 'schipperskinderen',
  '0.70': 'kinderen uit de reizende en trekkende bevolkingsgroepen',
  '0.90': 'allochtone ouders met hoogstens vbo',
};

export const teacherRoles: Readonly<Record<string, string>> = {
  ADJ: 'adjunct-directeur',
  ADM: 'administratief medewerker',
  CON: 'conciërge',
  DIR: 'directeur',
  ICT: 'ICT-coördinator',
  IB: 'intern begeleider',
  KLA: 'klassenassistent',
  LRK: 'leerkracht',
  LOS: 'lerarenondersteuner',
  LOC: 'locatieleider',
  OWA: 'onderwijsassistent',
  OUD: 'ouder',
  RT: 'remedial teacher',
  SMW: 'schoolmaatschappelijk werker',
  STA: 'stagiair',
  VAK: 'vakleerkracht',
};

/** Codes that the schema has beside those of ISO 3166 as it is now. */
const otherCountries = { '?': 'onbekend', YU: 'Joegoslavië', AN: 'Nederlandse Antillen', CS: 'Servië en Montenegro' };

const iso =
  'NL AF AX AL DZ VI AS AD AO AI AQ AG AR AM AW AU AZ BS BH BD BB BE BZ BJ BM BT MM BF BI BO BA BW BR VG BN BG KH CA CF CL CN CX CC CO CG CD CK CR CU CY DK DJ DM DO DE EC EG SV GB GQ ER EE ET FO FK FJ PH FI FR GF PF TF GA GM GZ GE GH GI GD GR GL GP GU GT GN GW GY HT HN HK HU IE IS IN ID IQ IR IL IT CI JM JP YE JO KY CV CM JE QA KZ KE KG KI KW KM HR LA LS LV LB LR LY LI LT LU MO MK MG MW MV MY ML MT IM MA MH MQ MR MU YT MX FM MD MC MN MS MZ NA NR NP NI NC NZ NE NG NU KP MP NO NF UA UZ OM AT TL PK PW PS PA PG PY PE PN PL PR PT RE RW RO RU SM ST SA SN RS ME SC SL SG SH SI SK SD SB SO ES SJ LK KN LC PM VC SR SZ SY TJ TW TZ TH TG TK TO TT TD CZ TN TR TC TV UG UY VU VA VE AE US VN WF EH WS BY ZM ZW ZA KR GS SE CH';

/** Countries of origin, in Dutch. A code that is not here is shown as it is. */
export const countries: Readonly<Record<string, string>> = (() => {
  const names = new Intl.DisplayNames('nl', { type: 'region', fallback: 'code' });
  return { ...Object.fromEntries(iso.split(' ').map((code) => [code, names.of(code) ?? code])), ...otherCountries };
})();
