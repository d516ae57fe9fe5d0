import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foundTexts } from '../../../../domain/redaction/found-texts';
import { foundAgain } from '../../../../domain/redaction/leak/found-again';
import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';
import { fromSanne, recordOf, recordType, searchFor } from '../school-of-invented-people';

const type = recordType({ tekst: 'freeText', html: 'html' });
const detector = createTextDetector(fromSanne, defaultPolicy.pupil);
const search = searchFor(fromSanne, { detector });
const again = (before: Record<string, string>, after: Record<string, string>, isLeft = false) => {
  const staged = recordOf(before);
  const left = isLeft ? foundTexts(staged, search.findingsOf(staged, type)) : [];
  return foundAgain(search, staged, recordOf(after), type, left).map(({ path }) => path);
};

/** The text with what the engine covers replaced by labels. */
const carriedOut = (text: string): string =>
  detector
    .detect(text)
    .filter(({ confidence }) => confidence !== 'possible')
    .reduceRight((out, { start, end }, n) => `${out.slice(0, start)}[moeder ${n}]${out.slice(end)}`, text);

describe('a second search of what is finished', () => {
  it.each([
    ['a name that still stands', { tekst: 'Milan kwam' }, { tekst: 'Milan kwam' }, ['tekst']],
    ['one that came from elsewhere', { tekst: 'Het regende' }, { tekst: 'Milan kwam' }, ['tekst']],
    ['one between tags', { html: '<p>Milan</p>' }, { html: '<p>Mi<b>lan</b> kwam</p>' }, ['html']],
    ['nothing behind a label', { tekst: 'Milan kwam' }, { tekst: '[medeleerling A] kwam' }, []],
    ['nobody because a label has a role', { tekst: 'x' }, { tekst: '[moeder van Milan] bakker' }, []],
  ])('finds %s', (_, before, after, paths) => expect(again(before, after)).toEqual(paths));

  it('finds nobody whom somebody let stand', () => {
    expect(again({ tekst: 'Milan kwam' }, { tekst: 'Milan kwam' }, true)).toEqual([]);
  });

  it('finds nothing in what was carried out', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Milan de Wit',
            'Milan',
            'Carla',
            'Roos',
            'de Wit',
            'moeder',
            'juf',
            '[x]',
            'en',
            ',',
            '. ',
            '\n',
            ' ',
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const tekst = parts.join(' ');
          const staged = recordOf({ tekst });
          const stays = search.findingsOf(staged, type).filter(({ confidence }) => confidence === 'possible');
          expect(
            foundAgain(search, staged, recordOf({ tekst: carriedOut(tekst) }), type, foundTexts(staged, stays)),
          ).toEqual([]);
        },
      ),
      { numRuns: 2000, seed: 20261124 },
    ));
});
