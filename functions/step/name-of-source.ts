import type { SourceId } from '../../domain/request/ids';
import type { StepRuntime } from './runtime';

/** How people call a source, in Dutch: as it is configured, else as the board calls it, else its id. */
export const nameOfSource = ({ sources, board }: Pick<StepRuntime, 'sources' | 'board'>, sourceId: SourceId): string =>
  sources.find((configured) => configured.sourceId === sourceId)?.nl ??
  board.sources.find(({ id }) => id === sourceId)?.nl ??
  sourceId;
