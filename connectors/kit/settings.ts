import type { SourceId } from '../../domain/request/ids';
import type { Connector } from './connector';
import { ConfigurationInvalid } from './faults';

/** Settings as the connector wants them, or every problem with its path (`settings.folder: …`). Values are never repeated. */
export type CheckedSettings<Settings> =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Parses the settings of a source, once, at the border. */
export function checkSettings<Settings>(connector: Connector<Settings>, json: unknown): CheckedSettings<Settings> {
  const result = connector.settings.safeParse(json);
  if (result.success) return { ok: true, settings: result.data };
  const problems = result.error.issues.map(
    ({ path, message }) => `${['settings', ...path.map(String)].join('.')}: ${message}`,
  );
  return { ok: false, problems };
}

/** The settings. @throws ConfigurationInvalid with the problems. */
export function requireSettings<Settings>(connector: Connector<Settings>, sourceId: SourceId, json: unknown): Settings {
  const checked = checkSettings(connector, json);
  if (!checked.ok) throw new ConfigurationInvalid(sourceId, { code: 'SETTINGS_INVALID', problems: checked.problems });
  return checked.settings;
}
