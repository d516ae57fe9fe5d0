import { dirname, resolve } from 'node:path';
import { connectors } from '../../../../connectors';
import type { Connector } from '../../../../connectors/kit/connector';
import { checkSettings } from '../../../../connectors/kit/settings';
import { dateInAmsterdam, instant } from '../../../../domain/deadline/instant';
import type { SubjectDescription } from '../../../../domain/requester/subject';
import { describeProblems } from '../../../border/parsed';
import { parseSubject } from '../../../border/request-file';
import { problemsOf } from '../../../border/zod-problems';
import { badInput } from '../../cli/exit';
import { readJsonFile } from '../../cli/json-file';
import { withAbsoluteFolders } from '../../configured-sources';

/** The connector by that id. @throws CommandEnded that names the ones there are. */
export function connectorNamed(id: string): Connector {
  const connector = connectors.find((each) => each.id === id);
  if (connector) return connector;
  const known = connectors.map((each) => each.id).join(', ');
  throw badInput(`Unknown connector "${id.slice(0, 40)}". Known: ${known}. A new one: inzage connector new NAME.`);
}

/** The settings in a file, as the connector takes them; folders count from where the file stands. @throws CommandEnded with every problem and its path. */
export function settingsOfFile(connector: Connector, file: string): unknown {
  const json = readJsonFile('--settings', file);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw badInput('The file of --settings must hold one object: the settings of the connector.');
  }
  const settings = withAbsoluteFolders({ settings: json as Record<string, unknown> }, dirname(resolve(file)));
  if (checkSettings(connector, settings).ok) return settings;
  const { error } = connector.settings.safeParse(settings);
  throw badInput(describeProblems('The file of --settings', error ? problemsOf(error, settings, ['settings']) : []));
}

/** The data subject in a file. @throws CommandEnded with every problem, and when the connector has nobody of that category. */
export function subjectOfFile(connector: Connector, file: string): SubjectDescription {
  const today = dateInAmsterdam(instant(new Date().toISOString()));
  const parsed = parseSubject(readJsonFile('--subject', file), today);
  if (!parsed.ok) throw badInput(describeProblems('The file of --subject', parsed.problems));
  if (connector.subjects.includes(parsed.value.category)) return parsed.value;
  const message = `${connector.id} knows nobody of that category, only: ${connector.subjects.join(', ')}`;
  throw badInput(describeProblems('The file of --subject', [{ path: 'category', message }]));
}
