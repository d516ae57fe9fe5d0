/**
 * The ways in which one telephone number is written without signs: as it is, national, with 31, with 0031 and with a zero in between.
 * Empty for fewer than eight digits: a house number is no telephone number.
 */
export function telephoneForms(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 17) return [];
  const isForeign = /^\s*(?:\+|00)/.test(text) && !/^\s*(?:\+|00)31/.test(text);
  const international = digits.replace(/^00/, '');
  if (isForeign) return [international, `00${international}`];
  const national = international.replace(/^31(?=\d{9})/, '').replace(/^0/, '');
  return [
    ...new Set([digits, `0${national}`, `31${national}`, `310${national}`, `0031${national}`, `00310${national}`]),
  ];
}
