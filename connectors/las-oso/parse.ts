import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import { ProtocolViolation } from '../kit/faults';
import { hasDescription, isRepeated, isWrapper, recordBeginsAt } from './dossier-shape';
import type { FileAt } from './dossier-text';
import { type OsoRecordType, osoRecordTypes } from './fields';

/** A document as it stands in the dossier: base64 of a ZIP, decoded as far as it goes. */
export interface RawDocument {
  /** Path in the field table. */
  readonly path: string;
  readonly fileName: string;
  /** Absent when the dossier names a document but has no content for it. */
  readonly bytes?: Uint8Array;
  /** The base64 itself was broken. */
  readonly broken: boolean;
}

/** A piece of a dossier. */
export interface DossierPart {
  readonly type: OsoRecordType;
  readonly fields: RecordFields;
  readonly documents: readonly RawDocument[];
}

/** What a dossier says first: who it is about, at which school. Fields as they are known so far. */
export interface DossierStart {
  readonly school: RecordFields;
  readonly pupil: RecordFields;
}

type Fields = { [name: string]: FieldValue };

interface Frame {
  readonly name: string;
  /** Field path within the record. */
  readonly path: string;
  readonly record: OpenRecord;
  readonly fields: Fields;
  /** Finished groups of an element that repeats a sequence of children. */
  readonly groups: Fields[];
  text: string;
  children: boolean;
  content?: { readonly bytes: Uint8Array; readonly broken: boolean };
}

interface OpenRecord {
  readonly type: OsoRecordType;
  readonly documents: RawDocument[];
}

/** More text than this in one element is no document that anybody can handle; bounded to protect the rest. @security S-38 */
const longestText = 256 * 1024 * 1024;

/** The format goes twelve elements deep. */
const deepest = 64;

const blank = (text: string): boolean => /^\s*$/.test(text);
const noFields = (): Fields => Object.create(null) as Fields;

/**
 * Splits OSO dossiers into parts while they are read, in memory bounded by the largest record.
 * Push text, take what is ready. Values stay verbatim. @legal L-28
 */
