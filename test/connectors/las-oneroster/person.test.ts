import { connectors } from '../../../connectors';
import { lasOneRoster } from '../../../connectors/las-oneroster';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { faultOf, recordsIn } from '../../support/collected';
import { asked, lists, withOneRoster } from './open-oneroster';

const vendors = ['standard', 'ed-fi', 'timeback'] as const;

describe('who is found over OneRoster', () => {
  it('is one of the connectors', () => expect(connectors.map(({ id }) => id)).toContain('las-oneroster'));

  it.each(vendors)(
    'a pupil with a sourcedId at each of two schools is one person when her number is the same (%s)',
    (vendor) =>
      withOneRoster({ vendor }, {}, async ({ locate }) => {
        const candidates = await locate();
        expect(candidates).toHaveLength(1);
        expect(candidates[0]).toMatchObject({
          reference: { sourcedIds: ['u-1', 'u-77'], orgs: ['school-1', 'school-2'] },
          evidence: { strong: false, matched: ['name', 'birthDate'] },
          distinguishing: { geboortedatum: '2015-02-03', school: 'De Duinroos, De Akelei', nummer: '1001' },
          identifiers: {
            'las-oneroster': ['u-1', 'u-77'],
            eckId: ['https://ketenid.example/1'],
            email: ['fien@school.example'],
            pupilNumber: ['1001'],
          },
        });
      }),
  );

  it('nothing but name and day in common is two candidates', () => {
    const users = (lists.users ?? []).map((user) =>
      user.sourcedId === 'u-77' ? { ...user, identifier: '2002' } : user,
    );
    return withOneRoster({ lists: { ...lists, users } }, {}, async ({ locate }) => {
      expect((await locate()).map(({ reference }) => reference.sourcedIds)).toEqual([['u-1'], ['u-77']]);
    });
  });

  it('a sourcedId with the name and day is certain; with another name it is the officer’s', () =>
    withOneRoster({}, {}, async ({ locate }) => {
      const [known] = await locate(asked({ identifiers: { 'las-oneroster': 'u-1' } }));
      expect(known?.evidence.strong).toBe(true);
      const [other] = await locate(
        asked({ givenName: 'Mila', familyName: 'Smit', identifiers: { 'las-oneroster': 'u-2' } }),
      );
      expect(other?.evidence).toEqual({ strong: false, matched: ['identifier:las-oneroster', 'birthDate'] });
    }));

  it.each(vendors)(
    'by keys only: number, e-mail and master identifier, as filters or, refused, without (%s)',
    (vendor) =>
      withOneRoster({ vendor }, { search: 'keys' }, async ({ locate }) => {
        for (const identifiers of [
          { pupilNumber: '1001' },
          { email: 'fien@school.example' },
          { eckId: 'https://ketenid.example/1' },
        ] as Record<string, string>[]) {
          const [candidate] = await locate(asked({ identifiers }));
          expect(candidate?.reference.sourcedIds).toContain('u-1');
        }
        expect(await faultOf(locate())).toBe('ConfigurationInvalid ONEROSTER_NO_KEYS');
      }),
  );

  it('somebody is looked for in his capacity: a pupil is not found as staff', () =>
    withOneRoster({}, {}, async ({ locate }) => {
      expect(await locate(asked({ category: 'employee' }))).toEqual([]);
      const ilse = asked({ category: 'employee', givenName: 'Ilse', infix: '', familyName: 'Bos' });
      expect(await locate(ilse)).toHaveLength(1);
    }));

  it('a user in the words of version 1.1 is understood', () => {
    const users = [
      {
        sourcedId: 'x',
        role: 'student',
        orgs: [{ sourcedId: 'school-1' }],
        givenName: 'Fien',
        familyName: 'Akker, van den',
        identifier: '1001',
      },
    ];
    return withOneRoster(
      { version: 'v1p1', lists: { ...lists, users, demographics: [{ sourcedId: 'x', birthDate: '2015-02-03' }] } },
      {},
      async ({ locate, collect }) => {
        const [candidate] = await locate();
        expect(candidate?.evidence.matched).toEqual(['name', 'birthDate']);
        expect(recordsIn(await collect(candidate)).map(({ type }) => type)).toEqual(['user', 'demographics', 'org']);
      },
    );
  });
});

