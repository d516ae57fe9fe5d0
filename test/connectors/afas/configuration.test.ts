import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afas } from '../../../connectors/afas';
import { afasToken } from '../../../connectors/afas/credential';
import { rowsQuery } from '../../../connectors/afas/query';
import { ConfigurationInvalid } from '../../../connectors/kit/faults';
import { faultOf } from '../../support/collected';
import { ownConnectors } from './invented-staff';
import { marit, onlyCandidate, sourceId, withAfas } from './open-afas';

describe('settings compared with what AFAS offers', () => {
  it('are sound when every GetConnector and field exists; what is not declared is named', () =>
    withAfas({}, {}, async ({ context }) => {
      const outcome = await afas.test(context);
      expect(outcome).toMatchObject({ ok: true });
      expect(outcome.ok && outcome.checked).toContain(
        'employee: Klant_Medewerkers, 7 fields, 1000 rows at once, not declared and so never exported: Schoenmaat',
      );
      expect(outcome.ok && outcome.checked).toContain('absence: Profit_Illness, 40 fields, 1000 rows at once');
    }));

  it('tell every missing connector and field at once', () =>
    withAfas(
      { withheld: ['Profit_Illness', 'Profit_Timetable'] },
      {
        getConnectors: {
          ...ownConnectors,
          timetable: { notUsed: 'roosters staan in een ander systeem' },
          leave: { filterField: 'Medewerker', fields: { Hours: 'Uren' } },
          salary: 'Klant_Salaris',
        },
      },
      async ({ context }) => {
        expect(await afas.test(context)).toEqual({
          ok: false,
          problems: [
            'getConnectors.salary: Klant_Salaris is not offered to this account',
            'getConnectors.absence: Profit_Illness is not offered to this account',
            'getConnectors.leave.filterField: Profit_Leaves has no field Medewerker',
            'getConnectors.leave.fields.Hours: Profit_Leaves has no field Uren',
          ],
        });
      },
    ));

  it('stop collecting before the first record when something is missing (L-26)', () =>
    withAfas({ withheld: ['Profit_Illness'] }, {}, async (open) => {
      const candidate = await onlyCandidate(open, marit());
      const collecting = afas.collect(open.context, candidate, marit(), undefined)[Symbol.asyncIterator]();
      const fault = await collecting.next().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(fault).toBeInstanceOf(ConfigurationInvalid);
      expect((fault as ConfigurationInvalid).problems).toEqual([
        'getConnectors.absence: Profit_Illness is not offered to this account',
      ]);
    }));

  it('may leave out what AFAS publishes but this customer does not use, as long as nobody asked for it', () =>
    withAfas({ withheld: ['Profit_Rooster_Ouderverlof'] }, {}, async ({ context }) => {
      expect(await afas.test(context)).toMatchObject({ ok: true });
    }));

  it('are refused when they name a plain-text address or something unknown', () => {
    const settings = (more: object) => ({
      baseUrl: 'https://12345.rest.afas.online/ProfitRestServices/',
      auth: { kind: 'token', secret: 'afas' },
      ...more,
    });
    expect(afas.settings.safeParse(settings({})).success).toBe(true);
    expect(afas.settings.safeParse(settings({ baseUrl: 'http://12345.rest.afas.online/x' })).success).toBe(false);
    expect(afas.settings.safeParse(settings({ getConnectors: { illness: 'X' } })).success).toBe(false);
    expect(afas.settings.safeParse(settings({ getConnectors: { leave: 'X?a=b' } })).success).toBe(false);
    expect(afas.origins(afas.settings.parse(settings({})))).toEqual(['https://12345.rest.afas.online']);
  });
});

describe('the example in the README', () => {
  it('is a valid setting', () => {
    const readme = readFileSync(path.resolve(__dirname, '../../../connectors/afas/README.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(afas.settings.safeParse(JSON.parse(example)).error).toBeUndefined();
  });
});

describe('a question to a GetConnector', () => {
  const question = (value: string) => ({
    conditions: [{ field: 'EmployeeId', operator: 1, value }] as const,
    orderFields: ['AbsenceId', 'StartDate'],
    skip: 0,
    take: 100,
  });

  it('filters in the short form', () => {
    expect(rowsQuery(sourceId, question('000001005'))).toBe(
      '?skip=0&take=100&filterfieldids=EmployeeId&filtervalues=000001005&operatortypes=1&orderbyfieldids=AbsenceId%2CStartDate',
    );
  });

  it.each(['Berg, M. van den', 'a;b'])(
    'uses the JSON filter when the value would be read as AND or OR: %s',
    (value) => {
      const query = new URLSearchParams(rowsQuery(sourceId, question(value)));
      expect(JSON.parse(query.get('filterjson') ?? '')).toEqual({
        Filters: {
          Filter: [
            {
              '@FilterId': 'Filter 1',
              Field: [{ '@FieldId': 'EmployeeId', '@OperatorType': '1', '#text': value }],
            },
          ],
        },
      });
      expect(query.has('filtervalues')).toBe(false);
    },
  );

  it('may be 2,049 characters long and no more: AFAS would say "not found"', async () => {
    const shortest = rowsQuery(sourceId, question('')).length;
    expect(rowsQuery(sourceId, question('x'.repeat(2049 - shortest)))).toHaveLength(2049);
    const tooLong = async () => rowsQuery(sourceId, question('x'.repeat(2050 - shortest)));
    expect(await faultOf(tooLong())).toBe('ConfigurationInvalid AFAS_QUERY_TOO_LONG');
  });
});

describe('the classic token', () => {
  const header = `AfasToken ${Buffer.from('<token><version>1</version><data>AB12</data></token>').toString('base64')}`;
  it.each([
    ['its data', 'AB12'],
    ['the XML', '<token><version>1</version><data>AB12</data></token>\n'],
    ['the XML in base64', header.slice('AfasToken '.length)],
  ])('may be given as %s', (_form, secret) => {
    expect(afasToken(secret)).toBe(header);
  });
});
