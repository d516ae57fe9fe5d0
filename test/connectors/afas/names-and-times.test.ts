import { boundsOfDay, localDate } from '../../../connectors/afas/local-time';
import { nameFit, nameParts } from '../../../connectors/afas/name-match';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { marit, subject } from './open-afas';

describe('moments as AFAS writes them: Dutch time, whatever the Z says', () => {
  it.each([
    ['2018-11-12T00:15:00Z', '2018-11-12'],
    ['2018-06-30T23:45:00Z', '2018-06-30'],
    ['2018-06-30T23:45:00.123Z', '2018-06-30'],
    ['2018-06-30', '2018-06-30'],
    ['2018-02-30T00:00:00Z', undefined],
    ['30-06-2018', undefined],
    [null, undefined],
    [20180630, undefined],
  ])('%s is the day %s', (value, expected) => {
    expect(localDate(value)).toBe(expected);
  });

  it('asks for a day without a Z', () => {
    expect(boundsOfDay(calendarDate('2018-06-30'))).toEqual(['2018-06-30T00:00:00', '2018-06-30T23:59:59']);
  });
});

describe('whether a name in AFAS can be the subject’s', () => {
  it.each([
    ['Marit van den Berg', 'full'],
    ['Berg, M.A. van den (Marit)', 'full'],
    ['MARIT VAN DEN BERG', 'full'],
    ['Berg, M.A. van den', 'initial'],
    ['Berg, MA van den', 'initial'],
    ['Berg, J.M. van den', 'none'],
    ['Marit Berger', 'none'],
    ['Marit de Vries', 'none'],
    ['Berg-de Vries, M. van den (Marit)', 'full'],
    ['', 'none'],
  ])('%s: %s', (written, fit) => {
    expect(nameFit(written, marit())).toBe(fit);
  });

  it('takes ij and y, and letters with and without accents, for the same', () => {
    const jose = subject('employee', ['José', '', 'IJzerman'], '1980-01-01');
    expect(nameFit('Jose Yzerman', jose)).toBe('full');
  });

  it('never takes a nameless subject for everybody', () => {
    expect(nameFit('Marit van den Berg', subject('employee', ['Marit', 'van', ''], '1984-03-09'))).toBe('none');
  });
});

describe('the parts of a written name', () => {
  it.each([
    ['Dijkstra, O. (Okke)', { givenName: 'Okke', infix: '', familyName: 'Dijkstra', initials: 'O.' }],
    ['Berg, M.A. van den', { givenName: '', infix: 'van den', familyName: 'Berg', initials: 'M.A.' }],
    ['Marit van den Berg', { givenName: 'Marit', infix: 'van den', familyName: 'Berg' }],
    ['Anna Maria Boer', { givenName: 'Anna Maria', infix: '', familyName: 'Boer' }],
    ['DIJKO', { givenName: '', infix: '', familyName: 'DIJKO' }],
  ])('%s', (written, parts) => {
    expect(nameParts(written)).toEqual(parts);
  });
});
