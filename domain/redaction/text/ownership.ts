import { protectsWhereabouts } from '../viewpoint';
import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { flagsAt, type Reading } from './reading';
import type { RosterIndex } from './roster-index';
import { startsSentence } from './surroundings';

const L = { ...lexiconFlags };

/** Whose contact data stands here, as far as the words around it say. */
export type Owner = 'own' | 'staff' | 'third' | 'organisation' | 'unclear';

/** The owner of what stands at `start`–`end`, and how near the evidence is. */
export interface Ownership {
  readonly owner: Owner;
  readonly near: boolean;
  readonly mention?: Mention;
  /** Follows from a parent without a name: holds for contact data only, never for an identifier. @legal L-37 */
  readonly beside?: boolean;
}

const parent =
  /^(?:heit|mem|baba|anne|tata|mamma|pappa|moeder|vader|mama|papa|mam|pap|ouders?|mum|mom|dad|mother|father|parents?)$/i;

/** Reads backwards from a number or address to the person it belongs to: the nearest one in the sentence, a pronoun's, the last named. */
export function ownerOf(
  reading: Reading,
  roster: RosterIndex,
  mentions: readonly Mention[],
  start: number,
  end: number,
  isPlace: boolean,
): Ownership {
  const { tokens, text } = reading;
  const at = firstTokenFrom(reading, start);
  let sentence = at;
  while (sentence > 0 && !startsSentence(reading, sentence)) sentence--;
  const from = sentence < tokens.count ? (tokens.start[sentence] as number) : 0;
  // A strange word that may be no person at all owns nothing.
  const before = mentions.filter((mention) => mention.end <= start && mention.because !== 'name.unexplained');
  const nearest = before.at(-1);
  const inSentence = nearest !== undefined && nearest.start >= from ? nearest : undefined;
  const beside = besideCue(
    reading,
    roster,
    before,
    at,
    Math.max(sentence, firstTokenFrom(reading, inSentence?.end ?? from)),
  );
  if (beside !== undefined) return beside;
  const head = text.slice(inSentence?.end ?? from, start);
  if (/(?:gebeld|belde|bellen naar|called|dialled)\s*[(:]?\s*$/i.test(head)) return { owner: 'third', near: true };
  const attributed = mentions.find((mention) => mention.start >= end && mention.start - end < 12);
  if (
    attributed !== undefined &&
    /^\s*\(?(?:is\s)?(?:van|of)\s(?:[\p{L}]+\.?\s)?$/iu.test(text.slice(end, attributed.start))
  ) {
    return { owner: ownerFrom(attributed), near: true, mention: attributed };
  }
  const author = /\b(?:mijn|mij|me|wij|we|ons|onze|ik|my|our|us|i)\b/i.test(head)
    ? authorOf(text, mentions)
    : undefined;
  if (author !== undefined) return { owner: ownerFrom(author), near: true, mention: author };
  if (inSentence !== undefined) {
    const owner = ownerFrom(inSentence);
    const far = /[\p{L}]{2,}/u.test(head.replace(labels, ''));
    if (owner === 'own' && far) {
      const others = before.some((mention) => mention.start >= from && ownerFrom(mention) === 'third');
      if ((isPlace && !/\b(?:woon|wonen|adres|verhui|live|lives|living|address)/i.test(head)) || others)
        return { owner: 'third', near: false };
    }
    return { owner, near: true, mention: inSentence };
  }
  if (/dossier|on file|in file/i.test(text.slice(from, end + 60))) return { owner: 'own', near: true };
  const pronoun = /\b(haar|zijn|her|his)\b/i.exec(head)?.[1]?.toLowerCase();
  if (pronoun !== undefined) {
    const female = pronoun === 'haar' || pronoun === 'her';
    const meant = before.findLast((mention) => (female ? mention.female : mention.male)) ?? nearest;
    if (meant !== undefined) return { owner: ownerFrom(meant), near: false, mention: meant };
  }
  const following = mentions.find((mention) => mention.start >= end && mention.start - end < 30);
  if (nearest !== undefined) return { owner: ownerFrom(nearest), near: false, mention: nearest };
  if (following !== undefined) return { owner: ownerFrom(following), near: false, mention: following };
  return { owner: 'unclear', near: false };
}

const labels =
  /\b(?:geb|geboren|op|te|tel|telefoon|telefoonnummer|mobiel|nummer|nr|adres|e-?mail|mail|bsn|woont|wonend|woonachtig|aan|de|het|is|en|in|via|bereikbaar|zelf|eck|id|lln|leerlingnummer|personeelsnummer|werknemernr|iban|rekening|kenteken|mobile|phone|address|email|lives|at|number|born|ll)\b\.?/giu;

/** Kin and organisations named without a name, nearer than the last person: `oma 06-…`, `de praktijk: 0570-…`. */
function besideCue(
  reading: Reading,
  roster: RosterIndex,
  before: readonly Mention[],
  at: number,
  from: number,
): Ownership | undefined {
  const { tokens, text } = reading;
  const word = (n: number): string => text.slice(tokens.start[n], tokens.end[n]);
  for (let n = at - 1; n >= from && n >= 0; n--) {
    const flags = flagsAt(reading, n);
    if ((flags & (L.ELDER_CUE | L.PEER_CUE)) !== 0 && !/^(?:man|vrouw|kennis)$/.test(word(n))) {
      if (!parent.test(word(n))) return { owner: 'third', near: true };
      if (/^(?:zijn|haar|hun|z'n|d'r|her|his|their)$/i.test(n > 0 ? word(n - 1) : '')) {
        const child = before.findLast(
          (mention) => mention.persons.length === 0 || mention.persons.some((person) => person.group === 'child'),
        );
        if (child !== undefined && ownerFrom(child) !== 'own') return { owner: 'third', near: true };
      }
      return ownParent(reading, roster, flags);
    }
    if ((flags & L.ORGANISATION_CUE) !== 0 && !isAffiliation(reading, before, n))
      return { owner: 'organisation', near: true };
  }
  return undefined;
}

/** `Ans van de bso`: the organisation says where she works, the number is hers. */
function isAffiliation(reading: Reading, before: readonly Mention[], n: number): boolean {
  const { tokens, text } = reading;
  const last = before.at(-1);
  if (last === undefined) return false;
  return /^,?\s(?:van|bij|uit|from|of|at)\s(?:(?:de|het|onze|the)\s)?$/i.test(text.slice(last.end, tokens.start[n]));
}

/** Who writes: the name behind From:, else the last name of the text when it stands alone at its end. */
function authorOf(text: string, mentions: readonly Mention[]): Mention | undefined {
  const header = mentions.find((mention) =>
    /(?:^|\n)(?:van|from|afzender|oan)\s*:\s*$/i.test(text.slice(0, mention.start)),
  );
  if (header !== undefined) return header;
  const last = mentions.at(-1);
  return last !== undefined &&
    /(?:\n|groet\w*,?|gr\.?,?|regards,?|liefs,?)\s*$/i.test(text.slice(0, last.start)) &&
    text.length - last.end < 60
    ? last
    : undefined;
}

/** The child's own parents' contact data stays while nothing says that the households differ and the parent is the requester or nobody is. @legal L-31 */
function ownParent(reading: Reading, roster: RosterIndex, cue: number): Ownership {
  const { category, requester, subject } = roster.viewpoint;
  const given = roster.persons.find((person) => person.id === requester.id)?.given[0] ?? 0;
  const sex = (reading.flags[given] as number) & (L.FEMALE | L.MALE);
  const asked = cue & (L.FEMALE | L.MALE);
  const same = requester.id === subject.id || sex === 0 || asked === 0 || (sex & asked) !== 0;
  const own = category === 'pupil' && same && !protectsWhereabouts(roster.viewpoint);
  return { owner: own ? 'own' : 'third', near: true, beside: true };
}

function ownerFrom(mention: Mention): Owner {
  if (mention.stance === 'subject' || mention.stance === 'requester') return 'own';
  return mention.stance === 'staff' ? 'staff' : 'third';
}

function firstTokenFrom(reading: Reading, start: number): number {
  const { tokens } = reading;
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, tokens.count - 1));
}
