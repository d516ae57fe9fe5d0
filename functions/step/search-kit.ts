import { createHmac } from 'node:crypto';
import { ProtocolViolation } from '../../connectors/kit/faults';
import { personsOf } from '../../connectors/kit/readers';
import type { RecordType } from '../../domain/record/field-table';
import type { RosterPerson } from '../../domain/record/person';
import type { SourceRecord } from '../../domain/record/source-record';
import { asInRequest, ownPartOf } from '../../domain/redaction/persons/own-part';
import { viewpointFrom } from '../../domain/redaction/persons/viewpoint-from';
import type { CategoryPolicy } from '../../domain/redaction/policy';
import type { KeyedHash } from '../../domain/redaction/structured/finding-keys';
import type { Viewpoint } from '../../domain/redaction/viewpoint';
import type { SourceId } from '../../domain/request/ids';
import { isAboutRequester } from '../../domain/request/own-part';
import type { Request } from '../../domain/request/request';
import type { Ports } from '../../runtime/ports';
import { readRequestFile, standsForSubject } from './request-file';
import type { StepRuntime } from './runtime';
import { sourceOf } from './source-of';

/** What the search, the labels and the leak test of one request look from. Built per step, never kept. @security S-17 */
export interface SearchKit {
  readonly viewpoint: Viewpoint;
  readonly policy: CategoryPolicy;
  readonly hash: KeyedHash;
  typeOf(record: Pick<SourceRecord, 'sourceId' | 'type'>): RecordType;
}

/** The hash by which findings and decisions know one another; its key stays with the installation. */
export async function findingsHash({ keys }: Pick<Ports, 'keys'>): Promise<KeyedHash> {
  const key = await keys.hashKey('findings');
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}

/**
 * Gathers everybody whom the finished sources know, and looks from the requester. @legal L-23, L-31
 *
 * @param part A source: in one about the requester himself he is the subject. Without it, the request as a whole.
 */
export async function searchKitFor(runtime: StepRuntime, request: Request, part?: SourceId): Promise<SearchKit> {
  const { ports, board } = runtime;
  const file = await readRequestFile(ports, request);
  const { subject } = file;
  const requester = standsForSubject(file, request.receivedOn) ? { relation: 'self' as const } : file.requester;
  const persons: RosterPerson[] = [];
  for (const [sourceId, source] of request.sources) {
    if (source.state !== 'complete') continue;
    const isOwn = isAboutRequester(sourceId);
    for await (const person of personsOf(ports.objects, request.requestId, sourceId)) {
      persons.push(isOwn ? asInRequest(person, subject) : person);
    }
  }
  const whole = viewpointFrom({ category: subject.category, subject, requester, persons });
  const own = part !== undefined && isAboutRequester(part) ? file.requester.own : undefined;
  return {
    viewpoint: own ? ownPartOf(whole, own.category) : whole,
    policy: board.policies[own?.category ?? subject.category],
    hash: await findingsHash(ports),
    typeOf({ sourceId, type }) {
      const recordType = sourceOf(runtime, sourceId).connector.recordTypes[type];
      if (!recordType) throw new ProtocolViolation(sourceId, { code: 'RECORD_TYPE_UNKNOWN' });
      return recordType;
    },
  };
}
