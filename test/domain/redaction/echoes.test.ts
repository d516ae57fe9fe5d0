import { describe, expect, it } from '@jest/globals';
import { createEchoSearch } from '../../../domain/redaction/echoes';
import { foundTexts } from '../../../domain/redaction/found-texts';
import { hardSetOf } from '../../../domain/redaction/leak/hard-set';
import { createLeakScanner } from '../../../domain/redaction/leak/leak-scanner';
import { defaultPolicy } from '../../../domain/redaction/policy';
import {
  fromSanne,
  hash,
  mother,
  recordOf,
  recordType,
  reference,
  sanne,
  searchFor,
} from './school-of-invented-people';

const type = recordType({
  telefoon: 'contact',
  school: 'contact/staff',
  tekst: 'freeText',
  html: 'html',
  vak: 'plain',
});
const secret = recordOf({ telefoon: '0655500001' }, { persons: [reference('', sanne)], secretPaths: ['telefoon'] });

function echoesIn(fields: Parameters<typeof recordOf>[0], persons = [reference('', sanne)]) {
  const applied = foundTexts(secret, searchFor(fromSanne).findingsOf(secret, type));
  const scanner = createLeakScanner(hardSetOf({ viewpoint: fromSanne, policy: defaultPolicy.pupil, applied }));
  const record = recordOf(fields, { id: 'n-2', persons });
  const findings = searchFor(fromSanne).findingsOf(record, type);
  return createEchoSearch(scanner, fromSanne, hash).echoesIn(record, type, findings);
}

describe('what was taken out of one record is taken out of all', () => {
  it('finds the secret number of one record in the words of another', () => {
    expect(echoesIn({ tekst: 'Bel 06-555 00 001.' })).toMatchObject([
      { path: 'tekst', start: 4, end: 17, because: 'exact.echo', confidence: 'certain', ground: 'third-party' },
    ]);
  });

  it('finds it in markup, over the tags', () => {
    const html = '<p>06<b>555</b>00001</p>';
    const [echo] = echoesIn({ html });
    expect(html.slice(echo?.start, echo?.end)).toBe('06<b>555</b>00001');
  });

  it('does not find again what the search of that record found', () => {
    expect(echoesIn({ vak: '06-33334444' })).toEqual([]);
  });

  it('leaves fields alone that stay by rule', () => expect(echoesIn({ school: '0655500001' })).toEqual([]));

  it('leaves fields alone that are gone already', () =>
    expect(echoesIn({ telefoon: '0655500001' }, [reference('', mother)])).toEqual([]));
});
