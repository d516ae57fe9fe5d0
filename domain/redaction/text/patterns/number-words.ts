import type { PatternHit } from './hit';
import { compact, type KnownValues } from './known-values';
import type { MakeHit } from './mixed-codes';

/** Words behind which a number of a person stands. */
export const personNumber =
  /(?:leerling(?:en)?[- ]?(?:nummer|nr|id)|personeels(?:nummer|nr)|personeels[- ]?(?:nummer|nr|id)|medewerker(?:s)?[- ]?(?:nummer|nr|id)?|stamnummer|studentnummer|student\s?number|employee\s?(?:number|no|id)|pupil\s?(?:number|no|id)|polisnummer|polisnr|cli[eë]nt(?:en)?nummer|pati[eë]nt(?:en)?nummer|verzekerdennummer|zorgverzekeringsnummer|registratienummer|(?:registratie|serie|frame)(?:nummer|nr)|big[- ]?nummer|\bbig|\bskj|\bmfn|pasnummer|relatienummer|lidnummer)\s*[.:#]?\s*(?:is\s|van \p{Lu}\p{L}+ is\s)?$/iu;

/** Cheap look for the letters without which no word for a number stands there. */
const numberWord = /n[ruo]|i[dg]|med/i;

const nearNumber = /(?:\bnr|\bnummer|\bnumber|\bno|\bid|\bll\.?nr)\s*[.:]?\s*$/i;

/** Words behind which the number of an identity document stands. */
export const documentCue =
  /(?:paspoort|pasport|passport|legitimatie|identiteitskaart|identiteitsbewijs|id[- ]?kaart|id[- ]?bewijs|documentnummer|document\s?no|rijbewijs|verblijfs(?:document|vergunning)|v-nummer|reisdocument)[^.\n]{0,25}$/i;

/** A number whose keyword says whose it is: pupil, employee, AGB, document. */
export function keywordNumber(
  text: string,
  at: number,
  size: number,
  before: string,
  hit: MakeHit,
  known: KnownValues,
): PatternHit | undefined {
  const written = /^[\d][\d.-]*\d/.exec(text.slice(at, at + 20))?.[0] ?? text.charAt(at);
  if (size < 3 && written.length < 4) return undefined;
  const persons = known.of('id', compact(written));
  if (persons.length > 0 && written.length > 4)
    return hit(at, at + written.length, 'person-number', 'identifier.known', 'certain', persons);
  if (written.length === 8 && /agb\S*\s*[:.]?\s*(?:code)?\s*[:.]?\s*$/i.test(before) && /^\d{8}$/.test(written))
    return hit(at, at + written.length, 'agb-code', 'agb-code.cue', 'certain');
  if (written.length >= 8 && documentCue.test(before) && /^\d{8,12}$/.test(written))
    return hit(at, at + written.length, 'document-number', 'document-number.cue', 'certain');
  if (!numberWord.test(before)) return undefined;
  if (personNumber.test(before)) return hit(at, at + written.length, 'person-number', 'person-number.cue', 'certain');
  if (nearNumber.test(before) && /^\d{4,9}$/.test(written))
    return {
      ...hit(at, at + written.length, 'person-number', 'person-number.beside-name', 'certain'),
      needsNameBefore: true,
    };
  return undefined;
}
