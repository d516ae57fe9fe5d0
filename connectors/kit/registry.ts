import type { SourceId } from '../../domain/request/ids';
import type { Connector } from './connector';
import { ConfigurationInvalid } from './faults';

/** Connectors by id. */
export interface ConnectorRegistry {
  readonly ids: readonly string[];
  /** @throws ConfigurationInvalid that names the known ids. */
  find(connectorId: string, sourceId: SourceId): Connector;
}

/** @throws RangeError when two connectors share an id. */
export function connectorRegistry(connectors: readonly Connector[]): ConnectorRegistry {
  const byId = new Map(connectors.map((connector) => [connector.id, connector]));
  if (byId.size !== connectors.length) throw new RangeError('two connectors share an id');
  const ids = [...byId.keys()].sort();
  return {
    ids,
    find(connectorId, sourceId) {
      const connector = byId.get(connectorId);
      if (connector) return connector;
      const problems = [`connector: unknown; known are ${ids.join(', ')}`];
      throw new ConfigurationInvalid(sourceId, { code: 'CONNECTOR_UNKNOWN', problems });
    },
  };
}
