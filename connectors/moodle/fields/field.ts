import type { FieldDefinition, FieldKind, FieldOrigin } from '../../../domain/record/field-table';
import type { PersonRole } from '../../../domain/record/person';

/** Builders that keep the field tables readable: one line, one field. */

const simple =
  (kind: FieldKind, usual: FieldOrigin) =>
  (nl: string, en: string, origin: FieldOrigin = usual): FieldDefinition => ({ nl, en, kind, origin });

const owned =
  (kind: FieldKind, usual: FieldOrigin) =>
  (nl: string, en: string, whose: PersonRole = 'subject', origin: FieldOrigin = usual): FieldDefinition => ({
    nl,
    en,
    kind,
    origin,
    whose,
  });

/** A value that is nobody's name, address or number. */
export const plain = simple('plain', 'observed');
/** Unix seconds in Moodle, Dutch local time with offset in the record; empty is "never". */
export const moment = simple('date', 'observed');
/** Words that somebody typed; others can be named in them. */
export const freeText = simple('freeText', 'provided');
/** The same with markup, kept as Moodle sends it. */
export const html = simple('html', 'provided');
/** Where a file hangs. */
export const document = simple('document', 'provided');
/** Never exported, only that it exists. @legal L-36 */
export const secret = simple('secret', 'observed');
/** (Part of) a name. */
export const person = owned('person', 'provided');
/** Address, telephone, e-mail, IP address, address of a page that shows a person. */
export const contact = owned('contact', 'provided');
/** Exact keys of a person. */
export const identifier = owned('identifier', 'observed');

/** Text format, as Moodle numbers them. */
export const textFormat = (nl: string, en: string): FieldDefinition => ({
  nl,
  en,
  kind: 'code',
  origin: 'observed',
  codes: { '0': 'automatisch', '1': 'HTML', '2': 'platte tekst', '3': 'wiki', '4': 'Markdown' },
});

/** A field that must say of each value what it means. @legal L-39 */
export const code = (nl: string, en: string, codes: Readonly<Record<string, string>>): FieldDefinition => ({
  nl,
  en,
  kind: 'code',
  origin: 'observed',
  codes,
});