export class DossierReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #stack: Frame[] = [];
  readonly #school = { current: noFields() };
  readonly #pupil = { current: noFields() };
  #ready: DossierPart[] = [];
  #start: DossierStart | undefined;
  #pending = 0;

  constructor(private readonly file: FileAt) {
    this.#parser.on('error', () => this.#refuse('XML_UNREADABLE'));
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('closetag', (tag) => this.#close(tag.local));
  }

  /** @throws ProtocolViolation with file position, line and column when this is no well-formed OSO dossier. */
  push(text: string): void {
    this.#pending += text.length;
    if (this.#pending > longestText) this.#refuse('TEXT_TOO_LONG');
    this.#parser.write(text);
  }

  /** @throws ProtocolViolation when the dossier is cut off. */
  end(): void {
    this.#parser.close();
  }

  /** Parts that are complete since the last call. */
  take(): readonly DossierPart[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Known once name and date of birth are read and the dossier goes on to other things; at the latest at the pupil's end. */
  get start(): DossierStart | undefined {
    return this.#start;
  }

  #refuse(code: string): never {
    const { sourceId, position } = this.file;
    const ids = { file: position, line: this.#parser.line, column: this.#parser.column };
    throw new ProtocolViolation(sourceId, { code, ids });
  }

  #open(tag: SaxesTagNS): void {
    this.#pending = 0;
    const parent = this.#stack.at(-1);
    if (this.#stack.length >= deepest) this.#refuse('TOO_DEEP');
    if (!parent && (tag.local !== 'dossier' || !tag.uri.includes('/oso_gegevensset/'))) this.#refuse('NOT_A_DOSSIER');
    const names = [...this.#stack.slice(1).map(({ name }) => name), ...(parent ? [tag.local] : [])];
    const type = recordBeginsAt(names);
    if (parent) parent.children = true;
    const path = type ? '' : parent?.path ? `${parent.path}.${tag.local}` : tag.local;
    const record = type ? { type, documents: [] } : (parent?.record ?? { type: 'dossier' as const, documents: [] });
    const frame: Frame = { name: tag.local, path, record, fields: noFields(), groups: [], text: '', children: false };
    if (type === 'school') this.#school.current = frame.fields;
    if (type === 'leerling') this.#pupil.current = frame.fields;
    else if (type && names.length > 2) this.#begin(false);
    this.#stack.push(frame);
    for (const { local, uri, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || local === 'xmlns' || uri.includes('XMLSchema-instance')) continue;
      if (hasDescription(tag.local) && local === 'omschrijving') frame.fields[local] = value;
      // Nothing in the format: it goes to the record, where the field table turns it away visibly.
      else if (parent) parent.fields[`${tag.local}@${local}`] = value;
      else frame.fields[`@${local}`] = value;
    }
  }

  #text(text: string): void {
    this.#pending = 0;
    const frame = this.#stack.at(-1);
    if (!frame) return;
    if (frame.name === 'bestandsinhoud' && this.#stack.at(-2)?.name === 'document')
      frame.content = decoded(frame, text);
    else frame.text += text;
  }

  #close(name: string): void {
    const frame = this.#stack.pop();
    const parent = this.#stack.at(-1);
    if (!frame) return;
    if (name === 'document') this.#closeDocument(frame);
    if (frame.path === '') {
      if (frame.record.type === 'leerling') this.#begin(true);
      if (!blank(frame.text)) frame.fields['#text'] = frame.text;
      const { type, documents } = frame.record;
      const empty = Object.keys(frame.fields).length === 0 && documents.length === 0;
      if (!empty) this.#ready.push({ type, fields: frame.fields, documents });
      return;
    }
    if (!parent || (frame.name === 'bestandsinhoud' && parent.name === 'document')) {
      if (parent && frame.content) parent.content = frame.content;
      return;
    }
    const value = this.#valueOf(frame);
    if (value !== undefined) this.#put(parent, frame, value);
  }

  #valueOf(frame: Frame): FieldValue | undefined {
    const { name, fields, text, record, path } = frame;
    if (hasDescription(name)) return { code: text, ...fields };
    if (frame.children) {
      if (!blank(text)) fields['#text'] = text;
      if (frame.groups.length > 0 || name === 'cijferlijstTypelijst') return [...frame.groups, fields];
      return isWrapper(name) && Object.keys(fields).length === 0 ? undefined : fields;
    }
    if (isWrapper(name) && blank(text)) return undefined;
    const table = osoRecordTypes[record.type].fields;
    const branch = !Object.hasOwn(table, path) && Object.keys(table).some((known) => known.startsWith(`${path}.`));
    return branch && blank(text) ? fields : text;
  }

  #put(parent: Frame, { name, path, record }: Frame, value: FieldValue): void {
    // The format repeats naam, onderdeel…, score… without an element around them: each naam begins a group.
    if (parent.name === 'cijferlijstTypelijst' && name === 'naam' && 'naam' in parent.fields) {
      parent.groups.push({ ...parent.fields });
      for (const key of Object.keys(parent.fields)) delete parent.fields[key];
    }
    const before = parent.fields[name];
    if (Array.isArray(before)) (before as FieldValue[]).push(value);
    else if (before !== undefined) parent.fields[name] = [before, value];
    else parent.fields[name] = isRepeated(record.type, name, path) ? [value] : value;
  }

  #closeDocument(frame: Frame): void {
    const { bestandsnaam } = frame.fields;
    const path = frame.path === '' ? 'bestandsinhoud' : `${frame.path}.bestandsinhoud`;
    const fileName = typeof bestandsnaam === 'string' ? bestandsnaam : '';
    const { bytes, broken = false } = frame.content ?? {};
    frame.record.documents.push({ path, fileName, broken, ...(bytes && bytes.length > 0 && { bytes }) });
  }

  #begin(last: boolean): void {
    if (this.#start) return;
    const pupil = this.#pupil.current;
    const known = 'achternaam' in pupil && ('geboortedatum' in pupil || 'gba' in pupil);
    if (known || last) this.#start = { school: { ...this.#school.current }, pupil: { ...pupil } };
  }
}

function decoded(frame: Frame, text: string): { readonly bytes: Uint8Array; readonly broken: boolean } {
  const earlier = frame.content?.bytes ?? new Uint8Array();
  const bytes = Buffer.from(text, 'base64');
  const broken = (frame.content?.broken ?? false) || !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text);
  return { bytes: earlier.length > 0 ? Buffer.concat([earlier, bytes]) : bytes, broken };
}
