import { isSlipApart } from '../../../connectors/kit/person/birth-date';

describe('a birth date with a slip in it (L-25, L-26)', () => {
  it.each([
    ['2014-05-31', '2014-05-30', true, 'one day'],
    ['2014-05-31', '2014-06-01', true, 'one day, over the end of the month'],
    ['2015-01-01', '2014-12-31', true, 'one day, over the end of the year'],
    ['2014-05-31', '2015-05-31', true, 'one digit of the year'],
    ['2014-05-21', '2014-05-11', true, 'one digit of the day'],
    ['2014-04-07', '2014-07-04', true, 'day and month swapped'],
    ['2014-05-31', '2014-05-31', false, 'the same'],
    ['2014-05-31', '2014-05-13', false, 'two digits'],
    ['2014-05-31', '2012-11-02', false, 'another day'],
    ['2014-05-31', '', false, 'not known'],
    ['2014-05-31', '2014-05-32', false, 'no date'],
  ])('%s and %s: %s (%s)', (one, other, slip) => {
    expect([isSlipApart(one, other), isSlipApart(other, one)]).toEqual([slip, slip]);
  });
});
