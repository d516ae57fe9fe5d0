import { hash } from 'node:crypto';
import type { RosterPerson } from '../../domain/record/person';
import type { SourceRecord, UndeclaredField } from '../../domain/record/source-record';
import type { ConflictFlag, Tally } from '../../domain/request/events';
import type { Objects } from '../../runtime/ports/objects';
import type { Checkpoint, Progress } from './checkpoint';
import type { Candidate, Connector, NewRecord } from './connector';
import { ProtocolViolation } from './faults';
import type { SourceWork } from './locate-in';
import { siftFields } from './quarantine';
import { SegmentWriter } from './segment-writer';
import { stageAttachment } from './stage-attachment';
import type { StagingKeys } from './staging-keys';

const print = (text: string, length: number) => hash('sha256', text, 'base64url').slice(0, length);

/** The same for the same choice among candidates: what was collected for one person is never given for another. */
export const chosenPrint = ([only, ...others]: readonly Candidate[]): string =>
  print(
    JSON.stringify(others.length === 0 ? only?.reference : [only, ...others].map((chosen) => chosen?.reference)),
    22,
  );

/** Takes records and persons into staging, and counts. One per call of `collectInto`. @security S-36 */
export class Intake {
  readonly #writers;
  readonly #undeclared = new Map<string, UndeclaredField>();
  readonly #flags = new Set<ConflictFlag>();
  #newlySeen: [string, string][] = [];
  #counts = { fetched: 0, pages: 0, attachments: 0, damagedAttachments: 0 };
  #announced: number | undefined;
  #notRead = 0;
  #part = 0;
  /** Bytes staged since the last checkpoint. */
  weight = 0;

  constructor(
    private readonly objects: Objects,
    private readonly keys: StagingKeys,
    private readonly work: Pick<SourceWork, 'sourceId'> & {
      readonly connector: Connector;
      /** One person, who may stand in the source several times. */
      readonly chosen: readonly Candidate[];
    },
    private readonly seen: Map<string, string>,
    segmentBytes: number,
  ) {
    const writer = (series: 'segment' | 'persons' | 'quarantine') =>
      new SegmentWriter(objects, keys, series, segmentBytes);
    this.#writers = { segment: writer('segment'), persons: writer('persons'), quarantine: writer('quarantine') };
  }

  async resume({ number, progress, series }: Checkpoint): Promise<void> {
    const { fetched, pages, attachments, damagedAttachments } = progress;
    this.#counts = { fetched, pages, attachments, damagedAttachments };
    this.#announced = progress.announced;
    this.#notRead = progress.notRead ?? 0;
    for (const field of progress.undeclared) this.#undeclared.set(`${field.type}\0${field.path}`, field);
    for (const flag of progress.flags) this.#flags.add(flag);
    await this.#writers.segment.resume(series.segment, number);
    await this.#writers.persons.resume(series.persons, number);
    await this.#writers.quarantine.resume(series.quarantine, number);
  }

  /** From now on records are of this one of the chosen. */
  turnTo(part: number): void {
    this.#part = part;
  }

  page(): void {
    this.#counts.pages += 1;
  }

  total(found: number): void {
    this.#announced = (this.#announced ?? 0) + found;
  }

  flag(flag: ConflictFlag): void {
    this.#flags.add(flag);
  }

