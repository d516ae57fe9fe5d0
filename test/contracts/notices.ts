import type { Notice, Notices } from '../../runtime/ports/notices';

/** Notices, and the mails that really went out. */
export interface OpenedNotices {
  readonly notices: Notices;
  /** Subjects of the mails that arrived, in any order. */
  arrived(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const notice = (dedupeKey: string, subject = dedupeKey): Notice => ({
  dedupeKey,
  to: 'ouder@voorbeeld.example',
  subject,
  text: 'Uw verzoek is ontvangen.\nReferentie: 2026-0001',
});

/** What every sender of notices promises. */
export function describeNotices(adapter: string, open: () => Promise<OpenedNotices>): void {
  describe(`notices, sent by ${adapter} (S-33)`, () => {
    const withNotices = async (work: (opened: OpenedNotices) => Promise<void>) => {
      const opened = await open();
      try {
        await work(opened);
      } finally {
        await opened.close();
      }
    };

    it('arrive once, however often they are asked for', () =>
      withNotices(async ({ notices, arrived }) => {
        expect(await notices.send(notice('2026-0001 receipt'))).toBe('sent');
        expect(await notices.send(notice('2026-0001 receipt'))).toBe('already-sent');
        expect(await notices.send(notice('2026-0001 receipt', 'other words'))).toBe('already-sent');
        expect(await arrived()).toEqual(['2026-0001 receipt']);
      }));

    it('arrive once when two steps send the same one at the same moment', () =>
      withNotices(async ({ notices, arrived }) => {
        const answers = await Promise.allSettled([1, 2, 3].map(() => notices.send(notice('2026-0001 link'))));
        const sent = answers.filter((answer) => answer.status === 'fulfilled' && answer.value === 'sent');
        expect(sent).toHaveLength(1);
        expect(await arrived()).toEqual(['2026-0001 link']);
      }));

    it('of different keys all arrive', () =>
      withNotices(async ({ notices, arrived }) => {
        for (const key of ['a', 'b', 'c']) await notices.send(notice(key));
        expect([...(await arrived())].sort()).toEqual(['a', 'b', 'c']);
      }));
  });
}
