import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FieldKind } from '../../../domain/record/field-table';
import type { SourceRecord } from '../../../domain/record/source-record';
import { defaultPolicy } from '../../../domain/redaction/policy';
import type { Viewpoint } from '../../../domain/redaction/viewpoint';
import {
  classmate,
  doctor,
  father,
  fromFather,
  fromSanne,
  mother,
  recordOf,
  recordType,
  reference,
  sanne,
  searchFor,
  teacher,
} from './school-of-invented-people';

const found = (viewpoint: Viewpoint, record: SourceRecord, type: ReturnType<typeof recordType>) =>
  searchFor(viewpoint)
    .findingsOf(record, type)
    .map(({ path, ground, because, confidence }) => ({ path, ground, because, confidence }));

describe('names in fields of their own (L-31)', () => {
  const type = recordType({ naam: 'person', 'gemaaktdoor.naam': 'person' });

  it.each([
    ['the pupil herself', sanne, false],
    ['a teacher in function', teacher, false],
    ['the family doctor', doctor, true],
    ['another pupil', classmate, true],
    ['a parent, when the pupil asks', father, true],
  ])('%s', (_, who, goes) => {
    const record = recordOf({ naam: who.name.familyName }, { persons: [reference('', who)] });
    expect(found(fromSanne, record, type)).toHaveLength(goes ? 1 : 0);
  });

  it('leaves the requesting father readable and takes the mother out', () => {
    const his = recordOf({ naam: 'Wiersma' }, { persons: [reference('', father)] });
    const hers = recordOf({ naam: 'van der Meulen' }, { persons: [reference('', mother)] });
    expect(found(fromFather, his, type)).toEqual([]);
    expect(found(fromFather, hers, type)).toEqual([
      { path: 'naam', ground: 'third-party', because: 'field.person', confidence: 'certain' },
    ]);
  });

  it('takes a brother with the family name of the subject out too', () => {
    const record = recordOf(
      { naam: 'Wiersma' },
      { persons: [{ path: '', role: 'sibling', name: { givenName: 'Bram', infix: '', familyName: 'Wiersma' } }] },
    );
    expect(searchFor(fromSanne).findingsOf(record, type)).toMatchObject([
      { kind: 'field', who: 'las:8', role: 'sibling' },
    ]);
  });

  it('takes a namesake of the subject out and asks the officer', () => {
    const record = recordOf({ naam: 'Sanne Wiersma' }, { persons: [{ path: '', role: 'pupil', name: sanne.name }] });
    expect(found(fromSanne, record, type)).toEqual([
      { path: 'naam', ground: 'third-party', because: 'field.namesake', confidence: 'likely' },
    ]);
  });

  it('asks the officer about a name that belongs to nobody known', () => {
    expect(found(fromSanne, recordOf({ naam: 'Wie Weet' }), type)).toEqual([
      { path: 'naam', ground: 'third-party', because: 'field.person', confidence: 'likely' },
    ]);
  });

  it('reads the reference of the part before that of the whole record', () => {
    const record = recordOf(
      { naam: 'Sanne', gemaaktdoor: { naam: 'Ottens' } },
      { persons: [reference('', sanne), reference('gemaaktdoor', doctor)] },
    );
    expect(found(fromSanne, record, type).map(({ path }) => path)).toEqual(['gemaaktdoor.naam']);
  });

  it('a reference to the pupil for the whole record does not make her doctor readable', () => {
    const record = recordOf({ huisarts: { naam: 'Bea Ottens' } }, { persons: [reference('', sanne)] });
    const findings = searchFor(fromSanne).findingsOf(
      record,
      recordType({ 'huisarts.naam': 'person/health-professional' }),
    );
    expect(findings).toMatchObject([{ path: 'huisarts.naam', who: 'las:4', roleText: 'huisarts' }]);
  });

  it('takes colleagues out of an employee’s file and leaves the director', () => {
    const viewpoint: Viewpoint = { ...fromSanne, category: 'employee', subject: teacher, requester: teacher };
    const staff = (roleText: string) =>
      recordOf(
        { naam: 'Kees Bos' },
        { persons: [{ path: '', role: 'staff', roleText, name: { givenName: 'Kees', infix: '', familyName: 'Bos' } }] },
      );
    expect(found(viewpoint, staff('directeur'), type)).toEqual([]);
    expect(found(viewpoint, staff('leerkracht'), type)).toHaveLength(1);
  });
});

