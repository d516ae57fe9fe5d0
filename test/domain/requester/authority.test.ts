import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '../../../domain/deadline/calendar-date';
import { type AuthorityCheck, checkAuthority } from '../../../domain/requester/authority';
import { conflictFlags, isSensitive, needsConflictCheck } from '../../../domain/requester/conflict';
import type { RequesterRelation, SubjectCategory } from '../../../domain/requester/subject';

const person = (category: SubjectCategory, birthDate: string) => ({
  category,
  givenName: 'Sanne',
  infix: 'van der',
  familyName: 'Veldkamp',
  birthDate: calendarDate(birthDate),
  identifiers: {},
});
const check = (
  category: SubjectCategory,
  birthDate: string,
  relation: RequesterRelation,
  on = '2026-11-23',
): AuthorityCheck =>
  checkAuthority({ subject: person(category, birthDate), requester: { relation }, on: calendarDate(on) });

const officer = (because: string) => ({ kind: 'officer-decides', because });

describe('who may ask for the file of a pupil under 16 (L-17, L-19, L-20)', () => {
  const born = '2014-05-31';
  it('a parent with authority may, alone', () => {
    expect(check('pupil', born, 'parent-with-authority')).toEqual({ kind: 'may-act', as: 'parent-with-authority' });
  });
  it('a guardian may', () => {
    expect(check('pupil', born, 'guardian')).toEqual({ kind: 'may-act', as: 'guardian' });
  });
  it('a parent without authority gets information, never the file', () => {
    expect(check('pupil', born, 'parent-without-authority')).toEqual({
      kind: 'information-only',
      legal: 'BW 1:377c',
    });
  });
  it.each(['self', 'pupil-16-plus'] as const)('the child itself goes to the officer (%s)', (relation) => {
    expect(check('pupil', born, relation)).toEqual(officer('under-16'));
  });
  it('an agent may when the officer has seen the mandate of the legal representative (L-21)', () => {
    expect(check('pupil', born, 'authorised-agent')).toEqual({
      kind: 'may-act',
      as: 'authorised-agent',
      needs: 'mandate-seen',
      mandateOf: 'legal-representative',
    });
  });
});

describe('from the sixteenth birthday the pupil asks, and nobody else (L-18)', () => {
  const born = '2010-11-23';
  it.each(['parent-with-authority', 'guardian', 'parent-without-authority'] as const)(
    '%s goes to the officer on the birthday itself',
    (relation) => {
      expect(check('pupil', born, relation, '2026-11-23')).toEqual(officer('turned-16'));
    },
  );
  it('a parent still may on the day before, so that release has to ask again', () => {
    expect(check('pupil', born, 'parent-with-authority', '2026-11-22').kind).toBe('may-act');
  });
  it.each(['self', 'pupil-16-plus'] as const)('the pupil may (%s)', (relation) => {
    expect(check('pupil', born, relation)).toEqual({ kind: 'may-act', as: 'pupil-16-plus' });
  });
  it('an agent needs the mandate of the pupil', () => {
    expect(check('pupil', born, 'authorised-agent')).toMatchObject({
      needs: 'mandate-seen',
      mandateOf: 'data-subject',
    });
  });
});

describe('who may ask for the file of somebody who is no pupil', () => {
  it.each(['guardian', 'employee', 'applicant', 'trainee'] as const)('the %s asks for himself', (category) => {
    expect(check(category, '1984-02-03', 'self')).toEqual({ kind: 'may-act', as: 'self' });
  });
  it.each(['parent-with-authority', 'guardian', 'parent-without-authority'] as const)(
    '%s of an employee goes to the officer',
    (relation) => {
      expect(check('employee', '1984-02-03', relation)).toEqual(officer('adult'));
    },
  );
  it('an employee who calls himself a pupil goes to the officer', () => {
    expect(check('employee', '1984-02-03', 'pupil-16-plus')).toEqual(officer('unclear-authority'));
  });
  it('a trainee of fifteen goes to the officer', () => {
    expect(check('trainee', '2011-06-01', 'self')).toEqual(officer('under-16'));
  });
});

describe('laws of authority', () => {
  const categories = ['pupil', 'guardian', 'employee', 'applicant', 'trainee'] as const;
  const relations = [
    'self',
    'parent-with-authority',
    'parent-without-authority',
    'guardian',
    'pupil-16-plus',
    'authorised-agent',
  ] as const;
  const days = fc.integer({ min: 0, max: 12_000 });
  const born = (after: number): CalendarDate => addDays(calendarDate('1995-01-01'), after);

  it('a day before birth is never enough', () => {
    for (const relation of relations)
      expect(check('pupil', '2027-01-01', relation)).toEqual(officer('unclear-authority'));
  });
  it('the software never refuses by itself (L-46)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...categories), fc.constantFrom(...relations), days, (category, relation, after) => {
        expect(['may-act', 'information-only', 'officer-decides']).toContain(
          check(category, born(after), relation).kind,
        );
      }),
    );
  });
  it('a parent without authority never gets the file without an officer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...categories), days, (category, after) => {
        expect(check(category, born(after), 'parent-without-authority').kind).not.toBe('may-act');
      }),
    );
  });
});

describe('conflict of interest (L-22)', () => {
  it.each(Object.keys(conflictFlags) as (keyof typeof conflictFlags)[])('"%s" makes a request sensitive', (flag) => {
    expect(isSensitive([flag], false)).toBe(true);
  });
  it('no flag, no sensitive handling', () => {
    expect(isSensitive([], false)).toBe(false);
  });
  it("one's own secret address betrays nobody to oneself, other flags stay", () => {
    expect(isSensitive(['secret-address', 'separate-households'], true)).toBe(false);
    expect(isSensitive(['secret-address', 'veilig-thuis'], true)).toBe(true);
  });
  it('is checked whenever somebody asks about another', () => {
    expect(needsConflictCheck('parent-with-authority')).toBe(true);
    expect(needsConflictCheck('authorised-agent')).toBe(true);
    expect(needsConflictCheck('self')).toBe(false);
    expect(needsConflictCheck('pupil-16-plus')).toBe(false);
  });
});
