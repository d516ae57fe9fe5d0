import { addDays, addMonthsClamped, type CalendarDate } from '../deadline/calendar-date';

/**
 * Three dates of which one is the person's: whoever uploads picks the one that stands on the paper, and so has to look. The wrong
 * ones lie near, the order differs by `turn`, and the same question gives the same choices.
 *
 * @param turn Any whole number from 0.
 */
export function birthDateChoices(birthDate: CalendarDate, turn: number): readonly CalendarDate[] {
  const [earlier, later] = [addDays(addMonthsClamped(birthDate, -7), -4), addDays(addMonthsClamped(birthDate, 5), 9)];
  const orders = [
    [birthDate, earlier, later],
    [later, birthDate, earlier],
    [earlier, later, birthDate],
  ] as const;
  return orders[turn % orders.length] ?? orders[0];
}
