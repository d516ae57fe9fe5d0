import type { Dice } from './dice';

/** Where somebody lives. */
export interface Home {
  readonly street: string;
  readonly number: string;
  readonly postcode: string;
  readonly town: string;
}

const streets = [
  ...(['Lindelaan', 'Kerkstraat', 'Dorpsstraat', 'Havenkade', 'Wilgenhof', 'Korenmolen', 'Vlinderdreef'] as const),
  ...(['Zeebaan', 'Meidoornlaan', 'Prinsenhof', 'Schoolpad', 'Gouwzee', 'Kastanjelaan', 'Veldweg'] as const),
] as const;

/**
 * An address in a town that is on no map.
 *
 * @param n Number of the home: no two homes of a board share postcode and house number.
 */
export function homeIn(dice: Dice, town: string, n: number): Home {
  // The post never gives out the letters SA, SD and SS: these postcodes cannot be anybody's.
  const letters = ['SA', 'SD', 'SS'][n % 3] ?? 'SA';
  return {
    street: dice.pick(streets),
    number: String(1 + (Math.floor(n / 300) % 199)),
    postcode: `${1400 + (Math.floor(n / 3) % 100)}${letters}`,
    town,
  };
}

/** `Lindelaan 4, 1400SA Polderdam`. */
export const addressLine = (home: Home): string => `${home.street} ${home.number}, ${home.postcode} ${home.town}`;
