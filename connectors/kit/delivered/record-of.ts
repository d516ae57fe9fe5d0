import { createHash } from 'node:crypto';
import { isCalendarDate } from '../../../domain/deadline/calendar-date';
import { dateInAmsterdam, instant } from '../../../domain/deadline/instant';
import type { RecordType } from '../../../domain/record/field-table';
import type { PersonReference, RosterPerson } from '../../../domain/record/person';
import type { RecordFields } from '../../../domain/record/source-record';
import type { SourceId } from '../../../domain/request/ids';
import type { NewAttachment, NewRecord } from '../connector';
import type { DeliveredItem, DeliveredParticipant, DeliveredPerson } from './contract';

/** An item of any kind, with files that were read already. */
export interface ItemOfKind extends Omit<DeliveredItem, 'kind' | 'files'> {
  readonly kind: string;
  readonly files: readonly { readonly name: string }[];
}

/** One record out of one item, every participant a person of it. The title has words of ours only. @legal L-28, L-31 */
export function recordOfItem(
  type: RecordType,
  item: ItemOfKind,
  person: Pick<DeliveredPerson, 'key'>,
  attachments: readonly NewAttachment[],
): NewRecord {
  const { kind, id, at, participants, files, fields } = item;
  const occurredOn = at === undefined ? undefined : dayOf(at);
  const entries = participants.map(({ key: _, secretAddress: __, ...seen }) => withoutEmpty(seen));
  const persons = participants.flatMap((participant, n): PersonReference[] =>
    isNamed(participant)
      ? [
          {
            path: `participants.${n}`,
            role: roleOf(participant, person),
            ...(participant.roleText !== undefined && { roleText: participant.roleText }),
            name: nameOf(participant),
            ...(participant.key !== undefined && { sourceKey: participant.key }),
            ...(participant.secretAddress && { secretAddress: true }),
          },
        ]
      : [],
  );
  // Names that the contract itself fills are not the supplier's to give: such values go to quarantine.
  const given = Object.entries(fields as RecordFields);
  const taken = given.filter(([name]) => contractNames.has(name));
  return {
    type: kind,
    id,
    ...(occurredOn && { occurredOn }),
    title: occurredOn ? `${type.nl}, ${occurredOn.split('-').reverse().join('-')}` : type.nl,
    fields: {
      ...(at !== undefined && { at }),
      ...Object.fromEntries(given.filter(([name]) => !contractNames.has(name))),
      ...Object.fromEntries(taken.map(([name, value]) => [`given.${name}`, value])),
      ...(entries.length > 0 && { participants: entries }),
      ...(files.length > 0 && { files: files.map(({ name }) => ({ name })) }),
    },
    persons,
    ...(attachments.length > 0 && { attachments }),
    belongsTo: item.about ?? person.key,
  };
}

/** The participants that redaction must be able to recognise in text. */
export const peopleOfItem = (
  sourceId: SourceId,
  { participants }: Pick<ItemOfKind, 'participants'>,
  person: Pick<DeliveredPerson, 'key'>,
): readonly RosterPerson[] =>
  participants.filter(isNamed).map((participant) => {
    const { key, email, telephone, secretAddress, roleText } = participant;
    const name = nameOf(participant);
    return {
      id: `${sourceId}:${key ?? `print-${printOf([name.givenName, name.infix, name.familyName, participant.role])}`}`,
      role: roleOf(participant, person),
      ...(roleText !== undefined && { roleText }),
      name,
      ...(email ? { emails: [email] } : {}),
      ...(telephone ? { telephones: [telephone] } : {}),
      ...(secretAddress ? { secretAddress } : {}),
    };
  });

const contractNames = new Set(['at', 'participants', 'files']);

const isNamed = ({ givenName, familyName, email, telephone }: DeliveredParticipant): boolean =>
  [givenName, familyName, email ?? '', telephone ?? ''].some((text) => text !== '');

const roleOf = ({ key, role }: DeliveredParticipant, person: Pick<DeliveredPerson, 'key'>) =>
  key !== undefined && key === person.key ? 'subject' : role;

const nameOf = ({ givenName, infix, familyName }: DeliveredParticipant) => ({ givenName, infix, familyName });

const withoutEmpty = (seen: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(seen).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );

const printOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

function dayOf(at: string) {
  if (isCalendarDate(at)) return at;
  try {
    return dateInAmsterdam(instant(new Date(at).toISOString()));
  } catch {
    return undefined;
  }
}
