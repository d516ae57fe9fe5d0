import { connectors } from '../../../connectors';
import { lasParnassys } from '../../../connectors/las-parnassys';
import { secretsIn } from '../../../connectors/las-parnassys/secrets';
import { simulatedFault } from '../../../connectors/las-parnassys/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { faultOf, recordsIn } from '../../support/collected';
import { akelei, asked, duinroos, withParnassys } from './two-years';

const ilse = asked({
  category: 'employee',
  givenName: 'Ilse',
  infix: '',
  familyName: 'Bos',
  birthDate: calendarDate('1985-04-05'),
});

describe('how ParnasSys is asked', () => {
  it('is one of the connectors', () => expect(connectors.map(({ id }) => id)).toContain('las-parnassys'));

  it('each school and year by itself, fields in no namespace, the year with spaces, the name escaped', () =>
    withParnassys({}, {}, async ({ locate, simulator }) => {
      await locate();
      expect(simulator.questions.map(({ action }) => action)).toEqual(Array(4).fill('"getLeerlingen"'));
      expect(simulator.questions[0]?.body).toContain(
        '<getLeerlingen xmlns="http://www.topicus.nl/parnassys"><leveranciernaam xmlns="">Inzage &amp; Zn &lt;bv&gt;</leveranciernaam>' +
          '<leveranciersleutel xmlns="">leverancierssleutel-1</leveranciersleutel><brinnummer xmlns="">99ZK</brinnummer>' +
          '<schooljaar xmlns="">2026 / 2027</schooljaar></getLeerlingen>',
      );
      const asks = simulator.questions.map(({ body }) =>
        /<brinnummer[^>]*>(\w+).*?(\d{4} \/ \d{4})/.exec(body)?.slice(1),
      );
      expect(asks).toEqual([
        ['99ZK', '2026 / 2027'],
        ['99ZK', '2025 / 2026'],
        ['99AK', '2026 / 2027'],
        ['99AK', '2025 / 2026'],
      ]);
    }));
});

describe('who is found in ParnasSys', () => {
  it('a pupil who moved between two schools is one person when the home is the same; ids say nothing between schools', () =>
    withParnassys({}, {}, async ({ locate }) => {
      const candidates = await locate();
      expect(candidates).toHaveLength(1);
      expect(candidates[0]).toMatchObject({
        reference: { at: ['99ZK 2026-2027', '99AK 2025-2026'], keys: ['99ZK 10', '99AK 10'] },
        distinguishing: { school: 'De Duinroos (99ZK), 99AK', leerlingnummer: '1001, 77', groepen: '6A' },
        identifiers: { 'las-parnassys': ['10'], pupilNumber: ['1001', '77'] },
      });
      expect(JSON.stringify(candidates)).not.toMatch(/Lindelaan|5501/);
    }));

  it('with another home there, two candidates', () => {
    const moved = { ...akelei, getLeerlingen: { ...(akelei.getLeerlingen as object), adressen: '' } };
    return withParnassys({ years: [duinroos('2026 / 2027'), moved as typeof akelei] }, {}, async ({ locate }) => {
      expect(await locate()).toHaveLength(2);
    });
  });

  it('staff by name and date of birth, in Dutch or English words', () =>
    withParnassys({}, {}, async ({ locate, collect }) => {
      const [candidate] = await locate(ilse);
      expect(candidate?.evidence.matched).toEqual(['name', 'birthDate']);
      const records = recordsIn(await collect(candidate, ilse));
      expect(records.map(({ type }) => type)).toEqual(['medewerker', 'dienstverband']);
      expect(records[0]?.secretPaths).toEqual(['mobile.nummer']);
    }));
});