describe('dates of birth', () => {
  const type = recordType({ geboortedatum: 'date', datum: 'date' });
  it('somebody else’s goes, other dates of that record stay', () => {
    const record = recordOf({ geboortedatum: '1980-01-01', datum: '2025-01-01' }, { persons: [reference('', mother)] });
    expect(found(fromFather, record, type).map(({ path, because }) => [path, because])).toEqual([
      ['geboortedatum', 'field.life-date'],
    ]);
  });
  it.each([sanne, father])('the subject’s and the requester’s stay', (who) => {
    const record = recordOf({ geboortedatum: '1980-01-01' }, { persons: [reference('', who)] });
    expect(found(fromFather, record, type)).toEqual([]);
  });
});

describe('contact data, seen from the requester (L-22, L-31)', () => {
  const type = recordType({ telefoon: 'contact', school: 'contact/staff', 'overig.telefoon': 'contact' });

  it('the pupil reads her own number and the number of the school', () => {
    const record = recordOf({ telefoon: '0611112222', school: '0381234567' }, { persons: [reference('', sanne)] });
    expect(found(fromSanne, record, type)).toEqual([]);
  });

  it('the father does not read where his child lives when the homes differ', () => {
    const record = recordOf({ telefoon: '0611112222', school: '0381234567' }, { persons: [reference('', sanne)] });
    expect(found(fromFather, record, type)).toEqual([
      { path: 'telefoon', ground: 'whereabouts', because: 'field.whereabouts', confidence: 'certain' },
    ]);
  });

  it('nobody reads what the source marks secret, not even the pupil herself', () => {
    const record = recordOf({ telefoon: '0611112222' }, { persons: [reference('', sanne)], secretPaths: ['telefoon'] });
    expect(found(fromSanne, record, type)).toEqual([
      { path: 'telefoon', ground: 'secret-contact', because: 'field.marked-secret', confidence: 'certain' },
    ]);
  });

  it('the requesting father reads his own number, not the mother’s', () => {
    const his = recordOf({ telefoon: '0655556666' }, { persons: [reference('', father)] });
    const hers = recordOf({ telefoon: '0633334444' }, { persons: [reference('', mother)] });
    expect(found(fromFather, his, type)).toEqual([]);
    expect(found(fromFather, hers, type)).toHaveLength(1);
  });

  it.each([
    ['administratie@school.example', 0],
    ['anouk.prins@school.example', 1],
    ['sofie@school.example', 1],
  ])('a staff member’s address %s: %i finding', (address, count) => {
    const record = recordOf({ telefoon: address }, { persons: [reference('', teacher)] });
    expect(found(fromSanne, record, type)).toHaveLength(count);
  });
});

describe('identifiers and secrets (L-36, L-37)', () => {
  const type = recordType({ bsn: 'identifier', iban: 'identifier', wachtwoord: 'secret' });

  it('the subject’s own BSN stays; an account number in a pupil’s file never does', () => {
    const record = recordOf({ bsn: '111222333', iban: 'NL91ABNA0417164300' }, { persons: [reference('', sanne)] });
    expect(found(fromSanne, record, type)).toEqual([
      { path: 'iban', ground: 'identifier-of-other', because: 'field.identifier', confidence: 'certain' },
    ]);
  });

  it('somebody else’s BSN goes, the requester’s too', () => {
    const record = recordOf({ bsn: '123456782' }, { persons: [reference('', father)] });
    expect(found(fromFather, record, type)).toHaveLength(1);
  });

  it('a password goes, whosever it is', () => {
    const record = recordOf({ wachtwoord: 'zeepaardje9' }, { persons: [reference('', sanne)] });
    expect(found(fromSanne, record, type)).toMatchObject([{ ground: 'security', confidence: 'certain' }]);
  });
});

