import type { RecordType } from '../../domain/record/field-table';
import type { SourceRecord } from '../../domain/record/source-record';
import { foundAgain } from '../../domain/redaction/leak/found-again';
import type { FoundText } from '../../domain/redaction/leak/hard-set';
import { createRecordSearch, type RecordSearch } from '../../domain/redaction/record-search';
import { createTextDetector } from '../../domain/redaction/text/text-detector';
import type { SourceId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import { effectOn } from '../../domain/withholding/effect-on';
import { standingOf } from '../../domain/withholding/standing';
import { decisionsOf } from '../step/decisions-of';
import { allLayers, searchedRecords } from '../step/findings-file';
import type { StepRuntime } from '../step/runtime';
import { type SearchKit, searchKitFor } from '../step/search-kit';
import { textTools } from '../step/text-tools';

/** The search of Detect, for what is finished. */
export const searchAgainWith = (kit: SearchKit): RecordSearch =>
  createRecordSearch({ ...kit, detector: createTextDetector(kit.viewpoint, kit.policy, textTools) });

/** The words of a delivered file as a record of one field. */
const fileType: RecordType = {
  nl: 'Bestand',
  en: 'File',
  activity: '',
  fields: { text: { nl: 'Tekst', en: 'Text', kind: 'freeText', origin: 'provided' } },
};
const asRecord = (text: string): SourceRecord => ({
  sourceId: 'verify' as SourceId,
  type: 'file',
  id: 'file',
  title: '',
  fields: { text },
  persons: [],
  attachments: [],
});

/**
 * True for the words of a delivered file that name somebody about whom nobody decided, in the sense of `foundAgain`: whoever was let
 * stand anywhere in the dossier may stand in a file. Made at the first file, since most volumes have none that can be read.
 */
export function fileSearchAgain(runtime: StepRuntime, request: Request): (text: string) => Promise<boolean> {
  let made: Promise<{ readonly search: RecordSearch; readonly left: readonly FoundText[] }> | undefined;
  return async (text) => {
    made ??= searchAndLeft(runtime, request);
    const { search, left } = await made;
    return foundAgain(search, asRecord(text), asRecord(text), fileType, left).length > 0;
  };
}

async function searchAndLeft(runtime: StepRuntime, request: Request) {
  const { ports } = runtime;
  const standing = standingOf(await decisionsOf(ports, request));
  const left: FoundText[] = [];
  for (const [source, { state }] of request.sources) {
    if (state !== 'complete') continue;
    const layers = allLayers(request.revision);
    for await (const { findings } of searchedRecords(ports.objects, request.requestId, source, layers)) {
      for (const finding of findings) if (effectOn(finding, standing) === 'leave') left.push({ finding, text: '' });
    }
  }
  return { search: searchAgainWith(await searchKitFor(runtime, request)), left };
}
