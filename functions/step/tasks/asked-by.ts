import type { AskedByHand } from '../../../connectors/kit/by-hand/answer';
import type { SourceId } from '../../../domain/request/ids';
import { configuredId } from '../../../domain/request/own-part';
import type { ConfiguredSource, StepRuntime } from '../runtime';

/** What a source that is a person asks for; undefined for a source of another kind, or one whose settings are no good. */
export function askedBy({ sources }: Pick<StepRuntime, 'sources'>, sourceId: SourceId): AskedByHand | undefined {
  const source = sources.find((configured) => configured.sourceId === configuredId(sourceId));
  return source && askedOf(source);
}

/** Whether a source is, by its settings, a person who is asked. */
export const asksByHand = (source: ConfiguredSource): boolean => askedOf(source) !== undefined;

function askedOf({ connector, settings: given }: ConfiguredSource): AskedByHand | undefined {
  const settings = connector.settings.safeParse(given);
  return settings.success ? connector.byHand?.(settings.data) : undefined;
}
