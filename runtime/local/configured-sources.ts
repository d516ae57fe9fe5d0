import { dirname, isAbsolute, resolve } from 'node:path';
import { connectors } from '../../connectors';
import type { Connector } from '../../connectors/kit/connector';
import type { Board } from '../../domain/register/board';
import { sourceId } from '../../domain/request/ids';
import type { ConfiguredSource } from '../../functions/step/runtime';
import { describeProblems, type Problem } from '../border/parsed';
import { parseSourcesFile, type SourceConfiguration } from '../border/sources-file';
import { problemsOf } from '../border/zod-problems';
import { badInput } from './cli/exit';
import { readJsonFile } from './cli/json-file';

/** The sources of a sources file. Folders are looked up from where the file stands. @throws CommandEnded with every problem and its path. */
export function sourcesOfFile(file: string, board: Board): readonly ConfiguredSource[] {
  const parsed = parseSourcesFile(
    readJsonFile('--sources', file),
    connectors.map(({ id }) => id),
  );
  if (!parsed.ok) throw badInput(describeProblems('The file of --sources', parsed.problems));
  const problems: Problem[] = [];
  const sources = parsed.value.map((configuration, n) => {
    const settings = withAbsoluteFolders(configuration, dirname(resolve(file)));
    const configured = configuredSource({ ...configuration, settings }, board);
    const checked = configured.connector.settings.safeParse(settings);
    if (!checked.success) problems.push(...problemsOf(checked.error, settings, ['sources', n, 'settings']));
    return configured;
  });
  if (problems.length > 0) throw badInput(describeProblems('The file of --sources', problems));
  return sources;
}

/** A configuration with its connector and the name that readers see. */
export function configuredSource(configuration: SourceConfiguration, board: Board): ConfiguredSource {
  const connector = connectors.find(({ id }) => id === configuration.connector);
  if (!connector) throw badInput(`Unknown connector "${configuration.connector}".`);
  const nl =
    board.sources.find(({ id }) => id === configuration.id)?.nl ?? askedFor(connector, configuration) ?? connector.nl;
  return { sourceId: sourceId(configuration.id), nl, connector, settings: configuration.settings };
}

/** What a person is asked for says more than that it is asked by hand. */
function askedFor(connector: Connector, { settings }: Pick<SourceConfiguration, 'settings'>): string | undefined {
  const read = connector.settings.safeParse(settings);
  return read.success ? connector.byHand?.(read.data)?.what : undefined;
}

/** Settings with `folder` looked up from `base`, where it is relative. */
export const withAbsoluteFolders = (
  { settings }: Pick<SourceConfiguration, 'settings'>,
  base: string,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      name === 'folder' && typeof value === 'string' && !isAbsolute(value) ? resolve(base, value) : value,
    ]),
  );
