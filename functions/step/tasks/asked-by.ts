import type { AskedByHand } from '../../../connectors/kit/by-hand/answer';
import type { SourceId } from '../../../domain/request/ids';
import type { StepRuntime } from '../runtime';

/** What a source that is a person asks for; undefined for a source of another kind, or one whose settings are no good. */
export function askedBy({ sources }: Pick<StepRuntime, 'sources'>, sourceId: SourceId): AskedByHand | undefined {
  const source = sources.find((configured) => configured.sourceId === sourceId);
  const settings = source?.connector.settings.safeParse(source.settings);
  return settings?.success ? source?.connector.byHand?.(settings.data) : undefined;
}
