import { html } from 'hono/html';
import { isBsnField } from '../../domain/archive/own-bsn';
import type { ReleasedRecord } from '../../domain/archive/released';
import { isCalendarDate } from '../../domain/deadline/calendar-date';
import { dutchDate } from '../../domain/notice/dutch-date';
import type { RecordType } from '../../domain/record/field-table';
import { type Leaf, leavesOf } from '../../domain/record/source-record';
import { viewerText as text } from '../text/viewer';

/** A file that belongs to a record, as the page links to it. */
export interface ViewerAttachment {
  /** Relative path in the archive, of our own making. */
  readonly path: string;
  readonly sourceName: string;
  readonly byteLength: number;
  /** Absent when the file is in the same volume as the page. */
  readonly inVolume?: number;
}

/** One record: title, date, every field with its label, its files. @security S-31 @legal L-28, L-37, L-39 */
export const recordArticle = (
  record: ReleasedRecord,
  recordType: RecordType,
  attachments: readonly ViewerAttachment[],
) =>
  html`<article><h4>${record.title} <span class="small">(${record.occurredOn ? dutchDate(record.occurredOn) : text.undated})</span></h4>${
    record.redacted ? html`<p class="note">${text.redacted}</p>` : ''
  }<dl>${[...leavesOf(record.fields)].filter(isFilled).map((leaf) => field(leaf, recordType))}</dl>${files(attachments)}</article>`;

// What a source left empty stands in the data files; on the page it would only be in the way.
const isFilled = ({ value }: Leaf): boolean => value !== null && value !== '';

function field(leaf: Leaf, recordType: RecordType) {
  const definition = recordType.fields[leaf.tablePath];
  const label = (definition?.nl ?? leaf.tablePath) + places(leaf.path);
  return html`<dt>${label}</dt><dd>${isBsnField(leaf.tablePath, recordType.fields) ? masked(leaf) : shown(leaf, definition?.codes)}</dd>\n`;
}

// Closed until opened, so that nobody reads the number over a shoulder (L-37).
const masked = (leaf: Leaf) => html`<details><summary>${text.showBsn}</summary>${shown(leaf, undefined)}</details>`;

function shown({ value }: Leaf, codes: Readonly<Record<string, string>> | undefined) {
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  const code = String(value);
  const meaning = codes && Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (meaning === undefined) return readableMoment(String(value));
  return html`${String(value)} <span class="small">(${meaning})</span>`;
}

/** A date, or a moment at midnight, as people write it; anything else as it is. */
function readableMoment(value: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(value)?.[1];
  return day !== undefined && isCalendarDate(day) ? dutchDate(day) : value;
}

// Positions in lists, counted from 1 as people do: the third telephone number is “Nummer 3”.
const places = (path: string): string => {
  const positions = path.split('.').filter((part) => /^\d+$/.test(part));
  return positions.length === 0 ? '' : ` ${positions.map((part) => Number(part) + 1).join('.')}`;
};

const files = (attachments: readonly ViewerAttachment[]) =>
  attachments.length === 0
    ? ''
    : html`<p>${text.files}:</p><ul>${attachments.map(
        (file) =>
          html`<li><a href="${file.path}">${file.path.slice(file.path.lastIndexOf('/') + 1)}</a> <span class="small">(${size(file.byteLength)}; ${text.fileName}: ${file.sourceName}${file.inVolume === undefined ? '' : `; ${text.inVolume(file.inVolume)}`})</span></li>\n`,
      )}</ul>`;

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
