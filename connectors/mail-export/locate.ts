import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { type TouchKind, wantedOf } from './about';
import type { MailExportSettings } from './settings';
import { type Found, type Survey, survey } from './survey';

/** What the officer can have with the certain messages, in words and as evidence. */
const uncertain = {
  name: { matched: 'name-only', nl: 'berichten met alleen de naam' },
  'other-address': { matched: 'name-at-other-address', nl: 'berichten van of aan deze naam op een ander adres' },
  requester: { matched: 'requester-email', nl: 'berichten met de aanvrager waarin de betrokkene niet wordt genoemd' },
  file: { matched: 'found-by-search-plan', nl: 'bestanden uit de zoekopdracht waarin de betrokkene niet herkend is' },
} as const satisfies Partial<Record<TouchKind, { readonly matched: string; readonly nl: string }>>;
type Uncertain = keyof typeof uncertain;

/**
 * Messages with an address of the subject are his. A name alone can be a namesake's: it is the officer's choice, who gets every
 * combination as one candidate, the one that shows least first. @legal L-25
 *
 * @throws ProtocolViolation when nothing points at the subject and not everything could be read: that is not "nobody". @legal L-26
 */
export async function locate(
  { sourceId, settings, signal }: SourceContext<MailExportSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const surveyed = await survey(sourceId, settings, wantedOf(subject), signal);
  const { found, unread, silent } = surveyed;
  const kinds = (Object.keys(uncertain) as Uncertain[]).filter((kind) => found.some((each) => each.kind === kind));
  const certain = found.some(({ kind }) => kind === 'address');
  if (!certain && kinds.length === 0) {
    if (unread.length > 0) {
      const files = unread.reduce((sum, { count }) => sum + count, 0);
      throw new ProtocolViolation(sourceId, { code: 'EXPORT_NOT_READABLE', ids: { files } });
    }
    return silent.length > 0 ? [candidateOf(surveyed, [])] : [];
  }
  const choices: (readonly Uncertain[])[] = [[]];
  for (const kind of kinds) choices.push(...choices.map((set) => [...set, kind]));
  // Nothing at all is the last choice where nothing is certain; with certain messages it is the first: only those.
  const inOrder = choices.toSorted((a, b) => a.length - b.length);
  const offered = certain ? inOrder : [...inOrder.slice(1), ...inOrder.slice(0, 1)];
  return offered.map((set) => candidateOf(surveyed, set));
}

function candidateOf({ found, unread, silent, print }: Survey, chosen: readonly Uncertain[]): Candidate {
  const kinds: readonly TouchKind[] = ['address', ...chosen];
  const taken = found.filter(({ kind }) => kinds.includes(kind));
  const certain = found.filter(({ kind }) => kind === 'address');
  const parts = [
    ...(certain.length > 0 ? ['berichten met het e-mailadres'] : []),
    ...chosen.map((kind) => uncertain[kind].nl),
  ];
  return {
    reference: {
      items: taken.map(({ digest }) => digest),
      found: taken.map(({ on: _, subjectLine: __, sameName: ___, ...entry }) => JSON.stringify(entry)),
      unread: unread.map((entry) => JSON.stringify(entry)),
      silent,
      export: print,
      subjectToo: chosen.includes('other-address') ? [...new Set(taken.flatMap(({ sameName }) => sameName))] : [],
    },
    evidence: {
      strong: chosen.length === 0 && certain.length > 0,
      matched:
        taken.length === 0
          ? ['search-plan']
          : [...(certain.length > 0 ? ['email'] : []), ...chosen.map((kind) => uncertain[kind].matched)],
    },
    distinguishing: {
      keuze: parts.length === 0 ? 'geen van de berichten; alleen het zoekplan' : parts.join(' en '),
      ...(certain.length > 0 && { 'met het e-mailadres': described(certain) }),
      ...Object.fromEntries(
        chosen.map((kind) => [uncertain[kind].nl, described(taken.filter((each) => each.kind === kind))]),
      ),
      ...(unread.length > 0 && { 'niet te lezen': String(unread.reduce((sum, { count }) => sum + count, 0)) }),
      ...(silent.length > 0 && { 'postvakken zonder bericht': silent.join(', ') }),
    },
    identifiers: {},
  };
}

/** What tells messages apart without showing what they say. */
function described(items: readonly Found[]): string {
  const days = items
    .map(({ on }) => on)
    .filter((day) => /^\d{4}-\d{2}-\d{2}/.test(day))
    .map((day) => day.slice(0, 10))
    .toSorted();
  const mailboxes = [...new Set(items.flatMap((item) => item.mailboxes))];
  const names = [...new Set(items.flatMap(({ sameName }) => sameName))];
  const lines = new Set(
    items.map(({ subjectLine }) => subjectLine.replace(/^((re|fw|fwd|antw|doorst):\s*)+/i, '').trim()),
  );
  return [
    `${items.length} ${items.length === 1 ? 'bericht' : 'berichten'}`,
    ...(days.length > 0 ? [`${days[0]} tot en met ${days.at(-1)}`] : []),
    `${lines.size} ${lines.size === 1 ? 'onderwerp' : 'onderwerpen'}`,
    ...(mailboxes.length > 0 ? [`postvak ${mailboxes.join(', ')}`] : []),
    ...(names.length > 0 ? [`adressen bij deze naam: ${names.slice(0, 10).join(', ')}`] : []),
  ].join('; ');
}
