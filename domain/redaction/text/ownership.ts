import { protectsWhereabouts } from '../viewpoint';
import * as L from './lexicon';
import type { Mention } from './mention';
import { flagsAt, type Reading } from './name-parts';
import type { RosterIndex } from './roster-index';
import { startsSentence } from './surroundings';

/** Whose contact data stands here, as far as the words around it say. */
export type Owner = 'own' | 'staff' | 'third' | 'organisation' | 'unclear';

/** The owner of what stands at `start`–`end`, and how near the evidence is. */
export interface Ownership {
  readonly owner: Owner;
  readonly near: boolean;
  readonly mention?: Mention;
}

const parent = /^(?:moeder|vader|mama|papa|mam|pap|ouders?|mum|mom|dad|mother|father|parents?)$/i;

/** Reads backwards from a number or address to the person it belongs to: the nearest one in the sentence, a pronoun's, the last named. */
export function ownerOf(
  reading: Reading,
  roster: RosterIndex,
  mentions: readonly Mention[],
  start: number,
  end: number,
): Ownership {
  const { tokens, text } = reading;
  const at = firstTokenFrom(reading, start);
  let sentence = at;
  while (sentence > 0 && !startsSentence(reading, sentence)) sentence--;
  const from = sentence < tokens.count ? (tokens.start[sentence] as number) : 0;
  const before = mentions.filter((mention) => mention.end <= start);
  const nearest = before.at(-1);
  const inSentence = nearest !== undefined && nearest.start >= from ? nearest : undefined;
  const word = (n: number): string => text.slice(tokens.start[n], tokens.end[n]);
  for (let n = at - 1; n >= sentence && n >= 0; n--) {
    if (inSentence !== undefined && (tokens.start[n] as number) < inSentence.end) break;
    const flags = flagsAt(reading, n);
    if ((flags & (L.ELDER_CUE | L.PEER_CUE)) !== 0 && !/^(?:man|vrouw|kennis)$/.test(word(n))) {
      if (!parent.test(word(n))) return { owner: 'third', near: true };
      if (/^(?:zijn|haar|hun|z'n|d'r|her|his|their)$/i.test(n > 0 ? word(n - 1) : '')) {
        const child = before.findLast(
          (mention) => mention.persons.length === 0 || mention.persons.some((person) => person.group === 'child'),
        );
        return child === undefined
          ? ownParent(roster)
          : { owner: ownerFrom(child) === 'own' ? ownParent(roster).owner : 'third', near: true };
      }
      return ownParent(roster);
    }
    if ((flags & L.ORGANISATION_CUE) !== 0) return { owner: 'organisation', near: true };
  }
  if (inSentence !== undefined) return { owner: ownerFrom(inSentence), near: true, mention: inSentence };
  const head = text.slice(from, start);
  if (/dossier/i.test(text.slice(from, end + 60))) return { owner: 'own', near: true };
  const pronoun = /\b(haar|zijn|her|his)\b/i.exec(head)?.[1]?.toLowerCase();
  if (pronoun !== undefined) {
    const female = pronoun === 'haar' || pronoun === 'her';
    const meant = before.findLast((mention) => (female ? mention.female : mention.male)) ?? nearest;
    if (meant !== undefined) return { owner: ownerFrom(meant), near: false, mention: meant };
  }
  if (nearest !== undefined) return { owner: ownerFrom(nearest), near: false, mention: nearest };
  const following = mentions.find((mention) => mention.start >= end && mention.start - end < 30);
  if (following !== undefined) return { owner: ownerFrom(following), near: false, mention: following };
  return { owner: 'unclear', near: false };
}

/** The child's own parents' data stays while nothing says that the households differ. @legal L-31 */
function ownParent(roster: RosterIndex): Ownership {
  const own = roster.viewpoint.category === 'pupil' && !protectsWhereabouts(roster.viewpoint);
  return { owner: own ? 'own' : 'third', near: true };
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
