import type { Ground } from '../redaction/finding';
import type { SourceStatement, WithheldEntry } from './released';
import type { Json } from './stable-json';

/** Contents of `technisch/sources.json`: how every source ended. @legal L-26, L-27 */
export const sourcesJson = (statements: readonly SourceStatement[]): Json =>
  statements.map((statement) => ({ ...statement }));

/**
 * Contents of `technisch/withheld.json`: everything that is said to be left out, with digests for files, so that each is accounted for.
 * Damaged files state `damaged` as their ground. Silently withheld items never reach this. @legal L-34, L-41
 */
export const withheldJson = (withheld: readonly WithheldEntry[]): Json =>
  withheld.map((entry) => ({ ...entry, ground: statedGround(entry.ground) }));

// A code must not tell what the words keep to themselves.
const statedGround = (ground: Ground): string =>
  ground === 'informant' || ground === 'child-protection' ? 'protection' : ground;
