import type { CalendarDate } from '../../domain/deadline/calendar-date';

/** What every letter to a supplier says, whatever it is asked for. */
export interface SupplierLetterFacts {
  readonly boardName: string;
  /** Name of the source, as the board calls it. */
  readonly supplier: string;
  /** Number of the request: the only thing that goes into subject lines and file names. @security S-05 */
  readonly reference: string;
  readonly person: {
    readonly givenName: string;
    readonly infix: string;
    readonly familyName: string;
    readonly birthDate: CalendarDate;
    readonly school?: string;
    /** The supplier's own number, when it is known. Never a BSN. @legal L-25 */
    readonly key?: string;
  };
  readonly askedOn: CalendarDate;
  /** The last day on which the delivery is of use. */
  readonly deliverBy: CalendarDate;
  readonly contact: { readonly name: string; readonly email: string; readonly telephone?: string };
}
