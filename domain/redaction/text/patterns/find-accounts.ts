import * as lexiconFlags from '../lexicon';
import { flagsAt, type Reading } from '../reading';
import type { NameSearch } from './find-links';
import type { PatternHit } from './hit';

const L = { ...lexiconFlags };

const link =
  /^\s*(?:(?:van|voor)\s\p{Lu}[\p{L}]*\s*)?(is|luidt|wordt|was|[:=\u2013-])?\s*["'\u2018\u201c]?([\p{L}\p{N}][\p{L}\p{N}._-]{1,39})/u;
const said =
  /^(?:(?:on)?bekend|vergeten|kwijt|hetzelfde|gelijk|nodig|juist|fout|correct|volgt|zie|geen|niet|nog|leeg|n\.?v\.?t|ge\p{L}+(?:d|t|en)|(?:aan|in|uit|op|af)ge\p{L}+|ver\p{L}+(?:d|t|en)|is|en|of|van|voor|de|het|een|wachtwoord|moet|kan|wordt)\.?$/iu;
const clauseEnds = /^["'\u2019\u201d]?(?:\s*(?:$|[\n,.;:!?)]|en\b|met\b|w(?:acht)?w(?:oord)?\b|password|pw\b|code\b))/i;

/** User names behind a word for them, letters only or not: `gebruikersnaam: semdv`, `inlognaam fennab, wachtwoord …`. */
export function accountHits(reading: Reading, names: NameSearch): PatternHit[] {
  if ((reading.present & L.ACCOUNT_CUE) === 0) return [];
  const { text, tokens } = reading;
  const hits: PatternHit[] = [];
  for (let n = 0; n < tokens.count; n++) {
    if ((flagsAt(reading, n) & L.ACCOUNT_CUE) === 0) continue;
    const behind = text.slice(tokens.end[n], (tokens.end[n] as number) + 90);
    const found = link.exec(behind);
    if (found === null) continue;
    const account = (found[2] ?? '').replace(/[._-]+$/, '');
    if (account.length < 3 || said.test(account)) continue;
    const start = (tokens.end[n] as number) + found[0].length - (found[2] ?? '').length;
    const persons = names.personsIn(account);
    const labelled = /^[:=\u2013-]$/.test(found[1] ?? '');
    const shaped = /[\d._-]/.test(account) || persons.length > 0;
    if (!labelled && !shaped && !clauseEnds.test(text.slice(start + account.length, start + account.length + 20)))
      continue;
    hits.push({
      start,
      end: start + account.length,
      entity: 'username',
      because: persons.length > 0 ? 'username.named' : 'username.cue',
      confidence: 'certain',
      persons,
      nature: persons.length > 0 ? 'named' : 'personal',
    });
  }
  return hits;
}
