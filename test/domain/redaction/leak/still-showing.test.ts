import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stillShowing } from '../../../../domain/redaction/leak/still-showing';
import { dossier } from '../../withholding/applied';
import { fromSanne, recordOf, recordType, searchFor } from '../school-of-invented-people';

const type = recordType({ tekst: 'freeText', html: 'html', naam: 'person' });
const applied = (record: ReturnType<typeof recordOf>) =>
  searchFor(fromSanne)
    .findingsOf(record, type)
    .filter(({ confidence }) => confidence !== 'possible');

describe('words that were to be taken out and still stand there', () => {
  it.each([
    [{ tekst: 'Milan de Wit kwam' }, { tekst: 'Milan de Wit kwam' }, 1],
    [{ tekst: 'Milan de Wit kwam' }, { tekst: '[medeleerling A] kwam' }, 0],
    [{ tekst: 'Carla en Carla' }, { tekst: '[ouder A] en Carla' }, 2],
    [{ html: '<p>Mi<b>lan de Wit</b></p>' }, { html: '<p>Milan de <i>Wit</i></p>' }, 1],
    [{ naam: 'Ottens' }, { naam: 'Ottens' }, 1],
    [{ naam: 'Ottens' }, { naam: '[huisarts]' }, 0],
  ])('%p delivered as %p: %i', (before, after, count) => {
    const record = recordOf(before);
    expect(stillShowing(record, recordOf(after), applied(record))).toHaveLength(count);
  });

  it('nothing shows that was carried out', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Milan de Wit', 'Carla', 'ouder', '[x]', 'Roos', '&lt;', '<b>', ' ')),
        (parts) => {
          const record = recordOf({ tekst: parts.join(' '), html: parts.join('') });
          const [result] = dossier([record], type);
          if (result?.kind !== 'released') throw new Error('not released');
          expect(stillShowing(record, result.record, applied(record))).toEqual([]);
        },
      ),
    ));
});
