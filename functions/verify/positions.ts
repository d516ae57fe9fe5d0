import type { ReleasedRecord } from '../../domain/archive/released';
import type { Finding, RecordKey } from '../../domain/redaction/finding';
import { foundTexts } from '../../domain/redaction/found-texts';
import { foundAgain } from '../../domain/redaction/leak/found-again';
import { stillShowing } from '../../domain/redaction/leak/still-showing';
import type { SourceId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import { effectOn } from '../../domain/withholding/effect-on';
import { standingOf } from '../../domain/withholding/standing';
import { decisionsOf } from '../step/decisions-of';
import { allLayers, searchedRecords } from '../step/findings-file';
import { preparedOf, releasedRecords } from '../step/prepared';
import type { StepRuntime } from '../step/runtime';
import { searchKitFor } from '../step/search-kit';
import type { Archive } from './read-archive';
import { searchAgainWith } from './search-again';

/** A delivered record in which something still stands where it was taken out, that names somebody undecided, or that no staged record explains. */
export interface Misplaced {
  readonly path: string;
  readonly kind: 'still-showing' | 'found-again';
  readonly record: RecordKey;
}

/**
 * Holds the data files of a finished volume against what was staged: every redacted place is looked at again, record by record, in
 * the delivered bytes, and they are searched again (DESIGN §7). Staged, prepared and delivered records stand in the same order.
 */
export async function misplacedIn(
  runtime: StepRuntime,
  request: Request,
  archive: Archive,
): Promise<readonly Misplaced[]> {
  const { ports } = runtime;
  const standing = standingOf(await decisionsOf(ports, request));
  const misplaced: Misplaced[] = [];
  for (const [source, { state }] of request.sources) {
    if (state !== 'complete') continue;
    const { types } = await preparedOf(ports.objects, request, source);
    const kit = await searchKitFor(runtime, request, source);
    const search = searchAgainWith(kit);
    const open = new Map<string, Pair>();
    for (const type of types) {
      const prepared = releasedRecords(ports.objects, request, source, type);
      const delivered = recordsOf(archive, source, type.type);
      open.set(type.type, { prepared, delivered, next: await following(prepared) });
    }
    const layers = allLayers(request.revision);
    for await (const { record, findings } of searchedRecords(ports.objects, request.requestId, source, layers)) {
      const pair = open.get(record.type);
      if (pair?.next?.stagedId !== record.id) continue;
      const out = await following(pair.delivered);
      const stays = (finding: Finding): boolean => effectOn(finding, standing) === 'leave';
      const { sourceId, type, id } = record;
      const place = { path: dataPath(source, type), record: { sourceId, type, id } };
      const applied = findings.filter((finding) => !stays(finding));
      if (out?.id !== pair.next.id || stillShowing(record, out, applied).length > 0)
        misplaced.push({ ...place, kind: 'still-showing' });
      else {
        const left = foundTexts(record, findings.filter(stays));
        const again = foundAgain(search, record, out, kit.typeOf(record), left);
        if (!again.every(stays)) misplaced.push({ ...place, kind: 'found-again' });
      }
      pair.next = await following(pair.prepared);
    }
    for (const [type, { delivered, next }] of open) {
      const left = next ?? (await following(delivered));
      if (left)
        misplaced.push({
          path: dataPath(source, type),
          kind: 'still-showing',
          record: { sourceId: source, type, id: left.id },
        });
    }
  }
  return misplaced;
}

/** The records of one type as prepared and as delivered, read side by side. */
interface Pair {
  readonly prepared: AsyncIterator<ReleasedRecord>;
  readonly delivered: AsyncIterator<Delivered>;
  next: ReleasedRecord | undefined;
}

type Delivered = Pick<ReleasedRecord, 'id' | 'title' | 'fields'>;

async function following<Value>(values: AsyncIterator<Value>): Promise<Value | undefined> {
  const step = await values.next();
  return step.done ? undefined : step.value;
}

const dataPath = (source: SourceId, type: string): string => `technisch/data/${source}/${type}.json`;

/** Records of one data file as they stand in the volume: a line each, between brackets. */
async function* recordsOf(archive: Archive, source: SourceId, type: string): AsyncGenerator<Delivered> {
  const path = dataPath(source, type);
  const entry = archive.entries.find((one) => one.path === path);
  if (!entry) return;
  const utf8 = new TextDecoder();
  let rest = '';
  for await (const part of await archive.open(entry)) {
    const lines = (rest + utf8.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) yield delivered(line);
  }
  if (rest.startsWith('{')) yield delivered(rest);
}

const delivered = (line: string): Delivered => JSON.parse(line.replace(/,\s*$/, '')) as Delivered;
