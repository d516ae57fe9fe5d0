import { calendarDate } from '../../../domain/deadline/calendar-date';
import { keepTasksFor } from '../../../domain/register/keep-tasks';
import type { SubjectCategory } from '../../../domain/requester/subject';
import { theBoard } from '../../support/the-board';

const board = theBoard();
const tasks = (category: SubjectCategory) => keepTasksFor(board, category, calendarDate('2026-11-23'));

describe('the freeze is asked for on day 0 (L-52)', () => {
  it('puts camera images, six weeks, first for a pupil, and has it confirmed within two days', () => {
    const [first] = tasks('pupil');
    expect(first).toMatchObject({ retention: 'camerabeelden', shortestDays: 42, confirmBy: '2026-11-25' });
  });

  it('puts an applicant’s four weeks first, and names the system to ask', () => {
    const [first] = tasks('applicant');
    expect(first).toMatchObject({ retention: 'sollicitanten', shortestDays: 28, sources: ['afas'] });
  });

  it.each(['pupil', 'guardian', 'employee', 'applicant', 'trainee'] as const)(
    'goes from short to long for a %s, and puts what has no known length last',
    (category) => {
      const lengths = tasks(category).map(({ shortestDays }) => shortestDays ?? 1e9);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      expect(lengths.length).toBeGreaterThan(0);
    },
  );

  it('names every retention rule once', () => {
    const rules = tasks('employee').map(({ retention }) => retention);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
