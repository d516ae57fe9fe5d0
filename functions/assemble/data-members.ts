import { schemaOf } from '../../domain/archive/json-schema';
import { slug } from '../../domain/archive/member-names';
import type { ReleasedRecord } from '../../domain/archive/released';
import { stableJson } from '../../domain/archive/stable-json';
import { portableFields } from '../../domain/portability/portable-fields';
import { leavesOf, type RecordFields } from '../../domain/record/source-record';
import { byteOrderMark, csvLine } from './csv';
import type { DeliveredSource, DeliveredType, Delivery } from './delivered';
import { type Member, memberOf } from './member';
import type { Survey } from './survey';

/** Every record of every source: JSON and CSV with a schema, streamed record by record. @legal L-28, L-40, L-44 */
export function dataMembers(delivery: Delivery, survey: Survey): readonly Member[] {
  return eachType(delivery).flatMap(({ source, type, name }) => {
    const folder = `technisch/data/${source.sourceId}`;
    const schema = stableJson(schemaOf(source.sourceId, type.type, type.recordType));
    return [
      recordsAsJson(`${folder}/${name}.json`, source, type, survey),
      recordsAsCsv(`${folder}/${name}.csv`, source, type, survey),
      memberOf(`technisch/schema/${source.sourceId}-${name}.schema.json`, schema),
    ];
  });
}

/** What the person takes along, when asked for: the same shapes with fewer fields. @legal L-42, L-43, L-44 */
export function portableMembers(delivery: Delivery, survey: Survey): readonly Member[] {
  if (survey.portableRecords === 0) return [];
  return eachType(delivery).flatMap(({ source, type, name }) => {
    if (delivery.portability === 'law' && !type.portableByLaw) return [];
    const part = portableType(type, delivery, survey);
    const folder = `overdraagbaar/${source.sourceId}`;
    const without = { ...survey, pathsOf: () => [] };
    return [
      recordsAsJson(`${folder}/${name}.json`, source, part, without),
      recordsAsCsv(`${folder}/${name}.csv`, source, part, without),
    ];
  });
}

function eachType(delivery: Delivery) {
  return delivery.sources.flatMap((source) => {
    const taken = new Set<string>();
    return source.types.map((type) => {
      const plain = slug(type.type);
      let name = plain;
      for (let n = 2; taken.has(name); n++) name = `${plain}-${n}`;
      taken.add(name);
      return { source, type, name };
    });
  });
}

function portableType(type: DeliveredType, delivery: Delivery, survey: Survey): DeliveredType {
  const portability = { reading: delivery.portability, portableByLaw: type.portableByLaw, neverShown: survey.bsns };
  return {
    ...type,
    async *records() {
      for await (const record of type.records()) {
        const fields = portableFields(record.fields, type.recordType, portability);
        if (fields !== undefined) yield { ...record, title: type.recordType.nl, fields, attachments: [] };
      }
    },
  };
}

// One record a line: a reader can take it line by line, and so does the leak test.
function recordsAsJson(path: string, source: DeliveredSource, type: DeliveredType, survey: Survey): Member {
  return textMember(path, source, type, async function* () {
    let separator = '[\n';
    for await (const record of type.records()) {
      yield separator + JSON.stringify(recordJson(record, survey.pathsOf(record)));
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  });
}

function recordJson(record: ReleasedRecord, paths: readonly string[]) {
  const { id, occurredOn, title, redacted, fields } = record;
  const attachments = paths.map((path, n) => {
    const attachment = record.attachments[n];
    const { sourceName: name, mediaType, byteLength: bytes, sha256, sourceSha256, path: field } = attachment ?? {};
    return { path, name, mediaType, bytes, sha256, ...(sourceSha256 === undefined ? {} : { sourceSha256 }), field };
  });
  return { id, ...(occurredOn === undefined ? {} : { occurredOn }), title, redacted, fields, attachments };
}

function recordsAsCsv(path: string, source: DeliveredSource, type: DeliveredType, survey: Survey): Member {
  const columns = Object.keys(type.recordType.fields);
  return textMember(path, source, type, async function* () {
    yield byteOrderMark + csvLine(['id', 'datum', 'titel', ...columns, 'bestanden']);
    for await (const record of type.records()) {
      const cells = cellsOf(record.fields);
      const own = columns.map((column) => cells.get(column)?.join(' | ') ?? '');
      yield csvLine([record.id, record.occurredOn ?? '', record.title, ...own, survey.pathsOf(record).join(' | ')]);
    }
  });
}

function cellsOf(fields: RecordFields): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  for (const { tablePath, value } of leavesOf(fields)) {
    if (value === null) continue;
    const values = cells.get(tablePath) ?? [];
    values.push(String(value));
    cells.set(tablePath, values);
  }
  return cells;
}

const pieceLength = 64 * 1024;

function textMember(
  path: string,
  source: DeliveredSource,
  type: DeliveredType,
  text: () => AsyncIterable<string>,
): Member {
  return {
    path,
    source: source.sourceId,
    type: type.type,
    async *open() {
      let piece = '';
      for await (const part of text()) {
        piece += part;
        if (piece.length < pieceLength) continue;
        yield Buffer.from(piece, 'utf8');
        piece = '';
      }
      if (piece !== '') yield Buffer.from(piece, 'utf8');
    },
  };
}
