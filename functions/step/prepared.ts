import { linesIn, packLines, readJson, writeJson } from '../../connectors/kit/ndjson';
import type { ReleasedRecord, WithheldEntry } from '../../domain/archive/released';
import type { RequestId, SourceId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import type { Objects } from '../../runtime/ports/objects';
import { StagingMissing } from './faults';
import { keys } from './keys';

/** What Prepare wrote of one source: its released records by type, in files, and what was left out. */
export interface PreparedSource {
  readonly types: readonly { readonly type: string; readonly records: number; readonly files: number }[];
  readonly ledger: readonly WithheldEntry[];
  readonly attachments: number;
}

const partBytes = 8 * 1024 * 1024;

const partKey = (root: string, type: string, part: number) =>
  `${root}${type}-${String(part).padStart(4, '0')}.ndjson.gz`;

/** Writes released records by type, about 8 MiB a file. */
export class PreparedWriter {
  private readonly open = new Map<string, { lines: string[]; bytes: number; files: number; records: number }>();
  private readonly root: string;

  constructor(
    private readonly objects: Objects,
    request: Request,
    source: SourceId,
  ) {
    this.root = keys.prepared(request.requestId, request.revision, source);
  }

  /** Key for the n-th text that was rewritten. */
  rewrittenKey(n: number): string {
    return `${this.root}rewritten/${String(n).padStart(6, '0')}`;
  }

  async add(record: ReleasedRecord): Promise<void> {
    const part = this.open.get(record.type) ?? { lines: [], bytes: 0, files: 0, records: 0 };
    this.open.set(record.type, part);
    const line = JSON.stringify(record);
    part.lines.push(line);
    part.bytes += line.length;
    part.records += 1;
    if (part.bytes >= partBytes) await this.flush(record.type);
  }

  async close(ledger: readonly WithheldEntry[], attachments: number): Promise<void> {
    for (const type of this.open.keys()) await this.flush(type);
    const types = [...this.open].map(([type, { records, files }]) => ({ type, records, files }));
    await writeJson(this.objects, `${this.root}prepared.json`, { types, ledger, attachments } satisfies PreparedSource);
  }

  private async flush(type: string): Promise<void> {
    const part = this.open.get(type);
    if (!part || part.lines.length === 0) return;
    part.files += 1;
    await this.objects.put(partKey(this.root, type, part.files), await packLines(part.lines));
    part.lines = [];
    part.bytes = 0;
  }
}

/** What was prepared of one source. @throws StagingMissing */
export async function preparedOf(objects: Objects, request: Request, source: SourceId): Promise<PreparedSource> {
  const root = keys.prepared(request.requestId, request.revision, source);
  const prepared = await readJson<PreparedSource>(objects, `${root}prepared.json`);
  if (!prepared) throw new StagingMissing('prepared', request.requestId);
  return prepared;
}

/** The released records of one type, in order; can be read again and again. */
export async function* releasedRecords(
  objects: Objects,
  request: { readonly requestId: RequestId; readonly revision: number },
  source: SourceId,
  { type, files }: { readonly type: string; readonly files: number },
): AsyncGenerator<ReleasedRecord> {
  const root = keys.prepared(request.requestId, request.revision, source);
  for (let part = 1; part <= files; part++) {
    for await (const line of linesIn(objects, partKey(root, type, part))) yield JSON.parse(line) as ReleasedRecord;
  }
}
