import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { lasOso } from '../../../connectors/las-oso';
import { writeDossiers } from '../../../connectors/las-oso/simulator';
import { asked, day, fien } from './dossier-folder';

const pupil = {
  ...fien,
  doctor: { familyName: 'van Houten', telephone: '0401111111' },
  careers: [{ schoolYear: '2024-2025', yearGroup: '4', from: day('2024-08-01') }],
  tests: [1, 2, 3, 4, 5].map((n) => ({
    name: `Rekenen ${n}`,
    on: day(`2024-01-1${n}`),
    teacher: 'Mevr. Bos',
    value: 'A',
  })),
  documents: [
    { fileName: 'a.txt', description: 'A', bytes: Buffer.alloc(20_000, 'a') },
    { fileName: 'b.pdf', description: 'B', bytes: Buffer.from('b'), damaged: true },
  ],
  carers: [{ givenName: 'Saskia', familyName: 'Wit', relation: '2', telephone: '0612345678', secretTelephone: true }],
};

describeConnector({
  connector: lasOso as Connector,
  overHttp: false,
  invalidSettings: { map: '/tmp/akker' },
  canaries: ['999990019', 'L1001', 'Saskia', '0612345678', 'oso-00001'],
  foreign: ['Bakker'],
  async setScene() {
    const folder = await mkdtemp(join(tmpdir(), 'oso-'));
    await writeDossiers(folder, [{ ...pupil, pupilNumber: 'L1', familyName: 'Bakker' }, pupil]);
    return {
      settings: { folder },
      subject: asked(),
      stranger: asked({ givenName: 'Anna', familyName: 'Smit' }),
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
});
