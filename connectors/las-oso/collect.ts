import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import type { Candidate, Collected, SourceContext } from '../kit/connector';
import { ProtocolViolation, SourceUnavailable } from '../kit/faults';
import { dossierFiles } from './folder';
import { identityIn, identityPrint } from './identity';
import { peopleIn } from './people';
import { type DossierFile, partsOf } from './read-dossier';
import { recordOf } from './record';
import type { OsoSettings } from './settings';

const checkpointShape = z.object({
  /** Files that are done. */
  files: z.number().int().nonnegative(),
  /** Parts of the next file that are done. */
  parts: z.number().int().nonnegative(),
  /** Size of that file when it was read. */
  byteLength: z.number(),
  /** Records per type before that file. */
  counts: z.record(z.string(), z.number()),
});

type Checkpoint = z.infer<typeof checkpointShape>;

const referenceShape = z.object({ files: z.array(z.string()), persons: z.array(z.string()), key: z.string() });

/** Every part of every dossier of the person, in file order, then document order. @legal L-26, L-28 */
export async function* collect(
  context: SourceContext<OsoSettings>,
  candidate: Candidate,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourceId } = context;
  const { files, key } = referenceShape.parse(candidate.reference);
  const listing = await dossierFiles(sourceId, context.settings.folder);
  let at: Checkpoint =
    from === undefined ? { files: 0, parts: 0, byteLength: 0, counts: {} } : checkpointShape.parse(from);
  for (const [n, path] of files.entries()) {
    if (n < at.files) continue;
    const file = listing.find((each) => each.path === path);
    if (!file) throw new SourceUnavailable(sourceId, { code: 'FILE_GONE', ids: { file: n + 1 } });
    const { size } = await stat(join(file.folder, file.path));
    if (at.parts > 0 && at.byteLength !== size) {
      throw new ProtocolViolation(sourceId, { code: 'FILE_CHANGED', ids: { file: file.position } });
    }
    const counts = { ...at.counts };
    for await (const item of itemsOf(file, sourceId, key, counts, at.parts, context.signal)) {
      if ('parts' in item) yield { kind: 'checkpoint', value: { ...at, parts: item.parts, byteLength: size } };
      else yield item;
    }
    yield { kind: 'page' };
    at = { files: n + 1, parts: 0, byteLength: 0, counts };
    yield { kind: 'checkpoint', value: at };
  }
}

/** What one file holds, without its first `done` parts; after each part the number of parts that are done. */
async function* itemsOf(
  file: DossierFile,
  sourceId: SourceId,
  subject: string,
  counts: Record<string, number>,
  done: number,
  signal: AbortSignal,
): AsyncGenerator<Collected | { readonly parts: number }> {
  let person = '';
  let parts = 0;
  for await (const piece of partsOf(file)) {
    signal.throwIfAborted();
    if ('start' in piece) {
      person = identityPrint(identityIn(piece.start));
      continue;
    }
    const { part } = piece;
    counts[part.type] = (counts[part.type] ?? 0) + 1;
    parts += 1;
    if (parts <= done) continue;
    yield {
      kind: 'record',
      record: await recordOf(part, sourceId, `${subject}-${part.type}-${counts[part.type]}`, subject, person),
    };
    for (const one of peopleIn(part, sourceId, subject).roster) yield { kind: 'person', person: one };
    yield { parts };
  }
  if (person === '') throw new ProtocolViolation(sourceId, { code: 'NO_PUPIL', ids: { file: file.position } });
}
