import { slug } from '../../domain/archive/member-names';
import type { ReleasedRecord } from '../../domain/archive/released';
import { groundWords } from '../../domain/notice/ground-words';
import { neutralSentence, statementWords, withheldWords } from '../../domain/notice/letter';
import { viewerPage } from '../../web/viewer/viewer-page';
import type { Delivery } from './delivered';
import type { Member } from './member';
import type { Survey } from './survey';

/** `1-LEES-MIJ.html`, written record by record. */
export function viewerMember(
  delivery: Delivery,
  survey: Survey,
  portability: readonly string[],
  volumeOf: ReadonlyMap<string, number>,
): Member {
  const sourceNames = new Map<string, string>(delivery.sources.map(({ sourceId, nl }) => [sourceId, nl]));
  const attachmentsOf = (record: ReleasedRecord) =>
    survey.pathsOf(record).map((path, n) => {
      const { sourceName = '', byteLength = 0 } = record.attachments[n] ?? {};
      const volume = volumeOf.get(path) ?? 1;
      return { path, sourceName, byteLength, ...(volume === 1 ? {} : { inVolume: volume }) };
    });
  const page = {
    reference: delivery.reference,
    delivery: delivery.delivery,
    board: delivery.letter.board,
    subjectName: delivery.letter.subjectName,
    sources: delivery.sources.map(({ sourceId, nl, types }) => ({
      anchor: `bron-${sourceId}`,
      nl,
      types: types.map(({ type, recordType, records }, n) => {
        return { anchor: `bron-${sourceId}-${n + 1}-${slug(type)}`, recordType, records, attachmentsOf };
      }),
    })),
    statements: delivery.statements.map((statement) => statementWords(statement, sourceNames)),
    withheld: withheldWords(delivery.withheld, sourceNames),
    withheldFiles: delivery.withheld.flatMap(({ what, sourceName = '', sha256, ground }) =>
      what === 'attachment' && sha256 !== undefined ? [{ name: sourceName, sha256, because: groundWords[ground] }] : [],
    ),
    portability,
    neutral: neutralSentence,
  };
  return {
    path: '1-LEES-MIJ.html',
    async *open() {
      let piece = '';
      for await (const part of viewerPage(page)) {
        piece += part;
        if (piece.length < 64 * 1024) continue;
        yield Buffer.from(piece, 'utf8');
        piece = '';
      }
      yield Buffer.from(piece, 'utf8');
    },
  };
}
