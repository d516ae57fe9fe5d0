import type { CategoryPolicy } from '../policy';
import type { RedactionSpan, TextDetector } from '../span';
import type { Viewpoint } from '../viewpoint';
import { FamousNames } from './famous-names';
import { NearMisses } from './near-miss';
import { NameSearch } from './patterns/find-links';
import { findPatterns } from './patterns/find-patterns';
import { KnownValues } from './patterns/known-values';
import { findPersons } from './person-finder';
import { RosterIndex } from './roster-index';
import { scan } from './scanner';
import { spansOf } from './spans';
import { isHastyChat, speakersOf } from './speakers';
import { CAPITAL, GAP_TAB, NUMBER, Tokens } from './tokens';
import { generalVocabulary } from './vocabulary';
import type { WordJudge } from './word-list';

/** What the host may lend the engine. */
export interface TextTools {
  /** A full numbering plan; without it the engine's own plan decides. */
  readonly isTelephone?: (candidate: string) => boolean;
  /** Without it a word in none of the engine's lists is only asked about, not taken for a name. */
  readonly words?: WordJudge;
}

/** What the caller knows about the text that the text itself need not say. */
export interface TextContext {
  /** A report to or from Veilig Thuis: staff are its sources. @legal L-34 */
  readonly childProtection?: boolean;
}

/** A `TextDetector` that also takes what is known about the text. */
export interface ContextualTextDetector extends TextDetector {
  detect(text: string, context?: TextContext): readonly RedactionSpan[];
}

/**
 * Finds third parties in free text, looking from the requester. Build it once per request: it compiles the roster.
 * Not re-entrant: one text at a time. Same text, same spans, whatever the order of the roster.
 *
 * @legal L-31, L-34, L-37
 */
export function createTextDetector(
  viewpoint: Viewpoint,
  policy: CategoryPolicy,
  tools: TextTools = {},
): ContextualTextDetector {
  const lexicon = generalVocabulary();
  const famous = new FamousNames(lexicon);
  const roster = new RosterIndex(viewpoint, policy, lexicon);
  const nearMisses = new NearMisses(roster);
  const tokens = new Tokens();
  const sources = {
    roster,
    known: new KnownValues(roster),
    names: new NameSearch(lexicon, roster),
    isTelephone: tools.isTelephone,
  };
  return {
    detect(text, context = {}) {
      const triggers = { at: [] as number[], links: [] as number[] };
      scan(text, lexicon, tokens, triggers);
      const claimed = tokens.unclaimed();
      const speakers = speakersOf(text);
      closeLabels(tokens, speakers);
      const reading = {
        text,
        tokens,
        flags: lexicon.flags,
        claimed,
        present: flagsPresent(tokens, lexicon.flags),
        lowerCaseStyle: isLowerCaseStyle(tokens) || isHastyChat(text, speakers),
        speakers,
        words: tools.words,
      };
      const hits = findPatterns(reading, triggers, sources);
      const mentions = findPersons(
        reading,
        roster,
        famous,
        nearMisses,
        () => context.childProtection ?? isChildProtection(text),
      );
      return spansOf(reading, roster, mentions, hits);
    },
  };
}

function flagsPresent(tokens: Tokens, flags: Int32Array): number {
  let present = 0;
  for (let n = 0; n < tokens.count; n++) {
    if (((tokens.shape[n] as number) & NUMBER) === 0) present |= flags[tokens.word[n] as number] as number;
  }
  return present;
}

/** True when the text itself is about a report to Veilig Thuis. */
function isChildProtection(text: string): boolean {
  return (
    /veilig thuis|\bVT\b|\bAMHK\b/i.test(text) &&
    /melding|meldt|gemeld|melder|terugkoppeling|informant|signalen/i.test(text)
  );
}

/** What somebody says is no part of his name, also where no colon stands between. */
function closeLabels(tokens: Tokens, speakers: ReadonlyMap<number, number>): void {
  if (speakers.size === 0) return;
  const ends = new Set(speakers.values());
  for (let n = 1; n < tokens.count; n++)
    if (ends.has(tokens.end[n - 1] as number) || ends.has((tokens.end[n - 1] as number) + 1))
      tokens.shape[n] = (tokens.shape[n] as number) | GAP_TAB;
}

/** Chat and hasty mail: sentences begin in lower case. */
function isLowerCaseStyle(tokens: Tokens): boolean {
  let capitals = 0;
  for (let n = 0; n < tokens.count; n++) if (((tokens.shape[n] as number) & CAPITAL) !== 0) capitals++;
  return tokens.count > 3 && capitals * 20 <= tokens.count;
}
