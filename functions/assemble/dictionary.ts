import { byteOrderMark, csvLine } from './csv';
import type { Delivery } from './delivered';

/** `technisch/woordenboek.csv`: every field of every record type in the delivery, with its meaning and its codes. @legal L-39, L-44 */
export function dictionaryCsv({ sources }: Delivery): string {
  const lines = sources.flatMap(({ sourceId, types }) =>
    types.flatMap(({ type, recordType }) =>
      Object.entries(recordType.fields).map(([path, field]) => {
        const codes = Object.entries(field.codes ?? {}).map(([code, meaning]) => `${code} = ${meaning}`);
        return csvLine([sourceId, type, path, field.nl, field.en, field.kind, field.origin, codes.join('; ')]);
      }),
    ),
  );
  const header = csvLine(['bron', 'soort', 'veld', 'betekenis', 'meaning', 'aard', 'herkomst', 'codes']);
  return byteOrderMark + header + lines.join('');
}
