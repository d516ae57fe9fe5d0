import { afas } from '../../../connectors/afas';
import type { NewAttachment, NewRecord } from '../../../connectors/kit/connector';
import { recordsIn } from '../../support/collected';
import { fileBytes, rows } from './invented-staff';
import { collectAll, marit, noor, onlyCandidate, subject, withAfas } from './open-afas';

const countByType = (records: readonly NewRecord[]) => {
  const counts: Record<string, number> = {};
  for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

async function bytesOf({ content }: NewAttachment): Promise<string> {
  if (content.state !== 'stored') return content.state;
  const parts: Uint8Array[] = [];
  for await (const part of content.open()) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('an employee in AFAS', () => {
  it('gets everything of his own, from each GetConnector, and nobody else’s', () =>
    withAfas({}, {}, async (open) => {
      const all = await collectAll(open, await onlyCandidate(open, marit()), marit());
      const records = recordsIn(all);
      expect(countByType(records)).toEqual({
        'organisation-person': 1,
        contacts: 1,
        'bank-accounts': 1,
        users: 1,
        'user-groups': 1,
        employee: 1,
        family: 1,
        absence: 2,
        leave: 6,
        'leave-balance': 1,
        timetable: 1,
        'dossier-item': 2,
        'payslip-item': 1,
      });
      expect(JSON.stringify(records)).not.toMatch(/000001001|1000552|1000554/);
    }));

  it('keeps moments as AFAS wrote them, and dates a record by the Dutch day in them', () =>
    withAfas({}, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      const absence = records.filter(({ type }) => type === 'absence');
      // Read as Greenwich time, half past eleven would already be the ninth in Amsterdam.
      expect(absence.map(({ occurredOn }) => occurredOn)).toEqual(['2024-01-08', '2024-01-15']);
      expect(absence[0]?.fields.StartDate).toBe('2024-01-08T23:30:00Z');
      expect(records.find(({ type }) => type === 'payslip-item')?.occurredOn).toBe('2023-10-25');
    }));

  it('gives a dossier item with its files; one that is not on disk is reported as absent', () =>
    withAfas({}, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      const item = records.find(({ id }) => id === '900');
      expect(item?.title).toBe('Dossieritem: Gespreksverslag');
      expect(item?.fields.itemType).toEqual({ Description: 'Gespreksverslag', Confedential: true });
      expect(item?.attachments?.map(({ id, fileName, mediaType }) => [id, fileName, mediaType])).toEqual([
        ['1', 'verslag.pdf', 'application/pdf'],
        ['2', 'verslag.pdf', 'application/pdf'],
        ['reaction-1', 'aantekening.txt', 'text/plain'],
      ]);
      expect(await Promise.all((item?.attachments ?? []).map(bytesOf))).toEqual([
        fileBytes.F1.toString(),
        'absent',
        fileBytes.R1.toString(),
      ]);
    }));

  it('includes an item that only one of the two dossier connectors shows', () =>
    withAfas({}, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      expect(records.find(({ id }) => id === '902')?.fields).toMatchObject({ details: [{ Subject: 'Alleen hier' }] });
    }));

  it('names the colleagues, partner and himself for the roster', () =>
    withAfas({}, {}, async (open) => {
      const all = await collectAll(open, await onlyCandidate(open, marit()), marit());
      const people = all.flatMap((item) => (item.kind === 'person' ? [item.person] : []));
      const named = (role: string) =>
        people.filter((person) => person.role === role).map(({ name }) => name.familyName);
      expect(new Set(named('staff'))).toEqual(new Set(['Dijkstra', 'DIJKO']));
      expect(named('emergency-contact')).toEqual(['Prins']);
      expect(people.find(({ role }) => role === 'subject')).toMatchObject({
        id: 'afas:1000551',
        identifiers: ['1000551', '999990019'],
        telephones: ['0299-000111'],
      });
    }));

  it('shows a password as a field of kind secret, and a field that nobody declared stays for quarantine', () =>
    withAfas({}, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      const employee = records.find(({ type }) => type === 'employee');
      expect(employee?.fields).toMatchObject({ EmployeeId: '000001005', FirstName: 'Marit', Schoenmaat: 39 });
      const table = afas.recordTypes.employee?.fields ?? {};
      expect(table.PayslipPassword?.kind).toBe('secret');
      expect(table.Schoenmaat).toBeUndefined();
    }));
});

