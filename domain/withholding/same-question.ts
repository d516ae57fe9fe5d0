import type { Finding } from '../redaction/finding';
import { foldName } from '../redaction/persons/fold';
import { unknownPrefix } from '../redaction/structured/unknown-prefix';
import type { Viewpoint } from '../redaction/viewpoint';

/** True for a folded word that is, or is part of, the name of somebody whom a source knows. */
export type IsKnownName = (word: string) => boolean;

/** Every word of every name in the viewpoint. */
export function knownNamesOf({ subject, requester, roster }: Viewpoint): IsKnownName {
  const words = new Set<string>();
  for (const { name } of [subject, requester, ...roster])
    for (const part of [name.givenName, name.infix, name.familyName, ...(name.aliases ?? [])])
      for (const word of foldName(part).split(' ')) words.add(word);
  return (word) => words.has(word);
}

/**
 * Groups that one answer settles, each with the group that stands for it; groups that stand for themselves are not in it.
 *
 * - Half a name (`Marga`) goes with the only full name of the dossier that has it (`Marga Stolk`): not when two have it, not when a source
 *   knows somebody called so, and not when its own words say who it is (`tante Marga`).
 * - Records that were put before the officer for the very same sentences go together: a mail, and the answers that quote it.
 */
export function sameQuestion(findings: readonly Finding[], isKnownName: IsKnownName): ReadonlyMap<string, string> {
  return new Map([...halfNames(findings, isKnownName), ...quotedMatters(findings)]);
}

function halfNames(findings: readonly Finding[], isKnownName: IsKnownName): ReadonlyMap<string, string> {
  const bearers = new Map<string, Set<string>>();
  const named = new Set<string>();
  const asked = new Map<string, string>();
  for (const finding of findings) {
    if (finding.kind !== 'span' && finding.kind !== 'field') continue;
    if (finding.entity !== 'person' || !finding.who?.startsWith(unknownPrefix)) continue;
    const name = foldName(finding.who.slice(unknownPrefix.length));
    const words = name.split(' ');
    if (words.length > 1)
      for (const half of new Set([words[0] ?? '', words.at(-1) ?? '']))
        bearers.set(half, (bearers.get(half) ?? new Set()).add(name));
    if (finding.role !== undefined || finding.roleText !== undefined) named.add(name);
    if (finding.confidence !== 'certain' && finding.ground === 'third-party') asked.set(name, finding.group);
  }
  const same = new Map<string, string>();
  for (const [half, group] of asked) {
    const [full, ...others] = bearers.get(half) ?? [];
    const target = full === undefined ? undefined : asked.get(full);
    if (half.includes(' ') || half.length < 3 || others.length > 0 || named.has(half) || isKnownName(half)) continue;
    if (target !== undefined) same.set(group, target);
  }
  return same;
}

function quotedMatters(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const passages = new Map<string, Set<string> | undefined>();
  for (const finding of findings) {
    if (finding.kind !== 'record' || finding.confidence === 'certain') continue;
    const { group, alike } = finding;
    const before = passages.has(group) ? passages.get(group) : new Set<string>();
    // A record with another matter besides is a question of its own.
    passages.set(group, alike === undefined ? undefined : before?.add(alike));
  }
  const groups = new Map<string, string[]>();
  for (const [group, own] of passages) {
    if (own === undefined) continue;
    const key = [...own].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), group]);
  }
  const same = new Map<string, string>();
  for (const together of groups.values()) {
    const [first = '', ...others] = together.sort();
    for (const group of others) same.set(group, first);
  }
  return same;
}
