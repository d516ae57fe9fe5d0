import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { mailExport } from '../../../connectors/mail-export';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { SubjectDescription } from '../../../domain/requester/subject';

export const asked: SubjectDescription = {
  category: 'pupil',
  givenName: 'Fien',
  infix: 'van',
  familyName: 'Akker',
  birthDate: '2015-03-04' as CalendarDate,
  identifiers: { email: 'fien@example.org' },
};
export const ank = 'Ank Laan <ank@school.example>';
export const bo = 'Bo Berg <bo@example.org>';
export const searchPlan = {
  mailboxes: ['ank@school.example'],
  terms: ['Fien'],
  from: '2025-01-01',
  until: '2026-11-01',
  by: 'Ria Wever',
  on: '2026-11-10',
};

/** The connector beside an export that `write` puts into an empty folder; `settings` come on top of the usual. */
export async function openMailExport(
  write: (folder: string) => Promise<unknown>,
  { subject = asked, settings = {} }: { readonly subject?: SubjectDescription; readonly settings?: object } = {},
) {
  const at = await rehearse({
    connector: mailExport as Connector,
    overHttp: false,
    invalidSettings: {},
    canaries: [],
    async setScene() {
      const folder = await mkdtemp(join(tmpdir(), 'inzage-mail-'));
      await write(folder);
      return {
        settings: { folder, searchPlan, staffDomains: ['school.example'], ...settings },
        subject,
        stranger: { ...asked, givenName: 'Kas', familyName: 'Berk', identifiers: {} },
        close: () => rm(folder, { recursive: true, force: true }),
      };
    },
  });
  return {
    ...at,
    messages: async () => (await at.records()).filter(({ type }) => type.startsWith('message.')),
  };
}
