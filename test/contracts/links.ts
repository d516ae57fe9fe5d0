import { instant } from '../../domain/deadline/instant';
import { requestId } from '../../domain/request/ids';
import type { Link, Links } from '../../runtime/ports/links';
import { type Opened, withPort } from './opened';

const request = requestId('2026-0001');
const other = requestId('2026-0002');
const expiresAt = instant('2026-12-20T09:00:00Z');

const link = (token: string, changes: Partial<Link> = {}): Link => ({
  tokenSha256: token.repeat(64).slice(0, 64),
  requestId: request,
  delivery: 1,
  codeHash: '00ff:aa11',
  expiresAt,
  wrongAttempts: 0,
  sessions: [],
  version: 0,
  ...changes,
});

/** What every store of download links promises. */
export function describeLinks(adapter: string, open: () => Promise<Opened<Links>>): void {
  describe(`download links, kept by ${adapter} (S-18, S-22, S-34)`, () => {
    it('are found by the hash of their token, and only by that', () =>
      withPort(open, async (links) => {
        expect(await links.create(link('a'))).toBe('created');
        expect(await links.find(link('a').tokenSha256)).toEqual(link('a'));
        expect(await links.find(link('b').tokenSha256)).toBeUndefined();
      }));

    it('are never overwritten by a new link with the same token', () =>
      withPort(open, async (links) => {
        await links.create(link('a'));
        expect(await links.create(link('a', { requestId: other }))).toBe('exists');
        expect(await links.find(link('a').tokenSha256)).toEqual(link('a'));
        expect(await links.ofRequest(other)).toEqual([]);
      }));

    it('count every wrong code, however many come at the same moment', () =>
      withPort(open, async (links) => {
        await links.create(link('a'));
        const attempt = () => links.replace(link('a', { wrongAttempts: 1, version: 1 }));
        const answers = await Promise.all([attempt(), attempt(), attempt(), attempt(), attempt(), attempt()]);
        expect(answers.filter((answer) => answer === 'replaced')).toHaveLength(1);
        expect(answers.filter((answer) => answer === 'conflict')).toHaveLength(5);
        expect(await links.find(link('a').tokenSha256)).toEqual(link('a', { wrongAttempts: 1, version: 1 }));
      }));

    it('refuse a change that is based on an older version, a skipped one, or a link that is not there', () =>
      withPort(open, async (links) => {
        await links.create(link('a'));
        expect(await links.replace(link('a', { version: 2 }))).toBe('conflict');
        expect(await links.replace(link('a', { version: 0 }))).toBe('conflict');
        expect(await links.replace(link('b', { version: 1 }))).toBe('conflict');
        expect(await links.replace(link('a', { version: 1, revokedAt: expiresAt }))).toBe('replaced');
        expect(await links.find(link('a').tokenSha256)).toEqual(link('a', { version: 1, revokedAt: expiresAt }));
      }));

    it('are found by a download session that was opened from them, as long as it stands in the link', () =>
      withPort(open, async (links) => {
        const session = { sessionSha256: 'cd'.repeat(32), expiresAt };
        await links.create(link('a'));
        await links.create(link('b'));
        await links.replace(link('b', { version: 1, sessions: [session] }));
        expect(await links.findBySession(session.sessionSha256)).toEqual(
          link('b', { version: 1, sessions: [session] }),
        );
        expect(await links.findBySession('ef'.repeat(32))).toBeUndefined();
        await links.replace(link('b', { version: 2 }));
        expect(await links.findBySession(session.sessionSha256)).toBeUndefined();
      }));

    it('of a request are listed oldest first, and purged without touching another request', () =>
      withPort(open, async (links) => {
        const session = { sessionSha256: '12'.repeat(32), expiresAt };
        await links.create(link('f', { sessions: [session] }));
        await links.create(link('a', { delivery: 2 }));
        await links.create(link('c', { requestId: other }));
        expect(await links.ofRequest(request)).toEqual([
          link('f', { sessions: [session] }),
          link('a', { delivery: 2 }),
        ]);
        await links.purge(request);
        expect(await links.ofRequest(request)).toEqual([]);
        expect(await links.find(link('a').tokenSha256)).toBeUndefined();
        expect(await links.findBySession(session.sessionSha256)).toBeUndefined();
        expect(await links.ofRequest(other)).toEqual([link('c', { requestId: other })]);
      }));
  });
}
