import { type CalendarDate, calendarDate } from '../../../../domain/deadline/calendar-date';
import type { Dice } from './dice';
import { type FamilyName, fullName } from './names';

const passesElevenTest = (digits: string): boolean =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;

/** Numbers that begin with 9999 are kept for testing: no person has or gets one. */
const testNumbers: readonly string[] = Array.from({ length: 100_000 }, (_, n) => String(999_900_000 + n)).filter(
  passesElevenTest,
);

/** The nth BSN of the test range. @param n 0 – 9,089. @throws RangeError beyond it. */
export function testPersonNumber(n: number): string {
  const number = testNumbers[n];
  if (number === undefined) throw new RangeError('no more BSNs in the test range');
  return number;
}

/** An account at a bank that does not exist, with right check digits. @param n Account number. */
export function testIban(n: number): string {
  const account = `TEST${String(n).padStart(10, '0')}`;
  const digits = [...`${account}NL00`].map((sign) => String(Number.parseInt(sign, 36))).join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `NL${String(check).padStart(2, '0')}${account}`;
}

/** A number in a form that people write, out of a block that no person is given (06-7 was for dialling in). @param n 0 – 99,999. */
export const testTelephone = (n: number): string => `06-700${String(n).padStart(5, '0')}`;

/** `noor.de.boer.17@post.example`: a domain that can receive nothing. */
export const testEmail = (
  person: FamilyName & { readonly givenName: string },
  n: number | string,
  at = 'post.example',
): string =>
  `${fullName(person)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, '.')}${n === '' ? '' : `.${n}`}@${at}`;

/** Some day from the first to the last of these years. */
export const dayIn = (dice: Dice, firstYear: number, lastYear: number): CalendarDate => {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = firstYear + dice.below(lastYear - firstYear + 1);
  return calendarDate(`${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`);
};
