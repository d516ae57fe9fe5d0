import type { FieldDefinition, FieldOrigin } from '../../../domain/record/field-table';
import type { PersonRole } from '../../../domain/record/person';

/** Builders that keep the field tables readable: one line, one field. */

/**
 * A value that is nobody's name, address or number. Profit's codes are plain too: each customer makes his own lists, no interface
 * gives their meaning, and where AFAS has a description it stands in a field beside the code.
 */
export const plain = (nl: string, en: string, origin: FieldOrigin = 'observed'): FieldDefinition => ({
  nl,
  en,
  kind: 'plain',
  origin,
});

/** A day or a moment. Profit writes `Z` behind Dutch local time; the label says what the value does not. */
export const moment = (nl: string, en: string, origin: FieldOrigin = 'observed'): FieldDefinition => ({
  nl: `${nl} (Nederlandse tijd)`,
  en: `${en} (Dutch local time)`,
  kind: 'date',
  origin,
});

/** (Part of) a name. */
export const person = (nl: string, en: string, whose: PersonRole = 'subject'): FieldDefinition => ({
  nl,
  en,
  kind: 'person',
  origin: whose === 'subject' ? 'provided' : 'observed',
  whose,
});

/** Address, telephone or e-mail. */
export const contact = (nl: string, en: string, whose: PersonRole = 'subject'): FieldDefinition => ({
  nl,
  en,
  kind: 'contact',
  origin: 'provided',
  whose,
});

/** BSN, IBAN, employee number: exact keys of a person. */
export const identifier = (nl: string, en: string, origin: FieldOrigin = 'observed'): FieldDefinition => ({
  nl,
  en,
  kind: 'identifier',
  origin,
  whose: 'subject',
});

/** Words that somebody typed; others can be named in them. */
export const freeText = (nl: string, en: string, origin: FieldOrigin = 'observed'): FieldDefinition => ({
  nl,
  en,
  kind: 'freeText',
  origin,
});

/** Never exported, only that it exists. @legal L-36 */
export const secret = (nl: string, en: string): FieldDefinition => ({ nl, en, kind: 'secret', origin: 'provided' });
