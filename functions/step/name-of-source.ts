import type { SourceId } from '../../domain/request/ids';
import { configuredId, isAboutRequester } from '../../domain/request/own-part';
import type { StepRuntime } from './runtime';

/** How people call a source, in Dutch: as it is configured, else as the board calls it, else its id; and whose data it was asked for. */
export function nameOfSource({ sources, board }: Pick<StepRuntime, 'sources' | 'board'>, sourceId: SourceId): string {
  const id = configuredId(sourceId);
  const nl =
    sources.find((configured) => configured.sourceId === id)?.nl ??
    board.sources.find((one) => one.id === id)?.nl ??
    id;
  return namedFor(nl, sourceId);
}

/** A source's name with whose data it was asked for, where that is not the child's. @legal L-23 */
export const namedFor = (nl: string, sourceId: SourceId): string =>
  isAboutRequester(sourceId) ? `${nl} (over de aanvrager)` : nl;
