import { calendarDate } from '../../../domain/deadline/calendar-date';
import { nthRequestId } from '../../../domain/request/ids';
import { parseNewRequest } from '../../../functions/api/intake/new-request';
import { anApp } from './fakes/browser';

const form = {
  kind: 'access',
  receivedOn: '2026-11-20',
  'subject.category': 'pupil',
  'subject.givenName': 'Mila',
  'subject.infix': 'van',
  'subject.familyName': 'Dongen',
  'subject.birthDate': '2014-05-31',
  'subject.identifiers.las-oso': 'LN000123',
  'requester.relation': 'parent-with-authority',
  'requester.name': 'Roos van Dongen',
  'requester.email': 'roos@example.org',
};

describe('a new request by hand', () => {
  it('is registered and opened', async () => {
    const { desk, signedIn } = anApp();
    const browser = await signedIn('officer');
    const response = await browser.post('/console/verzoeken/nieuw', { ...form, csrf: await browser.csrf() });
    expect(response.headers.get('Location')).toBe('/console/verzoeken/2026-0001?gelukt=registered');
    expect(desk.calls).toEqual(['register:console:Fenna Wolters']);
    expect(await (await browser.get('/console/verzoeken/2026-0001')).text()).toContain('Mila van Dongen');
  });

  it('can be about the parent who asks as well, found by name and address (L-23)', async () => {
    const { desk, signedIn } = anApp();
    const browser = await signedIn('officer');
    const own = {
      subjects: 'both',
      'requester.own.givenName': 'Roos',
      'requester.own.infix': 'van',
      'requester.own.familyName': 'Dongen',
      'requester.own.birthDate': '1986-04-05',
    };
    const page = '/console/verzoeken/nieuw';
    const csrf = await browser.csrf();
    expect((await browser.post(page, { ...form, ...own, 'requester.own.birthDate': '', csrf })).status).toBe(422);
    expect((await browser.post(page, { ...form, ...own, subjects: 'pupil', csrf })).status).toBe(422);
    expect(desk.calls).toEqual([]);
    await browser.post(page, { ...form, ...own, csrf });
    expect(desk.views.get(nthRequestId(2026, 1))?.requester.own).toEqual({
      category: 'guardian',
      givenName: 'Roos',
      infix: 'van',
      familyName: 'Dongen',
      birthDate: '1986-04-05',
      identifiers: { email: 'roos@example.org' },
    });
  });

  it.each([
    ['kind', 'lunch', 'kind', 'Maak een keuze.'],
    ['receivedOn', '2026-11-25', 'receivedOn', 'Deze dag is nog niet geweest.'],
    ['receivedOn', '2026-02-30', 'receivedOn', 'Vul een bestaande datum in.'],
    ['subject.givenName', '   ', 'subject.givenName', 'Vul dit in.'],
    ['subject.birthDate', '2026-11-23', 'subject.birthDate', 'Deze geboortedatum ligt na de dag van ontvangst.'],
    ['subject.birthDate', 'gisteren', 'subject.birthDate', 'Vul een bestaande datum in.'],
    ['requester.relation', '', 'requester.relation', 'Maak een keuze.'],
    ['requester.email', 'geen adres', 'requester.email', 'Dit is geen e-mailadres.'],
  ])('%s = "%s" is shown at the field, and nothing that was typed is lost', async (field, value, path, sentence) => {
    const { desk, signedIn } = anApp();
    const browser = await signedIn('officer');
    const filled = { ...form, [field]: value, csrf: await browser.csrf() };
    const response = await browser.post('/console/verzoeken/nieuw', filled);
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toMatch(new RegExp(`id="${path}-fout">▲ ${sentence.replaceAll('.', '\\.')}`));
    expect(text).toContain(`href="#${path}"`);
    for (const kept of ['LN000123', 'Dongen', 'Roos van Dongen']) expect(text).toContain(`value="${kept}"`);
    expect(desk.calls).toEqual([]);
  });
});

describe('a request from outside is parsed, not trusted', () => {
  const good = {
    kind: 'both',
    subject: {
      category: 'pupil',
      givenName: 'Mila',
      infix: '',
      familyName: 'Dongen',
      birthDate: '2014-05-31',
      identifiers: {},
    },
    requester: { relation: 'guardian' },
    receivedOn: '2026-11-20',
  };
  const today = calendarDate('2026-11-24');
  const pathsOf = (outside: unknown) => {
    const parsed = parseNewRequest(outside, today);
    return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
  };

  it('school, name and identifiers may be absent', () => {
    const { identifiers: _, ...subject } = good.subject;
    expect(parseNewRequest({ ...good, subject }, today)).toEqual({ ok: true, request: good });
  });

  it('every problem is named with its path', () => {
    const outside = { ...good, kind: 'x', subject: { ...good.subject, givenName: '' }, receivedOn: 3 };
    expect(pathsOf(outside)).toEqual(['kind', 'subject.givenName', 'receivedOn']);
  });

  it('a BSN is not an identifier here (L-25)', () => {
    const subject = { ...good.subject, identifiers: { BSN: '123' } };
    expect(pathsOf({ ...good, subject })).toEqual(['subject.identifiers']);
  });

  it.each([null, 3, 'x', [], {}])('%p is not a request', (outside) => {
    expect(pathsOf(outside).length).toBeGreaterThan(0);
  });
});
