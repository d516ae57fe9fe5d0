import { isBsnField } from '../archive/own-bsn';
import type { FieldOrigin, RecordType } from '../record/field-table';
import type { FieldValue, RecordFields } from '../record/source-record';

/** What a portability request yields: what the law says, or what the privacy statement promised. @legal L-42 */
export type PortabilityReading = 'law' | 'statement';

/** What has to be known about a record's type beside its fields. */
export interface Portability {
  readonly reading: PortabilityReading;
  /** The activity rests on consent or contract and is automated: the law itself makes it portable. */
  readonly portableByLaw: boolean;
  /** Citizen service numbers that stand nowhere in the portable part, in no spelling of ours. */
  readonly neverShown: readonly string[];
}

const carried: readonly FieldOrigin[] = ['provided', 'observed'];

/**
 * The part of a record that the person takes along: what he gave and what was observed, not what others concluded.
 * Structure and order stay; undefined when nothing is left. Never a BSN.
 *
 * @legal L-37, L-42, L-43, L-44
 */
export function portableFields(
  fields: RecordFields,
  recordType: RecordType,
  portability: Portability,
): RecordFields | undefined {
  if (portability.reading === 'law' && !portability.portableByLaw) return undefined;
  const kept = keep(fields, '', recordType, portability);
  return kept as RecordFields | undefined;
}

function keep(
  value: FieldValue,
  path: string,
  recordType: RecordType,
  portability: Portability,
): FieldValue | undefined {
  if (isList(value)) {
    const kept = value
      .map((entry) => keep(entry, path, recordType, portability))
      .filter((entry) => entry !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).flatMap(([name, entry]) => {
      const kept = keep(entry, path === '' ? name : `${path}.${name}`, recordType, portability);
      return kept === undefined ? [] : [[name, kept] as const];
    });
    return members.length > 0 ? Object.fromEntries(members) : undefined;
  }
  const field = recordType.fields[path];
  const goes = field !== undefined && carried.includes(field.origin) && field.kind !== 'secret';
  return goes && value !== null && !isBsnField(path, recordType.fields)
    ? without(value, portability.neverShown)
    : undefined;
}

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);

function without(value: string | number | boolean, never: readonly string[]): FieldValue {
  const text = String(value);
  const shown = never.reduce((rest, number) => rest.replaceAll(spellings(number), '[bsn]'), text);
  return shown === text ? value : shown;
}

// 123456782, 1234.56.782, 1234 56 782: separators may stand between any two digits.
function spellings(number: string): RegExp {
  const digits = number.replace(/\D/g, '').split('');
  return digits.length < 8 ? /(?!)/g : new RegExp(`(?<!\\d)${digits.join('[\\s.-]?')}(?!\\d)`, 'g');
}