describe('exact strings in plain fields', () => {
  it.each([
    ['Bel 06 3333 4444 voor vragen', 'Bel ', ' voor vragen'],
    ['Gesproken met Femke van der Meulen', 'Gesproken met ', ''],
    ['leerling 1234.56.782', 'leerling ', ''],
  ])('finds somebody else in “%s” and nothing around it', (text, before, after) => {
    const [finding] = searchFor(fromSanne).findingsOf(recordOf({ vak: text }), recordType({ vak: 'plain' }));
    expect(finding).toMatchObject({
      kind: 'span',
      start: before.length,
      end: text.length - after.length,
      confidence: 'certain',
    });
  });

  it('leaves a given name alone that is only that', () => {
    expect(found(fromSanne, recordOf({ vak: 'Carla' }), recordType({ vak: 'plain' }))).toEqual([]);
  });

  it('takes a field out that no table declares', () => {
    expect(found(fromSanne, recordOf({ nieuw: 'x' }), recordType({}))).toMatchObject([{ because: 'field.undeclared' }]);
  });
});

describe('texts', () => {
  it('searches title, free text, file name and the text of a file', () => {
    const file = {
      id: 'a1',
      fileName: 'Milan de Wit.txt',
      path: 'tekst',
      mediaType: 'text/plain',
      state: 'stored',
      byteLength: 1,
      sha256: 'ff',
      objectKey: 'k',
    } as const;
    const record = recordOf({ tekst: 'Milan de Wit duwde.' }, { title: 'Over Milan de Wit', attachments: [file] });
    const findings = searchFor(fromSanne).findingsOf(
      record,
      recordType({ tekst: 'freeText' }),
      new Map([['a1', { text: 'Ook Milan de Wit.', hidden: 'Opmerking: Milan de Wit.', eyes: [] }]]),
    );
    expect(findings.map(({ path }) => path)).toEqual([
      '$title',
      'tekst',
      '$attachment.a1.fileName',
      '$attachment.a1.text',
      '$attachment.a1.hidden',
      '$attachment.a1.hidden',
    ]);
  });

  it.each([
    ['split over tags', '<p>Met Mi<b>lan de</b> Wit.</p>'],
    ['in character references', '<p>Met Mil&#97;n&nbsp;de Wit</p>'.replace('&nbsp;', ' ')],
    ['in an attribute', '<img alt="Milan de Wit">'],
    ['in a comment', '<p>x</p><!-- Milan de Wit -->'],
    ['in a link', '<a href="mailto:Milan%20de%20Wit">x</a>'],
    ['in a tag that is no tag', 'a <Milan de Wit'],
  ])('finds a name %s', (_, html) => {
    expect(searchFor(fromSanne).findingsOf(recordOf({ tekst: html }), recordType({ tekst: 'html' }))).toHaveLength(1);
  });

  it('asks about a file that nothing can read, once for the same bytes', () => {
    const file = (id: string) =>
      ({
        id,
        fileName: 'scan.pdf',
        path: 'doc',
        mediaType: 'application/pdf',
        state: 'stored',
        byteLength: 1,
        sha256: 'aa',
        objectKey: id,
      }) as const;
    const findings = searchFor(fromSanne).findingsOf(
      recordOf({}, { attachments: [file('a'), file('b')] }),
      recordType({}),
    );
    expect(findings).toMatchObject([
      { kind: 'attachment', ground: 'not-searchable', confidence: 'likely' },
      { kind: 'attachment' },
    ]);
    expect(new Set(findings.map(({ group }) => group)).size).toBe(1);
  });

  it('asks nothing about a damaged file', () => {
    const file = {
      id: 'a',
      fileName: 'scan.pdf',
      path: 'doc',
      mediaType: 'application/pdf',
      state: 'damaged',
      byteLength: 1,
      sha256: 'aa',
    } as const;
    expect(found(fromSanne, recordOf({}, { attachments: [file] }), recordType({}))).toEqual([]);
  });
});

