import { afas } from '../../../connectors/afas';
import { faultOf, recordsIn } from '../../support/collected';
import { ownConnectors, rows } from './invented-staff';
import { collectAll, marit, onlyCandidate, withAfas } from './open-afas';

describe('other ways in which a customer can have set up Profit', () => {
  it('an employee connector without person numbers shows nobody a second time', () => {
    const employees = (rows.Klant_Medewerkers ?? []).map(({ PersonId: _, ...row }) => row);
    const { BcCo: _, ...fields } = ownConnectors.employee.fields;
    const employee = { ...ownConnectors.employee, fields };
    return withAfas(
      { rows: { ...rows, Klant_Medewerkers: employees } },
      { getConnectors: { employee } },
      async (open) => {
        const found = await onlyCandidate(open, marit());
        expect(found.reference).toMatchObject({ bcCo: '1000551', employeeIds: ['000001005'] });
        const byNumber = await onlyCandidate(open, marit('employee', { employeeId: '000001005' }));
        expect(byNumber.reference).toMatchObject({ bcCo: '1000551', employeeIds: ['000001005'] });
      },
    );
  });

  it('without Profit_OrgPer, the employee connector alone finds the person', () => {
    const getConnectors = { ...ownConnectors, organisationPerson: { notUsed: 'de gebruiker mag geen personen zien' } };
    return withAfas({ withheld: ['Profit_OrgPer'] }, { getConnectors }, async (open) => {
      for (const identifiers of [{ bcCo: '1000551' }, { employeeId: '000001005' }, {}]) {
        const found = await onlyCandidate(open, marit('employee', identifiers as Record<string, string>));
        expect(found.reference).toMatchObject({ bcCo: '1000551', employeeIds: ['000001005'] });
      }
    });
  });

  it('with ProfitSubjectsAuthorized, an item that it leaves out is still found through Profit_Subjects', () => {
    const authorized = {
      ...rows,
      ProfitSubjectsAuthorized: (rows.ProfitSubjects ?? []).filter(({ SbId }) => SbId !== 900),
    };
    const getConnectors = { ...ownConnectors, subjects: 'ProfitSubjectsAuthorized' };
    return withAfas({ rows: authorized }, { getConnectors }, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      const item = records.find(({ id }) => id === '900');
      expect(item?.occurredOn).toBe('2023-09-12');
      expect(item?.attachments).toHaveLength(3);
    });
  });

  it('a portal profile is read by e-mail, its password marked as secret', () => {
    const profile = { PrId: 4, PrEm: 'M.vandenBerg@school.example', PrPw: 'niet voor in een archief' };
    const getConnectors = { ...ownConnectors, profiles: 'ProfitProfiles' };
    return withAfas({ rows: { ...rows, ProfitProfiles: [profile] } }, { getConnectors }, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      expect(records.find(({ type }) => type === 'profiles')?.fields).toEqual(profile);
      expect(afas.recordTypes.profiles?.fields.PrPw?.kind).toBe('secret');
    });
  });

  it('responses come with their item, and who wrote them is a colleague', () => {
    const response = { ReactionId: 5, SubjectId: 900, Reaction: 'Eens met Okke.', CreatedBy: 'Ilse Vermeer' };
    const getConnectors = { ...ownConnectors, reactions: 'Klant_Reacties' };
    return withAfas({ rows: { ...rows, Klant_Reacties: [response] } }, { getConnectors }, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      const item = records.find(({ id }) => id === '900');
      expect(item?.fields.reactions).toEqual([response]);
      expect(item?.persons).toContainEqual({
        path: 'reactions.0.CreatedBy',
        role: 'staff',
        name: { givenName: 'Ilse', infix: '', familyName: 'Vermeer' },
      });
    });
  });

  it('an item without a number stops the source: it could not be told from another', () => {
    const broken = { ...rows, ProfitSubjects: [{ SbTy: 11, SbId: null, BcCd: '1000551' }] };
    return withAfas({ rows: broken }, {}, async (open) => {
      const candidate = await onlyCandidate(open, marit());
      expect(await faultOf(collectAll(open, candidate, marit()))).toBe('ProtocolViolation AFAS_ITEM_NUMBER');
    });
  });

  it('two rows for one item are both kept', () => {
    const twice = [...(rows.ProfitSubjects ?? []), { SbTy: 11, SbId: 900, Ds: 'Tweede regel', BcCd: '1000551' }];
    return withAfas({ rows: { ...rows, ProfitSubjects: twice } }, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      expect(records.filter(({ id }) => id === '900')).toHaveLength(1);
      expect(records.find(({ id }) => id === '900')?.fields).toMatchObject({ again: [{ Ds: 'Tweede regel' }] });
    });
  });
});

describe('the colleagues for the roster', () => {
  it('are the other users and employees, by name and e-mail only', () =>
    withAfas({}, {}, async (open) => {
      const candidate = await onlyCandidate(open, marit());
      const people = [];
      for await (const person of afas.roster?.(open.context, candidate) ?? []) people.push(person);
      expect(people).toContainEqual({
        id: 'afas:users:DIJKO',
        role: 'staff',
        name: { givenName: 'Okke', infix: '', familyName: 'Dijkstra' },
        emails: ['o.dijkstra@school.example'],
      });
      expect(people.map(({ id }) => id)).toEqual([
        'afas:users:DIJKO',
        'afas:employee:000001001',
        'afas:employee:000001006',
        'afas:employee:000001009',
      ]);
    }));
});
