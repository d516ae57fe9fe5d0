import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkDrop } from '../../../connectors/bulk-drop';
import { writeFolder, writeZip } from '../../../connectors/bulk-drop/simulator';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { anna, askedFien, fien } from './invented-delivery';

describeConnector({
  connector: bulkDrop as Connector,
  overHttp: false,
  invalidSettings: { map: '/tmp/levering' },
  canaries: ['Saskia', 'saskia@example.org', 'o-7', 'levering-1'],
  async setScene() {
    const folder = await mkdtemp(join(tmpdir(), 'inzage-drop-'));
    await writeZip(join(folder, 'levering-1.zip'), fien);
    await writeFolder(join(folder, 'levering-2'), anna);
    return {
      settings: { folder },
      subject: askedFien,
      stranger: { ...askedFien, givenName: 'Bo', familyName: 'Berg' },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
});
