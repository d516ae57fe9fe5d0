import { asConfigured } from '../../connectors/kit/as-configured';
import { ConfigurationInvalid } from '../../connectors/kit/faults';
import type { SourceId } from '../../domain/request/ids';
import { configuredId } from '../../domain/request/own-part';
import { namedFor } from './name-of-source';
import type { ConfiguredSource, StepRuntime } from './runtime';

/** The configured source by that id, whomever it is asked about. @throws ConfigurationInvalid when the configuration no longer has it: it parks. @legal L-01 */
export function sourceOf(runtime: Pick<StepRuntime, 'sources'>, sourceId: SourceId): ConfiguredSource {
  const source = runtime.sources.find((configured) => configured.sourceId === configuredId(sourceId));
  if (!source) throw new ConfigurationInvalid(sourceId);
  return {
    ...source,
    sourceId,
    nl: namedFor(source.nl, sourceId),
    connector: asConfigured(source.connector, source.settings),
  };
}
