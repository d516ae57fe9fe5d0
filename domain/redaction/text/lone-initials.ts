import { cueBefore } from './cue';
import * as lexiconFlags from './lexicon';
import { mentionOf } from './mention-of';
import type { NameParts } from './name-parts';
import { type Found, judge } from './read-mention';
import { nameFlagsAt, type Reading } from './reading';
import { resolve } from './resolution';
import type { Scene } from './scene';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** ALL-CAPITALS of two or three letters are initials only when somebody has them. */
export function judgeInitials(scene: Scene, parts: NameParts): Found {
  const { reading, roster } = scene;
  const spelled = ((reading.tokens.shape[parts.first] as number) & T.ALL_CAPITALS) !== 0;
  const resolution = resolve(reading, roster, parts);
  if (resolution.persons.length > 0) return judge(scene, parts);
  if (parts.surname.length === 0 && isDottedName(scene, parts)) {
    const confidence = isListedPupil(reading, parts) ? 'likely' : 'possible';
    return mentionOf(scene, parts, cueBefore(reading, parts.first), {
      stance: 'third',
      confidence,
      because: 'name.initials',
      persons: [],
    });
  }
  if (parts.surname.length === 0 || (spelled && !parts.infix)) return undefined;
  const dotted = reading.text.charAt(reading.tokens.end[parts.first] as number) === '.';
  const surname = nameFlagsAt(reading, parts.surname[0] as number);
  if (!dotted && (surname & (L.SURNAME | L.ROSTER_SURNAME)) === 0) return undefined;
  return judge(scene, parts);
}

const abbreviation =
  /^(?:bv|nv|ps|nb|us|usa|uk|eu|tv|cv|eg|ie|am|pm|un|vn|wo|tl|ed|po|vo|so|ivm|adv|cq|ca|nl|hb|rk|pc|cb)$/;

/** `A.J.`, `T.v.d.K.`: two or more letters, each with its dot. */
function isDottedName({ reading }: Scene, parts: NameParts): boolean {
  const { tokens, text } = reading;
  if (parts.initials.length < 2 || abbreviation.test(parts.initials)) return false;
  for (let n = parts.first; n <= parts.last; n++)
    if (tokens.letters[n] !== 1 || (n < parts.last && text.charAt(tokens.end[n] as number) !== '.')) return false;
  return text.charAt(tokens.end[parts.first] as number) === '.';
}

/** `A.J. (gr. 6)`, `leerlingen A.J. en S.V.`: what stands beside it says that it is a child. */
function isListedPupil({ tokens, text }: Reading, parts: NameParts): boolean {
  const behind = text.slice(tokens.end[parts.last], (tokens.end[parts.last] as number) + 12);
  const before = text.slice(Math.max(0, (tokens.start[parts.first] as number) - 24), tokens.start[parts.first]);
  return (
    /^\.?\s?\(?(?:uit |van )?(?:gr\.?|groep|klas)\s?\d/i.test(behind) ||
    /(?:leerlingen?|kinderen|kind|jongens?|meisjes?):?\s$/i.test(before)
  );
}