describe('one person in several capacities (L-23)', () => {
  it('gives an employee who once applied his application only when he asks as applicant', () =>
    withAfas({}, {}, async (open) => {
      const asEmployee = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      expect(asEmployee.map(({ id }) => id)).not.toContain('700');
      const who = marit('applicant');
      const asApplicant = recordsIn(await collectAll(open, await onlyCandidate(open, who), who));
      expect(countByType(asApplicant)).toEqual({
        'applicant-organisation-person': 1,
        'applicant-contacts': 1,
        application: 1,
      });
      expect(afas.recordTypes.application?.activity).toBe('werving-selectie');
    }));

  it('gives an applicant his application, its files and the letter that followed', () =>
    withAfas({}, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, noor), noor));
      expect(records.filter(({ type }) => type === 'application').map(({ id }) => id)).toEqual(['710', '711']);
      expect(records.flatMap(({ attachments = [] }) => attachments.map(({ fileName }) => fileName))).toEqual([
        'cv.pdf',
      ]);
    }));

  it('puts a trainee’s records under the traineeship', () =>
    withAfas({}, {}, async (open) => {
      const sam = subject('trainee', ['Sam', '', 'Ouali'], '2003-02-11');
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, sam), sam));
      expect(countByType(records)).toEqual({
        'trainee-organisation-person': 1,
        'trainee-employee': 1,
        'trainee-timetable': 1,
        'trainee-dossier-item': 1,
      });
      expect(new Set(records.map(({ type }) => afas.recordTypes[type]?.activity))).toEqual(new Set(['stage']));
    }));
});

describe('order and resuming', () => {
  it('gives the same records in the same order each time, whatever the size of a page', () =>
    withAfas({}, {}, async (open) => {
      const candidate = await onlyCandidate(open, marit());
      const whole = recordsIn(await collectAll(open, candidate, marit())).map(({ type, id }) => `${type} ${id}`);
      for (const pageSize of [1, 2, 3, 6]) {
        const context = { ...open.context, settings: { ...open.context.settings, pageSize } };
        const paged = recordsIn(await collectAll({ ...open, context }, candidate, marit()));
        expect(paged.map(({ type, id }) => `${type} ${id}`)).toEqual(whole);
      }
    }));

  it.each([1, 2, 3, 1000])(
    'goes on from every checkpoint without a record twice or missing, %d rows a page',
    (pageSize) =>
      withAfas({}, { pageSize }, async (open) => {
        const candidate = await onlyCandidate(open, marit());
        const all = await collectAll(open, candidate, marit());
        const ids = (items: typeof all) => recordsIn(items).map(({ type, id }) => `${type} ${id}`);
        const pages = (items: typeof all) => items.filter(({ kind }) => kind === 'page').length;
        for (const [at, item] of all.entries()) {
          if (item.kind !== 'checkpoint') continue;
          const rest = await collectAll(open, candidate, marit(), JSON.parse(JSON.stringify(item.value)));
          expect([...ids(all.slice(0, at)), ...ids(rest)]).toEqual(ids(all));
          expect(pages(all.slice(0, at)) + pages(rest)).toBe(pages(all));
        }
      }),
  );

  it('never asks for a list without an order, nor for more than 150,000 cells', () =>
    withAfas({}, { pageSize: 10_000 }, async (open) => {
      await collectAll(open, await onlyCandidate(open, marit()), marit());
      const lists = open.simulator.requests.filter((request) => request.includes('/connectors/'));
      expect(lists.filter((request) => !request.includes('orderbyfieldids='))).toEqual([]);
      // Profit_Illness has 40 columns: 40 × 3,749 = 149,960 is under 150,000, and one row is kept for resuming.
      expect(lists.find((request) => request.includes('Profit_Illness'))).toContain('take=3748');
    }));
});

describe('large files', () => {
  it('are fetched again when they do not fit in memory together, and arrive whole', () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'schoolfoto ');
    const files = ['L1', 'L2'].map((fileId) => ({
      subjectId: 900,
      fileId,
      filename: 'foto.jpg',
      mimetype: 'image/jpeg',
      content: large,
    }));
    const attached = files.map(({ fileId }, n) => ({
      attachment_id: n + 1,
      subject_id: 900,
      file_id: fileId,
      file_name: 'foto.jpg',
    }));
    return withAfas({ files, rows: { ...rows, Profit_Subject_Attachments: attached } }, {}, async (open) => {
      const records = recordsIn(await collectAll(open, await onlyCandidate(open, marit()), marit()));
      const [first, second] = records.find(({ id }) => id === '900')?.attachments ?? [];
      if (!first || !second) throw new Error('two files were attached');
      const asked = () =>
        open.simulator.requests.filter((request) => request.includes('/SubjectConnector/900/L')).length;
      expect(asked()).toBe(2);
      expect((await bytesOf(first)) === large.toString()).toBe(true);
      expect((await bytesOf(second)) === large.toString()).toBe(true);
      expect(asked()).toBe(3);
    });
  });
});
