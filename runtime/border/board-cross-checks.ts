import type { Board } from '../../domain/register/board';
import { whoDoesTasks } from './board-tasks';
import type { Problem } from './parsed';

/** What the parts of board.json have to say about each other: every reference leads somewhere, every id stands once. */
export function crossCheck(board: Board): readonly Problem[] {
  const activities = new Set(board.activities.map((activity) => activity.id));
  const retention = new Set(board.retention.map((rule) => rule.id));
  return [
    ...repeated('schools', 'brin', board.schools),
    ...repeated('schools', 'name', board.schools),
    ...repeated('retention', 'id', board.retention),
    ...repeated('activities', 'id', board.activities),
    ...repeated('sources', 'id', board.sources),
    ...repeated('categoriesCovered', 'id', board.categoriesCovered),
    ...board.activities.flatMap((activity, n) =>
      unknown(`activities[${n}].retention`, activity.retention, retention, 'retention rule', 'retention'),
    ),
    ...board.sources.flatMap((source, n) =>
      unknown(`sources[${n}].covers`, source.covers, activities, 'activity', 'activities'),
    ),
    ...board.categoriesCovered.flatMap((_, n) => sourcesOfCategory(board, n)),
    ...mailUnexplained(board),
    ...linkOutlivesArchive(board),
    ...whoDoesTasks(board),
  ];
}

function repeated<Key extends string>(
  list: string,
  key: Key,
  entries: readonly Readonly<Record<Key, string>>[],
): readonly Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, n) => {
    const earlier = first.get(entry[key]);
    if (earlier === undefined) {
      first.set(entry[key], n);
      return [];
    }
    const message = `is the same as ${list}[${earlier}].${key}: give each its own, or take one out`;
    return [{ path: `${list}[${n}].${key}`, message }];
  });
}

function unknown(
  path: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  what: string,
  where: string,
): readonly Problem[] {
  return ids.flatMap((id, n) => {
    if (known.has(id)) return [];
    return [{ path: `${path}[${n}]`, message: `there is no ${what} "${id}": add it to ${where}, or take it out here` }];
  });
}

function sourcesOfCategory(board: Board, n: number): readonly Problem[] {
  const entry = board.categoriesCovered[n];
  if (entry?.kind !== 'sources') return [];
  const path = `categoriesCovered[${n}].sources`;
  const known = new Map<string, readonly string[]>(board.sources.map((source) => [source.id, source.subjects]));
  const unserved = entry.sources.flatMap((id, place) =>
    entry.subjects
      .filter((subject) => known.has(id) && !known.get(id)?.includes(subject))
      .map((subject) => ({
        path: `${path}[${place}]`,
        message: `source "${id}" is not asked about a ${subject}: add ${subject} to its subjects, or say none with because`,
      })),
  );
  return [...unknown(path, entry.sources, new Set(known.keys()), 'source', 'sources'), ...unserved];
}

/** A board that does not search its mail has to say why: nobody may take silence for completeness. */
function mailUnexplained({ mail, sources }: Board): readonly Problem[] {
  if (!mail) {
    if (sources.some(({ connector }) => connector === 'mail-export')) return [];
    return [{ path: 'mail', message: 'name the source that holds the mail, or say none and why it is not searched' }];
  }
  if ('none' in mail || sources.some(({ id }) => id === mail.source)) return [];
  return [
    { path: 'mail.source', message: `there is no source "${mail.source}": add it to sources, or say none and why` },
  ];
}

function linkOutlivesArchive({ terms }: Board): readonly Problem[] {
  if (terms.linkDays <= terms.archiveDaysAfterRelease) return [];
  return [
    { path: 'terms.linkDays', message: 'a link cannot live longer than the archive: at most archiveDaysAfterRelease' },
  ];
}
