import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, collectInto } from '../../../connectors/kit/collect-into';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { mailExport } from '../../../connectors/mail-export';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { Instant } from '../../../domain/deadline/instant';
import { requestId, sourceId } from '../../../domain/request/ids';
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
  const ports = {
    objects: at.objects,
    secrets: { get: () => Promise.reject(new Error('no such secret')) },
    clock: { now: () => '2026-11-23T08:00:00.000Z' as Instant },
  };
  return {
    ...at,
    /** Collects what the officer chose: the position among the candidates. */
    async choose(position: number): Promise<Collection> {
      const candidate = (await at.locate())[position];
      if (!candidate) throw new Error('no such candidate');
      const work = {
        connector: mailExport as Connector,
        sourceId: sourceId('mail-export'),
        requestId: requestId('2026-0001'),
      };
      return collectInto(ports, { ...work, settings: at.scene.settings, subject, candidate }, { seconds: 60 });
    },
    messages: async () => (await at.records()).filter(({ type }) => type.startsWith('message.')),
  };
}