describe('records that are the officer’s (L-34, L-35)', () => {
  const type = recordType({ tekst: 'freeText' });
  it('queues a record that is about a report to Veilig Thuis', () => {
    expect(found(fromFather, recordOf({ tekst: '' }, { title: 'Melding Veilig Thuis' }), type)).toEqual([
      { path: '', ground: 'child-protection', because: 'matter.child-protection', confidence: 'likely' },
    ]);
  });
  it('asks, without withholding, when the words stand in a text', () => {
    expect(found(fromFather, recordOf({ tekst: 'Overleg met Veilig Thuis' }), type)).toMatchObject([
      { confidence: 'possible' },
    ]);
  });
  it('does nothing when the policy leaves it readable', () => {
    const policy = { ...defaultPolicy.pupil, childProtection: 'readable' as const };
    const findings = searchFor(fromFather, { policy }).findingsOf(recordOf({}, { title: 'Veilig Thuis' }), type);
    expect(findings).toEqual([]);
  });
});

describe('a search that breaks', () => {
  it('becomes one question about the whole record and says nothing of the text', () => {
    const broken = {
      detect: () => {
        throw new Error('Milan de Wit');
      },
    };
    const findings = searchFor(fromSanne, { detector: broken }).findingsOf(
      recordOf({ tekst: 'x' }),
      recordType({ tekst: 'freeText' }),
    );
    expect(findings).toMatchObject([{ kind: 'record', ground: 'redaction-failed', confidence: 'likely' }]);
    expect(JSON.stringify(findings)).not.toContain('Milan');
  });
});

describe('laws of the search', () => {
  const kinds: readonly FieldKind[] = ['person', 'contact', 'identifier', 'secret'];
  const others = [mother, doctor, classmate];

  it('nothing of kind person, contact, identifier or secret of another survives', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...others),
        fc.string({ minLength: 1 }),
        (kind, who, value) => {
          const record = recordOf({ veld: value }, { persons: [reference('', who)] });
          const findings = searchFor(fromSanne).findingsOf(record, recordType({ veld: kind }));
          expect(findings).toMatchObject([{ kind: 'field', path: 'veld' }]);
        },
      ),
    ));

  it('every finding says why, and identities are unique and the same the second time', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Milan de Wit', 'Carla', 'Roos', 'las', ' – ')), (words) => {
        const record = recordOf({ tekst: words.join(' ') });
        const once = searchFor(fromSanne).findingsOf(record, recordType({ tekst: 'freeText' }));
        const twice = searchFor(fromSanne).findingsOf(record, recordType({ tekst: 'freeText' }));
        expect(once.every(({ because, identity }) => because !== '' && /^[0-9a-f]{32}$/.test(identity))).toBe(true);
        expect(new Set(once.map(({ identity }) => identity)).size).toBe(once.length);
        expect(twice).toEqual(once);
      }),
    ));

  it('a decision survives words written in front: identities do not hold offsets', () => {
    const type = recordType({ tekst: 'freeText' });
    const before = searchFor(fromSanne).findingsOf(recordOf({ tekst: 'Carla belde.' }), type);
    const after = searchFor(fromSanne).findingsOf(recordOf({ tekst: 'Gisteren: Carla belde.' }), type);
    expect(after.map(({ identity, group }) => [identity, group])).toEqual(
      before.map(({ identity, group }) => [identity, group]),
    );
  });
});