describe('what comes out of OneRoster', () => {
  it.each(vendors)('everything of the person and nothing of classmates (%s)', (vendor) =>
    withOneRoster({ vendor }, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      const records = recordsIn(await collect(candidate));
      expect(records.map(({ type, id }) => `${type} ${id}`)).toEqual([
        ...[
          'user u-1',
          'demographics u-1',
          'agent p-1',
          'enrollment e-1',
          'class c-1',
          'result r-1',
          'line-item l-1',
          'org school-1',
        ],
        ...['user u-77', 'demographics u-77', 'enrollment e-77', 'class c-2', 'org school-2'],
      ]);
      expect(JSON.stringify(records)).not.toMatch(/u-2|Bakker|r-2|Sem was ziek/);
      expect(records.find(({ type }) => type === 'result')).toMatchObject({
        title: 'Resultaat, 01-10-2026',
        occurredOn: '2026-10-01',
        belongsTo: 'u-1',
        fields: { score: 8.5, comment: 'Werkte goed samen met Sem' },
      });
    }),
  );

  it.each(['standard', 'ed-fi'] as const)('the same from a server that gives lists only (%s)', (vendor) =>
    withOneRoster({ vendor, listsOnly: true }, {}, async ({ locate, collect }) => {
      const [candidate] = await locate(asked({ identifiers: { 'las-oneroster': 'u-1' } }));
      expect(candidate?.evidence.strong).toBe(true);
      expect(recordsIn(await collect(candidate))).toHaveLength(13);
    }),
  );

  it('another object than was asked for stops the source (L-26)', () =>
    withOneRoster(
      {
        disturb: (_, path) =>
          path.endsWith('/demographics/u-1')
            ? { status: 200, body: { demographics: { sourcedId: 'u-2', birthDate: '2015-02-03' } } }
            : undefined,
      },
      {},
      async ({ locate }) => expect(await faultOf(locate())).toBe('ProtocolViolation ONEROSTER_OTHER_OBJECT'),
    ));

  it('a password is marked as one; what a vendor adds is kept, by name and value', () =>
    withOneRoster({}, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      const [user] = recordsIn(await collect(candidate));
      expect(lasOneRoster.recordTypes.user?.fields.password?.kind).toBe('secret');
      expect(user?.fields.metadata).toEqual([
        { name: 'hobby', value: 'voetbal met Sem' },
        { name: 'vendor.x', value: '{"deep":true}' },
      ]);
      expect(lasOneRoster.recordTypes.user?.fields['metadata.value']?.kind).toBe('freeText');
    }));

  it('a parent stands in a record of her own and in the roster, with what betrays her', () =>
    withOneRoster({}, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      const items = await collect(candidate);
      expect(items.flatMap((item) => (item.kind === 'person' ? [item.person] : []))).toEqual([
        {
          id: 'las-oneroster:p-1',
          role: 'parent',
          name: { givenName: 'Saskia', infix: '', familyName: 'Wit' },
          emails: ['saskia@thuis.example'],
          telephones: ['0687654321'],
          parentOf: ['las-oneroster:u-1'],
        },
      ]);
      expect(recordsIn(items).find(({ type }) => type === 'agent')?.persons).toMatchObject([
        { path: '', role: 'parent' },
      ]);
    }));

  it('others of her schools are a name and a role', () =>
    withOneRoster({}, {}, async ({ context, locate }) => {
      const [candidate] = await locate();
      const people = [];
      if (candidate) for await (const person of lasOneRoster.roster?.(context, candidate) ?? []) people.push(person);
      expect(people).toContainEqual({
        id: 'las-oneroster:u-2',
        role: 'pupil',
        roleText: 'leerling',
        name: { givenName: 'Sem', infix: '', familyName: 'Bakker' },
      });
      expect(people.map(({ id, role }) => `${id} ${role}`)).toEqual([
        'las-oneroster:u-2 pupil',
        'las-oneroster:u-3 pupil',
        'las-oneroster:u-4 pupil',
        'las-oneroster:u-9 staff',
      ]);
      expect(JSON.stringify(people)).not.toMatch(/geheim|0612/);
    }));

  it('without a gradebook or demographics, by a reason in the settings, the rest is read', () =>
    withOneRoster(
      {},
      { gradebookUrl: { notUsed: 'resultaten staan in Cito' }, demographics: { notUsed: 'geen recht' } },
      async ({ context, locate, collect, simulator }) => {
        const [candidate] = await locate(asked({ identifiers: { 'las-oneroster': 'u-1' } }));
        const types = recordsIn(await collect(candidate)).map(({ type }) => type);
        expect(types).toEqual(['user', 'agent', 'enrollment', 'class', 'org']);
        expect(simulator.requests.filter((path) => /demographics|gradebook/.test(path))).toEqual([]);
        expect(await lasOneRoster.test(context)).toMatchObject({
          ok: true,
          checked: expect.arrayContaining(['gradebook: not used, because: resultaten staan in Cito']),
        });
      },
    ));
});

