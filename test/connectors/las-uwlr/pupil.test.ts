import { connectors } from '../../../connectors';
import { lasUwlr } from '../../../connectors/las-uwlr';
import type { SimulatedSchoolYear } from '../../../connectors/las-uwlr/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { faultOf, recordsIn } from '../../support/collected';
import { akelei, asked, board, duinroos, eck, withUwlr } from './two-schools';

const withoutEck = (year: SimulatedSchoolYear): SimulatedSchoolYear => ({
  ...year,
  pupils: year.pupils.map(({ eckId: _, ...pupil }) => pupil),
});

describe('who is found over UWLR', () => {
  it('is one of the connectors', () => expect(connectors.map(({ id }) => id)).toContain('las-uwlr'));

  it('a pupil who moved between two schools is one candidate with the key of each (ECK iD)', () =>
    withUwlr({}, {}, async ({ locate }) => {
      const candidates = await locate();
      expect(candidates).toHaveLength(1);
      expect(candidates[0]).toMatchObject({
        reference: { at: ['99ZK 2026-2027', '99ZK 2025-2026', '99AK 2023-2024'], keys: ['99ZK L1001', '99AK 77'] },
        evidence: { strong: false, matched: ['name', 'birthDate'] },
        distinguishing: { school: 'De Duinroos (99ZK), 99AK', groepen: '6A, Plusklas, 5A, 3' },
        identifiers: { 'las-uwlr': ['L1001', '77'], eckId: [eck(1)] },
      });
    }));

  it('found at the new school by the ECK iD, the old school follows, whatever the name was there', () => {
    const [pupil] = akelei.pupils;
    const renamed = {
      ...akelei,
      pupils: [{ ...pupil, key: '77', before: { achternaam: 'Wit', roepnaam: 'Josefien' } }],
    };
    return withUwlr({ years: [duinroos('2026-2027'), renamed as SimulatedSchoolYear] }, {}, async ({ locate }) => {
      const [candidate, ...more] = await locate(asked({ identifiers: { eckId: eck(1) } }));
      expect(more).toEqual([]);
      expect(candidate?.evidence.strong).toBe(true);
      expect(candidate?.reference.keys).toEqual(['99ZK L1001', '99AK 77']);
    });
  });

  it('with nothing but name and day in common, two schools are two candidates: the officer chooses', () =>
    withUwlr({ years: board.map(withoutEck) }, {}, async ({ locate }) => {
      const candidates = await locate();
      expect(candidates.map(({ reference }) => reference.keys)).toEqual([['99ZK L1001'], ['99AK 77']]);
      expect(candidates[1]?.distinguishing).toMatchObject({ school: '99AK', schooljaren: '2023-2024' });
    }));

  it('where the key is the pupil number, the number of another register tells him from a namesake; elsewhere it says nothing', async () => {
    const years = { years: board.map(withoutEck) };
    const known = asked({ known: { pupilNumber: ['77'] } });
    await withUwlr(years, { keyIsPupilNumber: true }, async ({ locate }) => {
      const candidates = await locate(known);
      expect(candidates.map(({ reference, evidence }) => [reference.keys, evidence.strong])).toEqual([
        [['99AK 77'], true],
      ]);
    });
    await withUwlr(years, {}, async ({ locate }) => expect(await locate(known)).toHaveLength(2));
  });

  it('without ECK iD the same postcode makes two schools one person', () => {
    const moved = withoutEck({
      ...akelei,
      pupils: akelei.pupils.map((pupil) => ({ ...pupil, after: { postcodenl: '5501 AA' } })),
    });
    return withUwlr({ years: [withoutEck(duinroos('2026-2027')), moved] }, {}, async ({ locate }) => {
      expect((await locate()).map(({ reference }) => reference.keys)).toEqual([['99ZK L1001', '99AK 77']]);
    });
  });

  it('two children with different ECK iDs are never one, however alike', () => {
    const namesake = { ...akelei, pupils: akelei.pupils.map((pupil) => ({ ...pupil, eckId: eck(9) })) };
    return withUwlr({ years: [duinroos('2026-2027'), namesake] }, {}, async ({ locate }) => {
      expect(await locate()).toHaveLength(2);
    });
  });

  it('a key of the LAS is certain only together with the name or day: keys repeat between schools', () =>
    withUwlr({}, {}, async ({ locate }) => {
      const [known] = await locate(asked({ identifiers: { 'las-uwlr': 'L1001' } }));
      expect(known?.evidence.strong).toBe(true);
      const [other] = await locate(
        asked({
          givenName: 'Anna',
          familyName: 'Smit',
          infix: '',
          birthDate: calendarDate('2014-01-01'),
          identifiers: { 'las-uwlr': 'L1002' },
        }),
      );
      expect(other?.evidence).toEqual({ strong: false, matched: ['identifier:las-uwlr'] });
    }));

  it('a BSN finds nobody (L-25)', () =>
    withUwlr({}, {}, async ({ locate }) => {
      const identifiers = { bsn: '999990019', 'las-uwlr': '999990019', eckId: '999990019', email: '999990019' };
      expect(await locate(asked({ givenName: 'Anna', familyName: 'Smit', identifiers }))).toEqual([]);
    }));

  it('staff are found by name, for the officer to confirm', () =>
    withUwlr({}, {}, async ({ locate, collect }) => {
      const ilse = asked({
        category: 'employee',
        givenName: 'Ilse',
        infix: '',
        familyName: 'Bos',
        birthDate: calendarDate('1980-01-01'),
      });
      const [candidate] = await locate(ilse);
      expect(candidate?.evidence).toEqual({ strong: false, matched: ['name'] });
      if (!candidate) throw new Error('not found');
      const records = recordsIn(await collect(candidate, ilse));
      expect(records.map(({ type }) => type)).toEqual([
        'leerkracht',
        'groep',
        'school',
        'leerkracht',
        'groep',
        'school',
      ]);
    }));
});

