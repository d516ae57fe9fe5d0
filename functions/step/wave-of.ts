import type { SourceId } from '../../domain/request/ids';
import { configuredId } from '../../domain/request/own-part';
import type { StepRuntime } from './runtime';

/**
 * 1 for a register of truth, which is asked first; 2 for a source that finds people by its keys. The board knows its registers; of a source
 * that stands in no board.json, and of nothing but the settings, its connector says. @legal L-25
 */
export function waveOf({ board, sources }: StepRuntime, sourceId: SourceId): 1 | 2 {
  const id = configuredId(sourceId);
  return (
    board.sources.find((source) => source.id === id)?.wave ??
    sources.find((source) => source.sourceId === id)?.connector.wave ??
    2
  );
}
