const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function elevenSum(digits: string): number {
  return weights.reduce((sum, weight, n) => sum + weight * Number(digits.charAt(n)), 0);
}

/** The 11-test of a BSN of nine digits. */
export function isBsn(digits: string): boolean {
  return /^\d{9}$/.test(digits) && !/^(\d)\1{8}$/.test(digits) && digits > '001000000' && elevenSum(digits) % 11 === 0;
}

/** The onderwijsnummer: nine digits that begin with 10; the BSN's sum leaves 5. */
export function isEducationNumber(digits: string): boolean {
  return /^10\d{7}$/.test(digits) && ((elevenSum(digits) % 11) + 11) % 11 === 5;
}

const ibanLengths: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  ES: 24,
  IT: 27,
  PL: 28,
  PT: 25,
  AT: 20,
  GB: 22,
  IE: 22,
  LU: 20,
  TR: 26,
  CZ: 24,
  HU: 28,
  RO: 24,
  BG: 22,
  CH: 21,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
  GR: 27,
  HR: 21,
  SK: 24,
  SI: 19,
  LT: 20,
  LV: 21,
  EE: 20,
  MT: 31,
  CY: 28,
  MA: 28,
  UA: 29,
  MC: 27,
};

/** Mod 97 and the length of the country. */
export function isIban(compact: string): boolean {
  const iban = compact.toUpperCase();
  const length = ibanLengths[iban.slice(0, 2)];
  if (length === undefined || iban.length !== length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = char >= 'A' ? char.charCodeAt(0) - 55 : Number(char);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