describe('what comes out of a LAS over UWLR', () => {
  it.each(['all-in-one', 'stepped'])(
    'the pupil’s own row of every year, dates and numbers as they stand there (%s)',
    (mode) =>
      withUwlr({}, { mode }, async ({ locate, collect }) => {
        const [candidate] = await locate();
        if (!candidate) throw new Error('not found');
        const records = recordsIn(await collect(candidate));
        expect(records.map(({ type }) => type)).toEqual([
          ...['leerling', 'groep', 'samengestelde-groep', 'vestiging', 'school'],
          ...['leerling', 'groep', 'samengestelde-groep', 'vestiging', 'school'],
          ...['leerling', 'groep', 'school'],
        ]);
        expect(records[0]).toMatchObject({
          title: 'Leerling, schooljaar 2026-2027',
          occurredOn: '2026-09-02',
          fields: {
            key: 'L1001',
            eckid: eck(1),
            geboortedatum: '2015-02-03+01:00',
            groep: { key: 'G6' },
            samengestelde_groepen: { samengestelde_groep: [{ key: 'PLUS' }] },
            bsn: '999990019',
          },
        });
        expect(JSON.stringify(records)).not.toMatch(/Bakker|L1002|999990020|L1003|Bos/);
      }),
  );

  it('others of the school are a name, a role and a group, and nothing else', () =>
    withUwlr({}, {}, async ({ context, locate }) => {
      const [candidate] = await locate();
      if (!candidate) throw new Error('not found');
      const people = [];
      for await (const person of lasUwlr.roster?.(context, candidate) ?? []) people.push(person);
      expect(people).toEqual([
        {
          id: 'las-uwlr:99ZK-leerling-L1002',
          role: 'pupil',
          name: { givenName: 'Sem', infix: '', familyName: 'Bakker' },
          roleText: '5A',
        },
        {
          id: 'las-uwlr:99ZK-leerling-L1003',
          role: 'pupil',
          name: { givenName: 'Bo', infix: 'van den', familyName: 'Akker' },
        },
        {
          id: 'las-uwlr:99ZK-leerkracht-T1',
          role: 'staff',
          name: { givenName: 'Ilse', infix: '', familyName: 'Bos' },
          roleText: 'Juf, 5A',
        },
        {
          id: 'las-uwlr:99ZK-leerkracht-T2',
          role: 'staff',
          name: { givenName: 'Teun', infix: '', familyName: 'Blom' },
          roleText: 'directeur',
        },
      ]);
    }));

  it('in steps, each group is asked for, and once the persons in no group', () =>
    withUwlr(
      { years: [duinroos('2026-2027')] },
      { mode: 'stepped', schools: [{ brin: '99ZK' }], schoolYears: ['2026-2027'] },
      async (open) => {
        const bo = asked({ givenName: 'Bo', birthDate: calendarDate('2013-05-06') });
        expect(await open.locate(bo)).toHaveLength(1);
        expect(open.simulator.questions.map(({ body }) => /<groepen>(.*)<\/groepen>/.exec(body)?.[1] ?? '')).toEqual([
          '',
          '<groep key="G5"/>',
          '<groep key="G6"/>',
          '<samengestelde_groep key="PLUS"/>',
          '<groep/>',
        ]);
      },
    ));

  it('another child under the key, since the search, stops the source (L-26)', () =>
    withUwlr({}, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      if (!candidate) throw new Error('not found');
      const swapped = { ...candidate, reference: { ...candidate.reference, keys: ['99ZK L1002'] } };
      const [record] = recordsIn(await collect(swapped).catch(() => []));
      expect(Object.values(swapped.reference).flat()).not.toContain(record?.belongsTo);
      const gone = { ...candidate, reference: { ...candidate.reference, keys: ['99ZK L9'] } };
      expect(await faultOf(collect(gone))).toBe('ProtocolViolation UWLR_PERSON_GONE');
    }));
});
