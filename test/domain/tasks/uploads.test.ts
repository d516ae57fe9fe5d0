import fc from 'fast-check';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { isSettledHoliday } from '../../../domain/deadline/settled-holidays';
import { birthDateChoices } from '../../../domain/tasks/birth-date-choices';
import { chainFor } from '../../../domain/tasks/chain';
import { deliverBy } from '../../../domain/tasks/deliver-by';
import { schoolsNamedIn } from '../../../domain/tasks/school-of';
import { uploadKindOf } from '../../../domain/tasks/upload-kind';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));

describe('what a file is, is told by its bytes (S-32)', () => {
  it.each([
    ['a photo', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg'],
    ['a screen', bytes([0x89], 'PNG\r\n\u001a\n'), 'image/png'],
    ['a scan', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a photo of a newer phone', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), 'image/heic'],
    ['a film', bytes([0, 0, 0, 24], 'ftypmp42', [0, 0, 0, 0]), 'video/mp4'],
    ['a page of ours', bytes('<!doctype html><script>'), undefined],
    ['a program', bytes('MZ', [0x90, 0]), undefined],
    ['a delivery of a supplier', bytes('PK', [3, 4]), 'application/zip'],
    ['nothing', bytes(), undefined],
  ])('%s', (_, start, expected) => {
    expect(uploadKindOf(start)?.mediaType).toBe(expected);
  });
});

describe('whoever uploads picks the birth date that stands on the paper', () => {
  it('from three, of which one is right, in an order that changes', () => {
    const born = calendarDate('2016-05-31');
    expect(birthDateChoices(born, 0)).toEqual(['2016-05-31', '2015-10-27', '2016-11-09']);
    expect(birthDateChoices(born, 1)[1]).toBe('2016-05-31');
    expect(birthDateChoices(born, 2)[2]).toBe('2016-05-31');
  });
  it('and no two of them are the same', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1940, max: 2030 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(99),
        (year, day, turn) => {
          const born = calendarDate(`${year}-02-${String(day).padStart(2, '0')}`);
          const choices = birthDateChoices(born, turn);
          expect(new Set(choices).size).toBe(3);
          expect(choices.filter((choice) => choice === born)).toHaveLength(1);
        },
      ),
    ));
});

describe('the school that is asked', () => {
  const schools = [
    { brin: '99AB', name: 'Basisschool De Berk', place: 'Polderdam' },
    { brin: '99AM', name: 'Basisschool Het Kompas', place: 'Middelgracht' },
  ];
  it.each([
    [['Basisschool De Berk'], ['99AB']],
    [['de berk'], ['99AB']],
    [['Het Kompas (99AM), De Berk (99AB)'], ['99AB', '99AM']],
    [['De Berk', 'Basisschool De Berk'], ['99AB']],
    [['De Beuk'], []],
    [[''], []],
    [[], []],
  ])('%j: %j', (texts, expected) => {
    expect(schoolsNamedIn(texts, schools)).toEqual(expected);
  });

  const who = (id: string) => ({ id, name: id, email: `${id}@board.example` });
  const doers = { headOffice: [who('o')], schools: [{ brin: '99AB', director: who('d'), deputy: who('o') }] };
  it('asks director, deputy and head office, nobody twice; without a school the head office', () => {
    expect(chainFor(doers, '99AB').map(({ id }) => id)).toEqual(['d', 'o']);
    expect(chainFor(doers, 'head-office').map(({ id }) => id)).toEqual(['o']);
    expect(chainFor(undefined, '99AB')).toEqual([]);
  });
});

describe('a supplier is asked to deliver in time', () => {
  it.each([
    ['2026-11-02', '2026-12-02', '2026-11-02', '2026-11-09', 'the day on which sources should be in'],
    ['2026-11-02', '2026-12-02', '2026-11-10', '2026-11-17', 'later: five working days'],
    ['2026-11-02', '2026-12-02', '2026-11-24', '2026-11-25', 'a week must remain before the target'],
    ['2026-11-02', '2026-12-02', '2026-11-30', '2026-11-30', 'too late for anything but today'],
  ])('received %s, target %s, asked on %s: %s (%s)', (receivedOn, target, today, expected) => {
    const request = { receivedOn: calendarDate(receivedOn), target: calendarDate(target) };
    expect(deliverBy(request, calendarDate(today), isSettledHoliday)).toBe(expected);
  });
});
