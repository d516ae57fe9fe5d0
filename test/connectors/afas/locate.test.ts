import { afas } from '../../../connectors/afas';
import { faultOf } from '../../support/collected';
import { marit, noor, onlyCandidate, subject, withAfas } from './open-afas';

describe('finding a person in AFAS (L-25)', () => {
  it('finds an employee by person number, and reports every key under which he is known', () =>
    withAfas({}, {}, async (open) => {
      const found = await onlyCandidate(open, marit('employee', { bcCo: '1000551' }));
      expect(found.evidence).toEqual({ strong: true, matched: ['identifier:afas', 'name', 'birthDate'] });
      expect(found.reference).toEqual({
        bcCo: '1000551',
        employeeIds: ['000001005'],
        userIds: ['BERGM'],
        emails: ['m.vandenberg@school.example'],
      });
      expect(found.identifiers).toEqual({
        bcCo: ['1000551'],
        employeeId: ['000001005'],
        email: ['m.vandenberg@school.example'],
      });
    }));

  it('finds him by employee number too, leading zeros kept', () =>
    withAfas({}, {}, async (open) => {
      const found = await onlyCandidate(open, marit('employee', { afas: '000001005' }));
      expect(found.reference.bcCo).toBe('1000551');
      expect(
        (await open.context) &&
          (await afas.locate(open.context, marit('employee', { afas: '1005' })))[0]?.evidence.strong,
      ).toBe(false);
    }));

  it('does not trust a number that belongs to somebody born on another day', () =>
    withAfas({}, {}, async (open) => {
      const found = await onlyCandidate(open, marit('employee', { bcCo: '1000552' }));
      expect(found.evidence).toEqual({ strong: false, matched: ['identifier:afas'] });
    }));

  it('finds a person without a number by name and date of birth', () =>
    withAfas({}, {}, async (open) => {
      const found = await onlyCandidate(open, marit());
      expect(found.evidence).toEqual({ strong: false, matched: ['name', 'birthDate'] });
    }));

  it('sees through accents, capitals and the order of the name', () =>
    withAfas({}, {}, async (open) => {
      const found = await onlyCandidate(open, subject('applicant', ['NOÓR', '', 'KUIPER'], '1995-12-24'));
      expect(found.reference.bcCo).toBe('1000554');
    }));

  it('gives both twins of the same name to the officer', () =>
    withAfas({}, {}, async ({ context }) => {
      const found = await afas.locate(context, subject('applicant', ['Tess', 'de', 'Boer'], '1990-06-01'));
      // The first is an employee who never applied; as an applicant only the other can be meant.
      expect(found.map(({ reference }) => reference.bcCo)).toEqual(['1000553']);
      const employees = await afas.locate(context, subject('employee', ['Tess', 'de', 'Boer'], '1990-06-01'));
      expect(employees.map(({ reference }) => reference.bcCo)).toEqual(['1000552', '1000553']);
      expect(employees.map(({ distinguishing }) => distinguishing.email)).toEqual([
        't1@school.example',
        't2@school.example',
      ]);
    }));

  it('gives somebody whose date of birth AFAS does not know as a possibility, on the full name only', () =>
    withAfas({}, {}, async ({ context }) => {
      const found = await afas.locate(context, subject('applicant', ['Zeynep', '', 'Aydın'], '1999-01-01'));
      expect(found.map(({ evidence }) => evidence)).toEqual([{ strong: false, matched: ['name'] }]);
      expect(await afas.locate(context, subject('applicant', ['Zehra', '', 'Aydın'], '1999-01-01'))).toEqual([]);
    }));

  it('says nobody when nobody fits', () =>
    withAfas({}, {}, async ({ context }) => {
      expect(await afas.locate(context, subject('employee', ['Marit', 'van den', 'Berg'], '1984-11-20'))).toEqual([]);
    }));

  it.each(['1984-03-10', '1984-09-03', '1994-03-09'])(
    'shows the officer who has the full name and a birth date one slip away: %s',
    (birthDate) =>
      withAfas({}, {}, async ({ context }) => {
        const [candidate] = await afas.locate(context, subject('employee', ['Marit', 'van den', 'Berg'], birthDate));
        expect(candidate?.evidence).toEqual({ strong: false, matched: ['name', 'birthDateDiffers'] });
      }),
  );

  it('finds an applicant, and takes e-mail as support', () =>
    withAfas({}, {}, async (open) => {
      const found = await onlyCandidate(open, { ...noor, identifiers: { email: 'Noor@post.example' } });
      expect(found.evidence.matched).toEqual(['name', 'birthDate', 'email']);
    }));

  it('never asks AFAS for a BSN', () =>
    withAfas({}, {}, async (open) => {
      await afas.locate(open.context, marit('employee', { bsn: '999990019' }));
      expect(open.simulator.requests.filter((request) => /BSN|999990019/.test(request))).toEqual([]);
    }));

  it('refuses to go on when the employee number cannot be found out: absence would be missed without a word (L-26)', () =>
    withAfas({}, { getConnectors: {} }, async ({ context }) => {
      const tess = subject('employee', ['Tess', 'de', 'Boer'], '1990-06-01');
      expect(await faultOf(afas.locate(context, tess))).toBe('ConfigurationInvalid AFAS_EMPLOYEE_CONNECTOR_NEEDED');
    }));
});
