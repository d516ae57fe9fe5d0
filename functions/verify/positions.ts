import type { ReleasedRecord } from '../../domain/archive/released';
import type { RecordKey } from '../../domain/redaction/finding';
import { stillShowing } from '../../domain/redaction/leak/still-showing';
import type { SourceId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import { effectOn } from '../../domain/withholding/effect-on';
import { standingOf } from '../../domain/withholding/standing';
import { decisionsOf } from '../step/decisions-of';
import { allLayers, searchedRecords } from '../step/findings-file';
import type { StepRuntime } from '../step/runtime';
import type { Archive } from './read-archive';

/** A delivered record in which something still stands where it was taken out, or that no staged record explains. */
export interface Misplaced {
  readonly path: string;
  readonly record: RecordKey;
}

/**
 * Holds the data files of a finished volume against what was staged: every redacted place is looked at again, record by record, in
 * the delivered bytes (DESIGN §7). Staged records come in the order in which they were written.
 */
export async function misplacedIn(
  { ports }: StepRuntime,
  request: Request,
  archive: Archive,
): Promise<readonly Misplaced[]> {
  const standing = standingOf(await decisionsOf(ports, request));
  const misplaced: Misplaced[] = [];
  for (const [source, { state }] of request.sources) {
    if (state !== 'complete') continue;
    const delivered = new Map<string, AsyncIterator<Delivered>>();
    const next = new Map<string, Delivered | undefined>();
    const layers = allLayers(request.revision);
    for await (const { record, findings } of searchedRecords(ports.objects, request.requestId, source, layers)) {
      if (!delivered.has(record.type)) {
        const records = recordsOf(archive, source, record.type);
        delivered.set(record.type, records);
        next.set(record.type, await upcoming(records));
      }
      const out = next.get(record.type);
      if (out?.id !== record.id) continue;
      const applied = findings.filter((finding) => effectOn(finding, standing) !== 'leave');
      const { sourceId, type, id } = record;
      if (stillShowing(record, out, applied).length > 0)
        misplaced.push({ path: out.path, record: { sourceId, type, id } });
      next.set(record.type, await upcoming(delivered.get(record.type)));
    }
    for (const [type, left] of next) {
      if (left) misplaced.push({ path: left.path, record: { sourceId: source, type, id: left.id } });
    }
  }
  return misplaced;
}

type Delivered = Pick<ReleasedRecord, 'id' | 'title' | 'fields'> & { readonly path: string };

const upcoming = async (records: AsyncIterator<Delivered> | undefined): Promise<Delivered | undefined> => {
  const step = await records?.next();
  return step && !step.done ? step.value : undefined;
};

/** Records of one data file as they stand in the volume: a line each, between brackets. */
async function* recordsOf(archive: Archive, source: SourceId, type: string): AsyncGenerator<Delivered> {
  const path = `technisch/data/${source}/${type}.json`;
  const entry = archive.entries.find((one) => one.path === path);
  if (!entry) return;
  const utf8 = new TextDecoder();
  let rest = '';
  for await (const part of await archive.open(entry)) {
    const lines = (rest + utf8.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) yield delivered(path, line);
  }
  if (rest.startsWith('{')) yield delivered(path, rest);
}

const delivered = (path: string, line: string): Delivered => ({
  ...(JSON.parse(line.replace(/,\s*$/, '')) as ReleasedRecord),
  path,
});
