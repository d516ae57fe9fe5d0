import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { mailExport } from '../../../connectors/mail-export';
import { mboxOf, writeEml, writeZip } from '../../../connectors/mail-export/simulator';
import { ank, asked, bo, searchPlan } from './open-mail-export';

const attachment = { name: 'lijst.csv', mediaType: 'text/csv', content: 'a;b'.repeat(3000) };
const mails = [
  { id: 'm1', from: ank, to: 'Fien van Akker <fien@example.org>', subject: 'Toets', text: 'Goed gedaan.', attachment },
  { id: 'm2', from: ank, to: bo, cc: 'fien@example.org', subject: 'Uitje', text: 'From hier gaan wij.', replyTo: 'm1' },
  { id: 'm3', from: ank, to: bo, subject: 'Iets anders', text: 'Over een ander.' },
  { id: 'm4', from: bo, to: ank, subject: 'Adres', text: 'Schrijf aan Fien@Example.org.' },
];

describeConnector({
  connector: mailExport as Connector,
  overHttp: false,
  invalidSettings: { folder: '/tmp/akker' },
  canaries: ['fien@example.org', 'ank@school', 'ria wever'],
  foreign: ['Over een ander', 'Iets anders'],
  async setScene() {
    const folder = await mkdtemp(join(tmpdir(), 'inzage-mail-'));
    await writeEml(join(folder, 'los'), mails.slice(0, 2));
    await writeZip(join(folder, 'Export-1.zip'), { 'ank/postvak.mbox': mboxOf(mails) });
    return {
      settings: { folder, searchPlan, staffDomains: ['school.example'] },
      subject: asked,
      stranger: { ...asked, givenName: 'Kas', familyName: 'Berk', identifiers: {} },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
});
