import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { PersonRole, RosterPerson } from '../../../domain/record/person';
import type { Viewpoint } from '../../../domain/redaction/viewpoint';

const person = (id: string, role: PersonRole, name: string, more: Partial<RosterPerson> = {}): RosterPerson => {
  const [givenName = '', infix = '', familyName = ''] = name.split('|');
  return { id: `las:${id}`, role, name: { givenName, infix, familyName }, ...more };
};

/** Jara Kuipers of groep 6 and her parents, who live together. Everybody here is invented. */
export const jara = person('1', 'subject', 'Jara||Kuipers', {
  birthDate: '2016-04-12' as CalendarDate,
  addresses: ['Wilgenpad 8, 3991AB Houten'],
  roleText: 'groep 6',
});
export const mother = person('2', 'parent', 'Wendy|de|Groot', {
  parentOf: ['las:1'],
  emails: ['wendy.degroot@mailbus.example'],
  telephones: ['06-41239876'],
});
export const father = person('3', 'parent', 'Stefan||Kuipers', {
  parentOf: ['las:1'],
  emails: ['stefan.kuipers@mailbus.example'],
});
const brother = person('4', 'sibling', 'Joep||Kuipers');
const doctor = person('5', 'health-professional', 'H.||Terpstra', { roleText: 'huisarts' });

/** Twenty-eight class mates: two called Daan, some whose names are words too, and one called as a teacher is. */
const classLists = [
  'Daan||Vermeulen',
  'Daan|el|Amrani',
  'Roos||Hendriks',
  'Storm|van|Dam',
  'Fatima||Bouzid',
  'Yusuf||Yıldız',
  'Lisa||Brouwer',
  'Sem|de|Jong',
  'Noud||Peeters',
  'Liv||Scholten',
  'Milan||Kowalski',
  'Zoë||Maas',
  'Bram|van den|Berg',
  'Tess||Koster',
  'Jayden||Martina',
  'Shanaya||Ramdin',
  'Lotte||Wolters',
  'Finn||Blom',
  'Iris||Post',
  'Amira||Haddad',
  'Julian||Smit',
  'Evi|van der|Veen',
  'Thijs||Jansen',
  'Mei||Chen',
  'Wessel||Dijkstra',
  'Nina||Novak',
  'Guus||Vos',
  'Sara||Ait Taleb',
] as const;

export const classmates = classLists.map((name, n) =>
  person(`k${n}`, 'pupil', name, { roleText: 'groep 6', identifiers: [String(210_000_000 + 37 * n)] }),
);

const motherNames =
  'Petra Naima Ellen Joke Samira Elif Marieke Karin Anja Ilona Magda Chantal Inge Bianca Rosita Devika'
    .split(' ')
    .concat('Sandra Mirjam Astrid Rania Esther Froukje Annelies Ling Hilde Jana Marloes Khadija'.split(' '));

/** A parent of each class mate; she has the child's surname, as most lists have it. */
export const classmatesParents = classmates.map((child, n) =>
  person(`m${n}`, 'parent-of-pupil', [motherNames[n], child.name.infix, child.name.familyName].join('|'), {
    parentOf: [child.id],
    telephones: [`06-5${String(1_000_000 + 53_719 * n).slice(0, 7)}`],
    emails: [`${(motherNames[n] ?? '').toLowerCase()}${n}@postduif.example`],
  }),
);

const staffNames = [
  'Anneke||Bos|leerkracht groep 6',
  'Lisa||Verhoef|leerkracht groep 6',
  'Karel||Wit|directeur',
  'Marjan|van|Loon|intern begeleider',
  'Ahmed||Bennani|leerkracht groep 7',
  'Saskia||Prins|onderwijsassistent',
  'Tom||Huisman|vakleerkracht gym',
  'Ria||Kok|conciërge',
  'Joyce||Pinas|leerkracht groep 5',
  'Bart|de|Graaf|ict-coördinator',
  'Els||Timmer|administratie',
  'Nadia||Sahin|leerkracht groep 8',
];
export const staff = staffNames.map((entry, n) => {
  const [givenName, infix, familyName, roleText = ''] = entry.split('|');
  return person(`s${n}`, 'staff', [givenName, infix, familyName].join('|'), { roleText });
});

/** The mother asks; the school knows the class, the staff and the doctor. */
export const fromMother: Viewpoint = {
  category: 'pupil',
  subject: jara,
  requester: mother,
  roster: [jara, mother, father, brother, doctor, ...classmates, ...classmatesParents, ...staff],
  household: { separated: false, secretAddressOf: [] },
};

/**
 * Persons whom no list of the school has, as they are written in notes: in full, by half of a name, by initials, with a role before it.
 * Some are called so in one note and so in another.
 */
export const unlisted = {
  professionals:
    `mevrouw Van Rijswijk|Rianne Velthuis|Rianne|dhr. Oosterhout|drs. Bosscher|Marleen Kroes|M. Kroes|mw. Kroes|mw. J. Aalbers|de heer Tiggelaar
Wouter Schipper|Wouter|Simone|mw. Abrahams|Hannah van Zuilekom|mw. Zuilekom|drs. E. Wamelink|Elske Wamelink|Pauline|Jet Noordermeer|dr. Okonkwo
Farah Benali|mw. Benali|Gert-Jan Spaan|Gertjan|Yvonne Kwakkel|kinderarts Lindeboom|Annet|Annet Rietkerk|mw. de Zeeuw|Marijn|dhr. Stap`.split(
      /[|\n]/,
    ),
  children:
    `Pim de Rooij|Pim|Quinty|Levi Bakker|Levi|Djenna|Kyan Visser|Mohammed|Puck|Elin van Vliet|Elin|Xavi|Siem Mulder|Ayoub|Fenna|Benthe Kramer
Benthe|Job|Job Verkerk|Jax|Novi|Oliwia|Tijmen Haak|Tijmen|Rayan|Suus|Suze van Meel|Lynn|Lynn Okafor|Mick|Merel|Merel Bloem|Vince|Ibrahim Toprak
Ibrahim|Guusje|Kiki|Moos|Moos Hengel|Floor|Sterre|Ties de Winter|Ties|Cato|Jip|Jip en Saar|Hidde|Maud|Wes|Zara|Nio|Bobbi|Ilay|Dex`.split(
      /[|\n]/,
    ),
  adults:
    `oma Truus|opa Gerrit|tante Carla|Gerda Hulshof|Gerda|Henk Slagter|buurvrouw Mieke|ome Dirk|Ton Wagenaar|Monique|coach Ruud|Fadoua El Idrissi
Fadoua|Peter Zand|oppas Lieke|Lieke|Truus|de moeder van Dex|mevrouw Haak|Marga|Marga Stolk|nicht Bregje|stiefvader Rik|Rik Palland|tante Coby
opa Wim|Bea Zonderland|gastouder Wil|Wil Broekman|Jolanda|Sjaak|Sjaak Krul|mw. Verkerk|Aysel|Aysel Kurt|trainer Dennis|overbuurman Piet|Miep`.split(
      /[|\n]/,
    ),
} as const;