describe('pages and servers', () => {
  const many = Array.from({ length: 1203 }, (_, n) => ({
    sourcedId: `x-${String((n * 7919) % 1203).padStart(4, '0')}`,
    roles: [{ role: 'student', org: { sourcedId: 'school-1' } }],
    givenName: 'Kind',
    familyName: `Nummer${n}`,
  }));

  it.each(vendors)('a list is read to its end, also when the server gives smaller pages than asked (%s)', (vendor) =>
    withOneRoster(
      { vendor, lists: { ...lists, users: [...many, ...(lists.users ?? [])] }, largestPage: 500 },
      { pageSize: 1000 },
      async ({ locate }) => {
        expect((await locate())[0]?.reference.sourcedIds).toEqual(['u-1', 'u-77']);
      },
    ),
  );

  it('a token that expires in the middle is renewed', () =>
    withOneRoster({ tokenLasts: 2 }, {}, async ({ locate, simulator }) => {
      expect(await locate()).toHaveLength(1);
      expect(simulator.requests.filter((path) => path === '/token').length).toBeGreaterThan(2);
    }));

  it('a row that comes twice, or fewer rows than announced, stops the source (L-26)', async () => {
    const page = (users: unknown[], total: number) => ({
      status: 200,
      body: { users },
      headers: { 'x-total-count': String(total) },
    });
    const [first] = lists.users ?? [];
    const answer = (reply: ReturnType<typeof page>, rest: ReturnType<typeof page>) =>
      withOneRoster(
        { disturb: (_, path) => (path.includes('/users?') ? (path.includes('offset=0') ? reply : rest) : undefined) },
        {},
        ({ locate }) => faultOf(locate()),
      );
    expect(await answer(page([first, first], 2), page([], 2))).toBe('ProtocolViolation ONEROSTER_LIST_MOVED');
    expect(await answer(page([first], 5), page([], 5))).toBe('ProtocolViolation ONEROSTER_ROWS_MISSING');
  });

  it.each([
    [400, 'ProtocolViolation ONEROSTER_REFUSED'],
    [404, 'ConfigurationInvalid ONEROSTER_NO_LIST'],
    [422, 'ProtocolViolation ONEROSTER_REFUSED'],
    [500, 'SourceUnavailable SOURCE_UNAVAILABLE'],
    [403, 'NotPermitted NOT_PERMITTED'],
  ])('a list of users answered with %i is a fault', (status, expected) =>
    withOneRoster(
      { disturb: (_, path) => (path.includes('/users') ? { status, body: {} } : undefined) },
      {},
      async ({ locate }) => {
        expect(await faultOf(locate())).toBe(expected);
      },
    ),
  );

  it('an error’s code is read in both shapes, its words are not repeated', async () => {
    const field = { imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: 'invaliddata' };
    for (const code of [{ imsx_CodeMinor: { imsx_codeMinorField: [field] } }, { imsx_codeMinor: 'invaliddata' }]) {
      const body = { imsx_codeMajor: 'failure', imsx_description: 'Fien bestaat niet', ...code };
      await withOneRoster(
        { disturb: (_, path) => (path.includes('/users') ? { status: 422, body } : undefined) },
        {},
        async ({ locate }) => {
          const fault = await locate().catch((error: unknown) => error);
          expect(fault).toMatchObject({ ids: { status: 422, minor: 'invaliddata' } });
          expect(JSON.stringify(fault)).not.toContain('Fien');
        },
      );
    }
  });

  it('a nested filter that is answered with nothing is not believed', () =>
    withOneRoster(
      {
        disturb: (_, path) =>
          path.includes('filter=')
            ? { status: 200, body: { enrollments: [], results: [], assessmentResults: [] } }
            : undefined,
      },
      {},
      async ({ locate, collect }) => {
        const [candidate] = await locate();
        expect(recordsIn(await collect(candidate)).map(({ id }) => id)).toEqual(
          expect.arrayContaining(['e-1', 'r-1', 'e-77']),
        );
      },
    ));

  it('a date of birth that differs rules a namesake out', () =>
    withOneRoster({}, {}, async ({ locate }) => {
      expect(await locate(asked({ birthDate: calendarDate('2012-11-20') }))).toEqual([]);
    }));

  it('a date of birth one digit away is shown to the officer, not passed over', () =>
    withOneRoster({}, {}, async ({ locate }) => {
      const [candidate] = await locate(asked({ birthDate: calendarDate('2014-02-03') }));
      expect(candidate?.evidence).toEqual({ strong: false, matched: ['name', 'birthDateDiffers'] });
    }));
});