  /** @throws ProtocolViolation for a record of an unknown type, of somebody else, or whose id was used for another record. */
  async record(given: NewRecord): Promise<void> {
    const { sourceId, connector, chosen } = this.work;
    // Two schools of one board may count from one each: the second appearance has ids of its own.
    const record = this.#part === 0 ? given : { ...given, id: `${this.#part + 1}.${given.id}` };
    const reference = chosen[this.#part]?.reference ?? {};
    const refuse = (code: string) =>
      new ProtocolViolation(sourceId, { code, ids: { record: this.#counts.fetched + 1 } });
    const type = Object.hasOwn(connector.recordTypes, record.type) ? connector.recordTypes[record.type] : undefined;
    if (!type) throw refuse('RECORD_TYPE_UNKNOWN');
    if (record.belongsTo !== undefined && !Object.values(reference).flat().includes(record.belongsTo)) {
      throw refuse('WRONG_PERSON');
    }
    if (!this.#isNew(`${record.type}\0${record.id}`, record, refuse)) return;
    const { fields, quarantined } = siftFields(record.fields, type.fields);
    for (const { path, value } of quarantined) {
      this.#countUndeclared(record.type, path);
      await this.#add('quarantine', { type: record.type, id: record.id, path, value });
    }
    const attachments = [];
    for (const attachment of record.attachments ?? []) {
      if (!Object.hasOwn(type.fields, attachment.path)) throw refuse('ATTACHMENT_FIELD_UNDECLARED');
      this.#counts.attachments += 1;
      const key = this.keys.attachment(this.#counts.attachments);
      const file = await stageAttachment(this.objects, sourceId, key, attachment);
      if (file.state !== 'stored') this.#counts.damagedAttachments += 1;
      this.weight += file.byteLength;
      attachments.push(file);
    }
    const { id, occurredOn, title, persons, secretPaths } = record;
    if (persons.some((person) => person.secretAddress)) this.flag('secret-address');
    this.#counts.fetched += 1;
    if (type.notRead) this.#notRead += 1;
    await this.#add('segment', {
      sourceId,
      type: record.type,
      id,
      ...(occurredOn !== undefined && { occurredOn }),
      title,
      fields,
      persons,
      ...(secretPaths && { secretPaths }),
      attachments,
    } satisfies SourceRecord);
  }

  /** The same person twice in the same words counts once; with other words both stay, so that nothing known is lost. */
  async person(person: RosterPerson): Promise<void> {
    const line = JSON.stringify(person);
    const known = `person\0${print(line, 22)}`;
    if (this.seen.has(known)) return;
    this.#see(known, '');
    if (person.secretAddress) this.flag('secret-address');
    await this.#add('persons', person);
  }

  /** Stores what is open and says where everything stands; the caller makes it a checkpoint. */
  async hold(number: number, recordsDone: boolean, value: unknown): Promise<Checkpoint> {
    const series = {
      segment: await this.#writers.segment.hold(number),
      persons: await this.#writers.persons.hold(number),
      quarantine: await this.#writers.quarantine.hold(number),
    };
    const seen = this.#newlySeen;
    this.#newlySeen = [];
    this.weight = 0;
    return {
      number,
      candidate: chosenPrint(this.work.chosen),
      ...(this.#part > 0 && { part: this.#part }),
      recordsDone,
      value,
      progress: this.progress(),
      series,
      seen,
    };
  }

  /** Ends all segments. @returns how many each series has. */
  async close() {
    for (const writer of Object.values(this.#writers)) await writer.close();
    const { segment, persons, quarantine } = this.#writers;
    return { segment: segment.closed, persons: persons.closed, quarantine: quarantine.closed };
  }

  progress(): Progress {
    return {
      ...this.#counts,
      ...(this.#announced !== undefined && { announced: this.#announced }),
      ...(this.#notRead > 0 && { notRead: this.#notRead }),
      undeclared: [...this.#undeclared.values()],
      flags: [...this.#flags].sort(),
    };
  }

  #isNew(key: string, record: NewRecord, refuse: (code: string) => ProtocolViolation): boolean {
    const { attachments = [], ...rest } = record;
    const files = attachments.map(({ id, fileName, path, content }) => [id, fileName, path, content.state]);
    const content = print(JSON.stringify([rest, files]), 12);
    const name = print(key, 16);
    const before = this.seen.get(name);
    if (before === undefined) this.#see(name, content);
    // The same row twice is a page that shifted; another row under the same id is a mistake that would lose one of them.
    else if (before !== content) throw refuse('RECORD_ID_TWICE');
    return before === undefined;
  }

  #see(name: string, content: string): void {
    this.seen.set(name, content);
    this.#newlySeen.push([name, content]);
  }

  #countUndeclared(type: string, path: string): void {
    const key = `${type}\0${path}`;
    const occurrences = (this.#undeclared.get(key)?.occurrences ?? 0) + 1;
    this.#undeclared.set(key, { sourceId: this.work.sourceId, type, path, occurrences });
  }

  async #add(series: 'segment' | 'persons' | 'quarantine', value: unknown): Promise<void> {
    const line = JSON.stringify(value);
    this.weight += line.length;
    await this.#writers[series].add(line);
  }
}

/** The count as it is reported. `found` is what the source says, where it says so. @security S-36 */
export const tallyOf = (progress: Progress): Tally => ({
  found: Math.max(progress.announced ?? 0, progress.fetched),
  fetched: progress.fetched,
  pages: progress.pages,
  attachments: progress.attachments,
  damagedAttachments: progress.damagedAttachments,
  undeclaredFields: progress.undeclared.length,
  ...(progress.notRead !== undefined && { notRead: progress.notRead }),
});
