import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { mailExport } from '../../../connectors/mail-export';
import { writeEml, writeMbox } from '../../../connectors/mail-export/simulator';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';

const asked = {
  category: 'pupil' as const,
  givenName: 'Fien',
  infix: 'van',
  familyName: 'Akker',
  birthDate: '2015-03-04' as CalendarDate,
  identifiers: { email: 'fien@example.org' },
};
const ank = 'Ank Laan <ank@school.example>';
const other = 'Bo Berg <bo@example.org>';
const mails = [
  {
    id: 'm1',
    from: ank,
    to: 'Fien van Akker <fien@example.org>',
    subject: 'Toets',
    text: 'Goed gedaan.\r\n> eerder',
    attachment: 'a;b',
  },
  {
    id: 'm2',
    from: ank,
    to: other,
    cc: 'fien@example.org',
    subject: 'Uitje',
    text: 'From hier gaan wij.',
    replyTo: 'm1',
  },
  { id: 'm3', from: ank, to: other, subject: 'Groep', text: 'Ook FIËN VAN AKKER was er.' },
  { id: 'm4', from: ank, to: other, subject: 'Iets anders', text: 'Over een ander.' },
];
const searchPlan = { mailboxes: ['ank@school.example'], terms: ['Fien'], from: '2025-01-01', until: '2026-11-01' };

const subject = (more: (folder: string) => Promise<void> = async () => undefined, person = asked) => ({
  connector: mailExport as Connector,
  overHttp: false,
  invalidSettings: { folder: '/tmp/x' },
  canaries: ['fien@example.org', 'ank@school'],
  async setScene() {
    const folder = await mkdtemp(join(tmpdir(), 'inzage-mail-'));
    await writeEml(folder, mails.slice(0, 2));
    await writeMbox(join(folder, 'postvak.mbox'), mails);
    await more(folder);
    return {
      settings: { folder, searchPlan, staffDomains: ['school.example'] },
      subject: person,
      stranger: { ...asked, givenName: 'Kas', familyName: 'Berk', identifiers: {} },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
});

describeConnector(subject());

describe('mail from an export', () => {
  it('counts a copy once, leaves other people’s mail out and says what was searched', async () => {
    const at = await rehearse(subject((folder) => writeFile(join(folder, 'a.msg'), 'x')));
    expect((await at.locate())[0]?.evidence).toEqual({ strong: true, matched: ['email', 'name'] });
    expect((await at.run()).tally).toMatchObject({
      fetched: 5,
      attachments: 2,
      damagedAttachments: 1,
      undeclaredFields: 0,
    });
    const records = await at.records();
    expect(records.find(({ id }) => id === 'search-plan')?.fields).toEqual(searchPlan);
    const messages = records.filter(({ type }) => type === 'message.bestuur-kwaliteit');
    expect(messages.map(({ fields }) => fields.triage)).toEqual(['about-the-subject', 'only-in-copy', 'mentioned']);
    expect(messages[1]?.fields.thread).toBe('<m1@example.org>');
    expect(messages[0]).toMatchObject({ occurredOn: '2026-03-03', fields: { quotedLines: '2-2' } });
    expect(messages[0]?.persons.map(({ path, role }) => [path, role])).toEqual([
      ['from.0', 'staff'],
      ['to.0', 'subject'],
    ]);
    expect(records.find(({ type }) => type.startsWith('unreadable'))?.fields).toEqual({ reason: 'outlook-message' });
    await at.close();
  });

  it('leaves it to the officer when only the name is there', async () => {
    const at = await rehearse(subject(undefined, { ...asked, identifiers: { email: '' } }));
    expect((await at.locate())[0]?.evidence).toEqual({ strong: false, matched: ['name'] });
    await at.close();
  });

  it('stops at a mailbox that is cut off in the middle', async () => {
    const at = await rehearse(
      subject((folder) => appendFile(join(folder, 'postvak.mbox'), 'From x\r\nSubject: half\r\n\r\nafgebro')),
    );
    expect(await at.run().catch((fault: unknown) => fault)).toMatchObject({ code: 'MBOX_CUT_OFF' });
    await at.close();
  });
});