describe('what comes out of ParnasSys', () => {
  it('the pupil’s own row, address and what they point at, and nothing of classmates', () =>
    withParnassys({}, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      const records = recordsIn(await collect(candidate));
      expect(records.map(({ type, title }) => `${type}: ${title}`)).toEqual([
        'leerling: Leerling, schooljaar 2026-2027',
        'adres: Adres, schooljaar 2026-2027',
        'groep: Groep, schooljaar 2026-2027',
        'schooljaar: Schooljaar, schooljaar 2026-2027',
        'inschrijvingtype: Soort inschrijving, schooljaar 2026-2027',
        'leerling: Leerling, schooljaar 2025-2026',
        'adres: Adres, schooljaar 2025-2026',
      ]);
      expect(JSON.stringify(records)).not.toMatch(/Bakker|1002|Dorpsstraat|0409998887/);
    }));

  it('a secret address is marked whole, numbers too, and raised to the request (L-22)', () =>
    withParnassys({}, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      const items = await collect(candidate);
      expect(items).toContainEqual({ kind: 'flag', flag: 'secret-address' });
      const address = recordsIn(items).find(({ type }) => type === 'adres');
      expect(address?.secretPaths).toEqual(['straat', 'huisnummer', 'postcode', 'plaats', 'telefoon.nummer']);
      expect(address?.persons).toMatchObject([{ role: 'subject', secretAddress: true }]);
    }));

  it('an address that is not secret raises nothing', () => {
    const year = duinroos('2026 / 2027');
    const open = JSON.parse(
      JSON.stringify(year).replaceAll('"geheimadres":"true"', '"geheimadres":"false"'),
    ) as typeof year;
    return withParnassys({ years: [open] }, {}, async ({ locate, collect }) => {
      const [candidate] = await locate();
      const items = await collect(candidate);
      expect(items.filter(({ kind }) => kind === 'flag')).toEqual([]);
      expect(recordsIn(items).filter(({ secretPaths }) => secretPaths)).toEqual([]);
    });
  });

  it.each([
    ['true', true],
    ['1', true],
    ['J', true],
    ['onbekend', true],
    ['false', false],
    ['0', false],
    ['N', false],
    ['', false],
  ])('a mark “%s” is secret: %s', (mark, isMarked) => {
    expect(secretsIn({ id: '1', straat: 'Lindelaan', geheimadres: mark })).toEqual({
      paths: isMarked ? ['straat'] : [],
      isMarked,
    });
  });

  it('a secret number leaves the rest of the address readable', () => {
    const fields = {
      straat: 'A',
      geheimadres: 'false',
      telefoon: [
        { nummer: '1', geheim: 'false' },
        { nummer: '2', geheim: 'true' },
      ],
    };
    expect(secretsIn(fields)).toEqual({ paths: ['telefoon.1.nummer'], isMarked: true });
  });

  it('others are a name, a role and a group or function; no address, no number', () =>
    withParnassys({}, {}, async ({ context, locate }) => {
      const [candidate] = await locate();
      const people = [];
      if (candidate) for await (const person of lasParnassys.roster?.(context, candidate) ?? []) people.push(person);
      expect(people).toEqual([
        {
          id: 'las-parnassys:99ZK-leerling-11',
          role: 'pupil',
          name: { givenName: 'Sem', infix: '', familyName: 'Bakker' },
          roleText: '6A',
        },
        {
          id: 'las-parnassys:99ZK-medewerker-900',
          role: 'staff',
          name: { givenName: 'Ilse', infix: '', familyName: 'Bos' },
          roleText: 'LK',
        },
        {
          id: 'las-parnassys:99ZK-medewerker-901',
          role: 'staff',
          name: { givenName: 'Teun', infix: '', familyName: 'Blom' },
        },
      ]);
    }));
});

describe('an answer that is no answer (S-35)', () => {
  const answered = (reply: { status: number; body: string }) =>
    withParnassys({ disturb: () => reply }, {}, ({ locate }) => faultOf(locate()));
  const envelope = (inside: string) => ({
    status: 200,
    body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><n:getLeerlingenResponse xmlns:n="http://www.topicus.nl/parnassys">${inside}</n:getLeerlingenResponse></s:Body></s:Envelope>`,
  });

  it.each([
    [
      'a refused supplier',
      simulatedFault('soap:Server', 'Onbekende leverancier of sleutel'),
      'AuthenticationRefused PARNASSYS_SUPPLIER_REFUSED',
    ],
    [
      'a broken server',
      simulatedFault('soap:Server', 'NullPointerException'),
      'SourceUnavailable PARNASSYS_SERVER_FAULT',
    ],
    [
      'a refused question',
      simulatedFault('soap:Client', 'Unmarshalling Error'),
      'ProtocolViolation PARNASSYS_CLIENT_FAULT',
    ],
    ['no return', envelope(''), 'ProtocolViolation PARNASSYS_ANSWER_SHAPE'],
    ['lists that nobody knows', envelope('<return><iets/></return>'), 'ProtocolViolation PARNASSYS_ANSWER_SHAPE'],
    [
      'a pupil without id',
      envelope('<return><leerlingen><leerling><roepNaam>A</roepNaam></leerling></leerlingen></return>'),
      'ProtocolViolation PARNASSYS_ID_MISSING',
    ],
    [
      'one id for two',
      envelope(
        '<return><leerlingen><leerling><id>1</id></leerling><leerling><id>1</id></leerling></leerlingen></return>',
      ),
      'ProtocolViolation PARNASSYS_ID_TWICE',
    ],
  ])('%s', async (_name, reply, expected) => expect(await answered(reply)).toBe(expected));

  it('a year without pupils is an answer without the list', async () => {
    expect(await answered(envelope('<return><groepen/></return>'))).toBe('none');
    expect(await answered(envelope('<return/>'))).toBe('none');
  });

  it('the check counts, and a refusal is an answer', async () => {
    await withParnassys({}, { schools: [{ brin: '99ZK' }] }, async ({ context }) =>
      expect(await lasParnassys.test(context)).toEqual({
        ok: true,
        checked: ['99ZK, 2026-2027: 2 pupils, 2 members of staff'],
      }),
    );
    await withParnassys({}, { supplier: { name: 'Ander', secret: 'parnassys' } }, async ({ context }) =>
      expect((await lasParnassys.test(context)).ok).toBe(false),
    );
  });
});
