import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import { idField, sourceIdField } from './fields';
import type { Parsed, Problem } from './parsed';
import { problemsOf } from './zod-problems';

/** One source as a sources file configures it. Relative folders in `settings` are the caller's to resolve. */
export interface SourceConfiguration {
  readonly id: SourceId;
  readonly connector: string;
  /** Checked by the connector's own schema; report its problems with `problemsOf(error, settings, ['sources', n, 'settings'])`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const sourcesFile: z.ZodType<{ readonly sources: readonly SourceConfiguration[] }> = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id: sourceIdField,
        connector: idField,
        settings: z.record(z.string(), z.unknown(), { error: 'expected an object with settings' }).default({}),
      }),
      { error: 'expected a list' },
    )
    .min(1, { error: 'expected at least one source' }),
});

/**
 * The sources that a file configures, in its order, or every problem with its path.
 *
 * @param connectors Ids of the connectors there are; without it any id is let through.
 */
export function parseSourcesFile(
  json: unknown,
  connectors?: readonly string[],
): Parsed<readonly SourceConfiguration[]> {
  const read = sourcesFile.safeParse(json);
  if (!read.success) return { ok: false, problems: problemsOf(read.error, json) };
  const { sources } = read.data;
  const problems = [...repeatedIds(sources), ...unknownConnectors(sources, connectors)];
  return problems.length === 0 ? { ok: true, value: sources } : { ok: false, problems };
}

const repeatedIds = (sources: readonly SourceConfiguration[]): readonly Problem[] =>
  sources.flatMap((source, n) => {
    const first = sources.findIndex((other) => other.id === source.id);
    if (first === n) return [];
    return [{ path: `sources[${n}].id`, message: `is the same as sources[${first}].id: give each source its own id` }];
  });

function unknownConnectors(
  sources: readonly SourceConfiguration[],
  connectors: readonly string[] | undefined,
): readonly Problem[] {
  if (!connectors) return [];
  return sources.flatMap((source, n) => {
    if (connectors.includes(source.connector)) return [];
    return [{ path: `sources[${n}].connector`, message: `expected one of: ${connectors.join(', ')}` }];
  });
}
