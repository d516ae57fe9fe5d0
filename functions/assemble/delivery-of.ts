import type { SourceStatement, WithheldEntry } from '../../domain/archive/released';
import { dateInAmsterdam } from '../../domain/deadline/instant';
import { remediesFor } from '../../domain/notice/remedies';
import { isPortableByLaw } from '../../domain/register/activity';
import { factsFor } from '../../domain/register/facts-for';
import { notSearchedFor } from '../../domain/register/not-searched';
import type { Request } from '../../domain/request/request';
import { StagingMissing } from '../step/faults';
import { frozenOf } from '../step/frozen';
import { nameOfSource } from '../step/name-of-source';
import { type PreparedSource, preparedOf, releasedRecords } from '../step/prepared';
import { asksForHimself, readRequestFile } from '../step/request-file';
import type { StepRuntime } from '../step/runtime';
import { sourceOf } from '../step/source-of';
import type { DeliveredSource, Delivery } from './delivered';

/**
 * Everything the archive of this request is made from, as prepared under the present revision. Activities, counts and statements
 * are those of released records: a silently withheld one is nowhere in it. @legal L-26, L-34, L-38
 */
export async function deliveryOf(runtime: StepRuntime, request: Request): Promise<Delivery> {
  const { ports, board } = runtime;
  const file = await readRequestFile(ports, request);
  const { frozenAt } = await frozenOf(ports, request);
  const sources: DeliveredSource[] = [];
  const withheld: WithheldEntry[] = [];
  const statements: SourceStatement[] = [];
  const activities = new Set<string>();
  for (const [sourceId, source] of request.sources) {
    const nl = nameOfSource(runtime, sourceId);
    if (source.state === 'gapAccepted') {
      statements.push({ sourceId, state: 'gapAccepted', reason: source.reason });
      sources.push({ sourceId, nl, types: [] });
    } else if (source.state === 'noData') {
      statements.push({ sourceId, state: 'noData', retrievedAt: source.retrievedAt });
      sources.push({ sourceId, nl, types: [] });
    } else if (source.state === 'complete') {
      const prepared = await preparedOf(ports.objects, request, sourceId);
      withheld.push(...prepared.ledger);
      statements.push(statementOf(sourceId, source.retrievedAt, prepared));
      const { recordTypes } = sourceOf(runtime, sourceId).connector;
      const order = Object.keys(recordTypes);
      const shown = prepared.types.toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
      const types = shown.map(({ type, files }) => {
        const recordType = recordTypes[type];
        if (!recordType) throw new StagingMissing('record-type', request.requestId);
        activities.add(recordType.activity);
        const activity = board.activities.find(({ id }) => id === recordType.activity);
        return {
          type,
          recordType,
          portableByLaw: activity !== undefined && isPortableByLaw(activity),
          records: () => releasedRecords(ports.objects, request, sourceId, { type, files }),
        };
      });
      sources.push({ sourceId, nl, types });
    }
  }
  const { subject } = file;
  const { own } = file.requester;
  return {
    reference: request.requestId,
    delivery: request.delivery,
    kind: request.kind,
    sealedAt: frozenAt,
    sources,
    statements,
    withheld,
    portability: board.portability,
    async openAttachment(objectKey) {
      const body = await ports.objects.get(objectKey);
      if (!body) throw new StagingMissing('attachment', request.requestId);
      return body;
    },
    letter: {
      board: board.name,
      receivedOn: request.receivedOn,
      letterOn: dateInAmsterdam(frozenAt),
      subjectName: [subject.givenName, subject.infix, subject.familyName].filter(Boolean).join(' '),
      asksForSelf: asksForHimself(file),
      ...(own ? { ownPart: true as const } : {}),
      facts: factsFor(board, activities),
      remedies: remediesFor(
        board,
        subject.category,
        dateInAmsterdam(frozenAt) > request.dueBy ? 'not-in-time' : 'answered',
      ),
      notSearched: [subject.category, ...(own ? [own.category] : [])].flatMap((category) =>
        notSearchedFor(board, category),
      ),
    },
  };
}

/**
 * Counts what is visible: released records, and withheld ones that are listed. An empty source whose records are all silent reads
 * as one without data. @legal L-34
 */
function statementOf(
  sourceId: SourceStatement['sourceId'],
  retrievedAt: Extract<SourceStatement, { state: 'complete' }>['retrievedAt'],
  { types, ledger, attachments }: PreparedSource,
): SourceStatement {
  const listed = (what: WithheldEntry['what']) =>
    ledger.filter((entry) => entry.what === what).reduce((sum, { count }) => sum + count, 0);
  const records = types.reduce((sum, type) => sum + type.records, 0) + listed('record');
  if (records === 0) return { sourceId, state: 'noData', retrievedAt };
  return { sourceId, state: 'complete', retrievedAt, records, attachments: attachments + listed('attachment') };
}
