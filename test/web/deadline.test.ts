import { calendarDate } from '../../domain/deadline/calendar-date';
import { daysLeft } from '../../web/console/deadline';

const words = async (target: string, dueBy: string, today: string, status: 'review' | 'delivered' = 'review') => {
  const request = { target: calendarDate(target), dueBy: calendarDate(dueBy), status };
  return String(await daysLeft(request, calendarDate(today))).replace(/<[^>]+>/g, '');
};

describe('days left are counted to the target and said in words (L-08)', () => {
  it.each([
    ['2026-12-12', '2026-12-14', '2026-11-24', 'Nog 18 dagen'],
    ['2026-12-12', '2026-12-14', '2026-12-05', '● Nog 7 dagen'],
    ['2026-12-12', '2026-12-14', '2026-12-11', '● Nog 1 dag'],
    ['2026-12-12', '2026-12-14', '2026-12-12', '▲ Vandaag'],
    ['2026-12-12', '2026-12-14', '2026-12-13', '▲ Streefdatum 1 dag voorbij'],
    ['2026-12-12', '2026-12-14', '2026-12-14', '▲ Streefdatum 2 dagen voorbij'],
    ['2026-12-12', '2026-12-14', '2026-12-15', '▲ Te laat: 1 dag over de uiterste datum'],
    ['2026-03-28', '2026-03-30', '2026-03-27', '● Nog 1 dag'],
    ['2026-04-02', '2026-04-02', '2026-03-28', '● Nog 5 dagen'],
  ])('target %s, at the latest %s, on %s: %s', async (target, dueBy, today, expected) => {
    expect(await words(target, dueBy, today)).toBe(expected);
  });

  it('a request that is answered has no days left', async () => {
    expect(await words('2026-12-12', '2026-12-14', '2027-01-01', 'delivered')).toBe('afgerond');
  });
});
