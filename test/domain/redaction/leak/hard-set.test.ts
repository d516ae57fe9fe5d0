import { describe, expect, it } from '@jest/globals';
import { foundTexts } from '../../../../domain/redaction/found-texts';
import { type HardSetSource, hardSetOf } from '../../../../domain/redaction/leak/hard-set';
import { createLeakScanner } from '../../../../domain/redaction/leak/leak-scanner';
import { defaultPolicy } from '../../../../domain/redaction/policy';
import { readableOf } from '../../../../domain/redaction/structured/readable-of';
import {
  fromFather,
  fromSanne,
  recordOf,
  recordType,
  reference,
  sanne,
  searchFor,
  wordDetector,
} from '../school-of-invented-people';

const leaks = (text: string, more: Partial<HardSetSource> = {}) =>
  createLeakScanner(hardSetOf({ viewpoint: fromSanne, policy: defaultPolicy.pupil, ...more }))
    .scan(text)
    .map(({ kind }) => kind);

describe('what may stand nowhere', () => {
  it.each([
    ['a full name that one person bears', 'Femke van der Meulen', ['name']],
    ['a parent’s telephone', '0655556666', ['telephone']],
    ['a parent’s address', 'Kerkweg 19', ['address']],
    ['a postcode', '8025 CD', ['postcode']],
    ['another pupil’s number', '123456782', ['identifier']],
    ['a given name alone is for detection', 'Milan', []],
    ['a surname alone is for detection', 'de Wit', []],
    ['the subject', 'Sanne Wiersma, 06-11112222, 111222333', []],
    ['the teacher', 'Anouk Prins', []],
  ])('%s', (_, text, kinds) => expect(leaks(text)).toEqual(kinds));

  it('an address that the subject shares with a parent may be read', () => {
    expect(leaks('Lindelaan 4, 8011 AB')).toEqual([]);
  });

  it('the address of the child may not, when her father asks and the homes differ', () => {
    expect(leaks('Lindelaan 4, 8011 AB', { viewpoint: fromFather })).toEqual(['address', 'postcode']);
  });

  it('a number that is the school’s own may be read, also when a parent gave it for emergencies', () => {
    expect(leaks('06-5555 6666', { readable: ['0655556666'] })).toEqual([]);
  });

  it('a name of two people is for detection', () => {
    const twin = { id: 'las:66', role: 'pupil', name: { givenName: 'Milan', infix: 'de', familyName: 'Wit' } } as const;
    expect(leaks('Milan de Wit')).toEqual(['name']);
    expect(leaks('Milan de Wit', { viewpoint: { ...fromSanne, roster: [...fromSanne.roster, twin] } })).toEqual([]);
  });

  it('the subject’s own number is hard where the source marks it secret', () => {
    const record = recordOf({ telefoon: '0611112222' }, { persons: [reference('', sanne)], secretPaths: ['telefoon'] });
    const findings = searchFor(fromSanne).findingsOf(record, recordType({ telefoon: 'contact' }));
    expect(leaks('06-11112222', { applied: foundTexts(record, findings) })).toEqual(['telephone']);
  });

  it('what an officer kept may be read elsewhere, and so may that person’s name', () => {
    const record = recordOf({ tekst: 'Milan de Wit' });
    const findings = searchFor(fromSanne).findingsOf(record, recordType({ tekst: 'freeText' }));
    expect(leaks('Milan de Wit', { kept: foundTexts(record, findings) })).toEqual([]);
  });

  it('a number that is only possibly somebody’s is for detection', () => {
    const one = (confidence: 'likely' | 'possible') => {
      const unsure = wordDetector({ '20140017': { entity: 'person-number', because: 'cue.number', confidence } });
      const record = recordOf({ tekst: 'nr 20140017' });
      const findings = searchFor(fromSanne, { detector: unsure }).findingsOf(record, recordType({ tekst: 'freeText' }));
      return leaks('20140017', { applied: foundTexts(record, findings) });
    };
    expect([one('likely'), one('possible')]).toEqual([['identifier'], []]);
  });

  it('the school’s number stays readable also when the record around it is held back', () => {
    const type = recordType({ telefoon: 'contact/staff', tekst: 'freeText' });
    const record = recordOf({ telefoon: '0655556666', tekst: 'Veilig Thuis' });
    const findings = searchFor(fromSanne).findingsOf(record, type);
    expect(readableOf(record, type, findings)).toEqual(['0655556666']);
    const broken = {
      detect: () => {
        throw new Error('x');
      },
    };
    expect(readableOf(record, type, searchFor(fromSanne, { detector: broken }).findingsOf(record, type))).toEqual([]);
  });

  it('a canary is hard whatever is readable', () => {
    expect(leaks('KANARIE-1', { canaries: ['KANARIE-1'], readable: ['KANARIE-1'] })).toEqual(['canary']);
  });
});
