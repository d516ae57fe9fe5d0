import type { Dice } from './dice';

/** Family name with its infix apart. */
export interface FamilyName {
  readonly infix: string;
  readonly familyName: string;
}

type Words = readonly [string, ...string[]];

const words = (text: string): Words => text.split(' ') as unknown as Words;
const familyNames = (text: string): readonly [FamilyName, ...FamilyName[]] =>
  text.split(',').map((entry) => {
    const parts = entry.trim().split(' ');
    return { infix: parts.slice(0, -1).join(' '), familyName: parts.at(-1) ?? '' };
  }) as unknown as readonly [FamilyName, ...FamilyName[]];

/** Where a family's names come from: the board's families have many. */
interface Origin {
  readonly girls: Words;
  readonly boys: Words;
  readonly families: readonly [FamilyName, ...FamilyName[]];
}

const dutch: Origin = {
  girls: words(
    'Noor Saar Fenna Lieke Femke Roos Isa Maud Evi Lotte Jasmijn Anne Bo Sofie Nina Puck Floor Hanna Merel Elin Marit Silke Vera Ilse Nienke Wietske',
  ),
  boys: words(
    'Sem Levi Bram Thijs Ruben Jesse Mees Gijs Teun Siem Stijn Jurre Koen Pim Joris Tijn Hidde Jelle Niek Wout Sjoerd Rik Bas Cas Floris Olivier',
  ),
  families: familyNames(
    'Bakker,Visser,Smit,de Boer,Mulder,de Groot,Bos,Vos,Peters,Dekker,Brouwers,de Wit,Dijkhuis,de Graaf,van der Linden,Kok,Jacobs,van Vliet,van den Heuvel,Schouten,van Beek,Willems,Hofman,Koster,Prins,Blom,Huisman,Peeters,Kuipers,Verhoeven,van Leeuwen,Post,Kramer,van Wijk,Molenaar,de Ruiter,Veenstra,Zijlstra,Hoogland,Timmermans,van Es,Groenewoud,ter Horst,Roelofs,in ’t Veld,Lammers,op den Kamp,Wiegman,Schipper,Kooistra',
  ),
};

const origins: readonly [Origin, ...Origin[]] = [
  ...([dutch, dutch, dutch, dutch, dutch, dutch] as const),
  {
    girls: words('Elif Zeynep Defne Azra Ecrin Nisa Esila Meryem Aylin Selin'),
    boys: words('Emir Yusuf Mert Kerem Ömer Berat Eymen Can Deniz Alper'),
    families: familyNames('Yılmaz,Kaya,Demir,Şahin,Çelik,Aydın,Öztürk,Arslan,Doğan,Koç'),
  },
  {
    girls: words('Salma Nour Amira Hafsa Inaya Lina Malak Sara Aya Ikram'),
    boys: words('Adam Ilyas Bilal Zakaria Amin Ayoub Hamza Younes Ismail Nabil'),
    families: familyNames('el Idrissi,Benali,Azzouzi,el Haddad,Bouali,Chaoui,Amrani,ait Lahcen,Tahiri,el Khattabi'),
  },
  {
    girls: words('Zofia Hanna Maja Lena Oliwia Alicja Pola Natalia'),
    boys: words('Jakub Filip Antoni Szymon Wojciech Kacper Oskar Igor'),
    families: familyNames('Nowak,Wiśniewski,Wójcik,Lewandowski,Zieliński,Szymański,Woźniak,Mazur'),
  },
  {
    girls: words('Shaniqua Faya Shania Romaisa Anjali Priya Joëlle Kimora'),
    boys: words('Jaydon Rohan Dewi Xavi Giovanni Ravi Shaquille Miquel'),
    families: familyNames('Pinas,Ramdin,Tjon,Sewdien,Kartodikromo,Biharie,Vrede,Lieveld,Jubitana,Misiekaba'),
  },
];

/** Names for one family: its family name, and given names out of the same tradition. */
export function familyNamesFor(dice: Dice): {
  readonly name: FamilyName;
  readonly otherName: FamilyName;
  givenName(sex: Sex): string;
} {
  const origin = dice.pick(origins);
  const name = dice.pick(origin.families);
  const otherName = dice.pick(origin.families);
  return { name, otherName, givenName: (sex) => dice.pick(sex === 'girl' ? origin.girls : origin.boys) };
}

export type Sex = 'girl' | 'boy';

/** `Jeroen de Boer`. */
export const fullName = (person: FamilyName & { readonly givenName: string }): string =>
  [person.givenName, person.infix, person.familyName].filter((part) => part !== '').join(' ');

/** `J. de Boer`. */
export const nameWithInitial = (person: FamilyName & { readonly givenName: string }): string =>
  fullName({ ...person, givenName: `${[...person.givenName][0] ?? ''}.` });
