import { gunzipSync } from 'node:zlib';
import { afas } from '../../../connectors/afas';
import { simulatedCredentials } from '../../../connectors/afas/simulator/authorizer';
import { collectInto } from '../../../connectors/kit/collect-into';
import type { Connector } from '../../../connectors/kit/connector';
import { locateIn } from '../../../connectors/kit/locate-in';
import { recordsIn, segmentsOf, undeclaredOf } from '../../../connectors/kit/readers';
import { instant } from '../../../domain/deadline/instant';
import type { SourceRecord } from '../../../domain/record/source-record';
import { requestId } from '../../../domain/request/ids';
import { MemoryObjects } from '../../support/memory-objects';
import { marit, type OpenAfas, sourceId, withAfas } from './open-afas';

const request = requestId('2026-0001');
const connector = afas as Connector;

async function staged(open: OpenAfas, budgetSeconds: number) {
  const objects = new MemoryObjects();
  const ports = {
    objects,
    secrets: { get: async () => simulatedCredentials.clientSecret },
    clock: { now: () => instant('2026-11-23T09:00:00Z') },
  };
  const work = {
    connector,
    sourceId,
    requestId: request,
    settings: {
      baseUrl: open.simulator.baseUrl,
      auth: open.context.settings.auth,
      pageSize: 2,
      getConnectors: {
        employee: {
          connector: 'Klant_Medewerkers',
          fields: { EmployeeId: 'Mdw', BcCo: 'PersonId', DateBirth: 'Geboren' },
        },
        family: 'Klant_Familie',
      },
    },
    subject: marit(),
  };
  const [candidate] = await locateIn(ports, work);
  if (!candidate) throw new Error('nobody found');
  for (let calls = 1; ; calls += 1) {
    const collection = await collectInto(ports, { ...work, candidate }, { seconds: budgetSeconds });
    if (collection.done) return { objects, calls, tally: collection.tally };
  }
}

const withoutTimes = (objects: MemoryObjects) =>
  [...objects.stored]
    .filter(([key]) => !key.endsWith('tally.json'))
    .map(([key, bytes]) => [key, (key.endsWith('.gz') ? gunzipSync(bytes) : Buffer.from(bytes)).toString()])
    .sort();

describe('a person’s AFAS in staging', () => {
  it('is the same whether collected at once or stopped at every checkpoint (S-33)', () =>
    withAfas({}, {}, async (open) => {
      const whole = await staged(open, 60);
      const pieces = await staged(open, 0);
      expect([whole.calls, pieces.calls > 10]).toEqual([1, true]);
      expect(pieces.tally).toEqual(whole.tally);
      expect(withoutTimes(pieces.objects)).toEqual(withoutTimes(whole.objects));
    }));

  it('is counted: records, files, files that are not there, fields that nobody declared (S-36)', () =>
    withAfas({}, {}, async (open) => {
      const { objects, tally } = await staged(open, 60);
      expect(tally).toMatchObject({
        found: 20,
        fetched: 20,
        attachments: 4,
        damagedAttachments: 1,
        undeclaredFields: 4,
      });
      const undeclared = await undeclaredOf(objects, request, sourceId);
      expect(undeclared.map(({ type, path }) => `${type}.${path}`).sort()).toEqual([
        'employee.Achternaam',
        'employee.Schoenmaat',
        'employee.Voornaam',
        'employee.Wachtwoord',
      ]);
    }));

  it('holds nothing of anybody else’s records, and no personal data in the names of objects', () =>
    withAfas({}, {}, async (open) => {
      const { objects } = await staged(open, 60);
      const records: SourceRecord[] = [];
      for (const key of await segmentsOf(objects, request, sourceId)) {
        for await (const record of recordsIn(objects, key)) records.push(record);
      }
      expect(records).toHaveLength(20);
      expect(JSON.stringify(records)).not.toMatch(/000001001|000001006|1000552|1000554/);
      expect([...objects.stored.keys()].filter((key) => /000001005|1000551|Berg|NL00/.test(key))).toEqual([]);
    }));
});
