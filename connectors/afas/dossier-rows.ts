import { ProtocolViolation } from '../kit/faults';
import { type Directory, keyIs } from './known-person';
import { type Row, textOf } from './row';

/** A dossier item as the two connectors know it; at least one of them does. */
export interface DossierRow {
  readonly id: number;
  /** From ProfitSubjects. */
  readonly subject?: Row;
  /** More rows of ProfitSubjects with the same number. */
  readonly again: readonly Row[];
  /** From Profit_Subjects: one for each person or organisation the item is for. */
  readonly details: readonly Row[];
}

/** Type of an application. */
const applicationType = '-44';
/** Type of a payslip. */
const payslipType = '-2';

/**
 * All dossier items of a person, by number. What only one of the two connectors shows counts too: one that respects
 * authorisation leaves items out without a word. @legal L-26
 *
 * @throws ProtocolViolation when an item has no number.
 */
export async function dossierRows(directory: Directory, bcCo: string): Promise<DossierRow[]> {
  const items = new Map<number, DossierRow>();
  const itemOf = (number: unknown): DossierRow => {
    const id = Number(number);
    if (!Number.isSafeInteger(id) || number === null || number === '') {
      throw new ProtocolViolation(directory.sourceId, { code: 'AFAS_ITEM_NUMBER' });
    }
    return items.get(id) ?? { id, again: [], details: [] };
  };
  for await (const row of directory.rows('subjects', keyIs(bcCo))) {
    const item = itemOf(row.SbId);
    items.set(item.id, item.subject ? { ...item, again: [...item.again, row] } : { ...item, subject: row });
  }
  for await (const row of directory.rows('subjectDetails', keyIs(bcCo))) {
    const item = itemOf(row.SubjectId);
    items.set(item.id, { ...item, details: [...item.details, row] });
  }
  return [...items.values()].sort((a, b) => a.id - b.id);
}

/** Type of the item, as text: Profit's own types are negative. */
export const typeOf = ({ subject, details }: DossierRow): string => textOf(subject?.SbTy ?? details[0]?.TypeId);

export const isPayslip = (item: DossierRow): boolean => typeOf(item) === payslipType;

/** True for an application, and for what was written to somebody as applicant. */
export const isForApplicant = (item: DossierRow): boolean =>
  typeOf(item) === applicationType || item.details.some(({ ToApplicant }) => ToApplicant === true);

/** True for what was written to somebody as employee; an item can be for both. */
export const isForEmployee = (item: DossierRow): boolean =>
  item.details.some(({ ToEmployee }) => ToEmployee === true) || !isForApplicant(item);

/** How many traces of an application there are: dossier items, and rows of the customer's own applicant connector. */
export async function applicationsOf(directory: Directory, bcCo: string): Promise<number> {
  let count = (await dossierRows(directory, bcCo)).filter(isForApplicant).length;
  for await (const _row of directory.rows('applicant', keyIs(bcCo))) count += 1;
  return count;
}
