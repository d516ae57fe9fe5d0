import type { Connector } from './connector';

/**
 * The connector with the record types that these settings describe; itself when it has types of its own, or the settings are no
 * good (whoever uses them finds that out).
 */
export function asConfigured<Settings>(connector: Connector<Settings>, settings: unknown): Connector<Settings> {
  if (!connector.recordTypesOf) return connector;
  const read = connector.settings.safeParse(settings);
  return read.success ? { ...connector, recordTypes: connector.recordTypesOf(read.data) } : connector;
}
