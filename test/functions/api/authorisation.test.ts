import { nthRequestId, sourceId } from '../../../domain/request/ids';
import type { Role } from '../../../functions/api/console/roles';
import { anApp, Browser } from './fakes/browser';
import { aQuestion, aView, fakeDesk } from './fakes/fake-desk';

const roles: readonly Role[] = ['officer', 'second-signatory', 'director', 'auditor'];
const one = '/console/verzoeken/2026-0001';

/** Who may see which page: officer, second signatory, director, auditor. */
const pages: readonly (readonly [string, string])[] = [
  ['/console/verzoeken/nieuw', 'yes no  yes no '],
  [one, 'yes yes no  yes'],
  [`${one}/voortgang`, 'yes yes no  yes'],
  [`${one}/beoordeling`, 'yes yes no  yes'],
  [`${one}/vrijgave`, 'yes yes no  yes'],
  [`${one}/bestanden/f1`, 'yes yes no  no '],
  ['/console/taken', 'yes no  yes no '],
  [`${one}/bronnen/las-oso/brief`, 'yes no  no  no '],
];

/** Who may do what, in the same order; the method that the desk would be asked for. */
const writes: readonly (readonly [string, string, string])[] = [
  [`${one}/identiteit`, 'yes no  no  no ', 'checkIdentity'],
  [`${one}/bevoegdheid`, 'yes no  no  no ', 'overrideAuthority'],
  [`${one}/belangen`, 'yes no  no  no ', 'checkConflict'],
  [`${one}/behandelen`, 'yes no  no  no ', 'accept'],
  [`${one}/verder`, 'yes no  no  no ', 'proceed'],
  [`${one}/intrekken`, 'yes no  no  no ', 'withdraw'],
  [`${one}/afsluiten`, 'yes no  no  no ', 'close'],
  [`${one}/verlengen`, 'yes no  no  no ', 'extend'],
  [`${one}/bronnen/las-oso/opnieuw`, 'yes no  no  no ', 'retrySource'],
  [`${one}/bronnen/las-oso/ontbreekt`, 'yes no  no  no ', 'acceptGap'],
  [`${one}/bronnen/las-oso/kandidaat`, 'yes no  no  no ', 'chooseCandidates'],
  [`${one}/bronnen/las-oso/geen-van-deze`, 'yes no  no  no ', 'refuseCandidates'],
  [`${one}/beoordeling/voorstellen`, 'yes no  no  no ', 'decide'],
  [`${one}/beoordeling/afronden`, 'yes no  no  no ', 'completeReview'],
  [`${one}/beoordeling/heropenen`, 'yes yes no  no ', 'reopenReview'],
  [`${one}/vrijgave`, 'yes no  no  no ', 'release'],
  [`${one}/code`, 'yes no  no  no ', 'takeCode'],
  [`${one}/link/nieuw`, 'yes no  no  no ', 'reissueLink'],
  [`${one}/link/intrekken`, 'yes yes no  no ', 'revokeLink'],
  [`${one}/bewaren`, 'yes no  no  no ', 'confirmKept'],
  [`${one}/uitsluiten`, 'yes no  no  no ', 'exclude'],
  ['/console/taken/2026-0001/papier-1/inleveren', 'yes no  yes no ', 'answer'],
  ['/console/taken/2026-0001/papier-1/niets-gevonden', 'yes no  yes no ', 'answer'],
  ['/console/taken/2026-0001/papier-1/heropenen', 'yes no  yes no ', 'reopen'],
  ['/console/taken/2026-0001/papier-1/bestanden/1/verwijderen', 'yes no  yes no ', 'remove'],
  [`${one}/links/aaaaaaaa/ontgrendelen`, 'yes no  no  no ', 'unlockLink'],
];

/** Every field that some form needs, so that only the role decides. */
const everyField = {
  method: 'at-the-desk',
  reason: 'system-retired',
  ground: 'complexity',
  candidate: '0',
  stated: 'yes',
  confirmed: 'yes',
  seen: '1',
  how: 'copy-made',
  sure: 'yes',
};

const aBusyDesk = () => {
  const at = '2026-11-24T08:00:00.000Z' as never;
  const desk = fakeDesk(
    aView({
      requestId: nthRequestId(2026, 1),
      status: 'ready-to-release',
      sources: [{ sourceId: sourceId('las-oso'), nl: 'Leerlingadministratie', state: 'parked', parked: 'Throttled' }],
      links: [{ link: 'aaaaaaaa', expiresAt: at, locked: true, revoked: false }],
      trail: [{ seq: 4, at, type: 'verified' }],
    }),
  );
  desk.questionsOf = [aQuestion('f1', { file: { name: 'foto.jpg', mediaType: 'image/jpeg', byteLength: 11 } })];
  return desk;
};

const allowed = (row: string, role: Role): boolean => row.split(/\s+/)[roles.indexOf(role)] === 'yes';

describe('roles: everybody can do his own task and no other (S-40)', () => {
  for (const role of roles) {
    it.each(pages)(`${role} asks for %s: officer, second, director, auditor = %s`, async (path, row) => {
      const browser = await anApp(aBusyDesk()).signedIn(role);
      expect((await browser.get(path)).status).toBe(allowed(row, role) ? 200 : 403);
    });

    it.each(writes)(`${role} posts to %s: officer, second, director, auditor = %s`, async (path, row, method) => {
      const { desk, signedIn } = anApp(aBusyDesk());
      const browser = await signedIn(role);
      const csrf = await browser.csrf(role === 'director' ? '/console/verzoeken/nieuw' : '/console');
      const response = await browser.post(path, { ...everyField, csrf });
      if (allowed(row, role)) {
        expect(response.status).not.toBe(403);
        expect(desk.calls).toContain(method);
      } else {
        expect(response.status).toBe(403);
        expect(desk.calls).toEqual([]);
      }
    });
  }

  it('the director registers a request, hears its number, and sees nothing of the file', async () => {
    const { desk, signedIn } = anApp();
    const browser = await signedIn('director');
    const response = await browser.post('/console/verzoeken/nieuw', {
      csrf: await browser.csrf(),
      kind: 'access',
      receivedOn: '2026-11-20',
      'subject.category': 'pupil',
      'subject.givenName': 'Mila',
      'subject.familyName': 'Dongen',
      'subject.birthDate': '2014-05-31',
      'requester.relation': 'guardian',
    });
    expect(desk.calls).toEqual(['register:console:Nienke Postema']);
    expect(await response.text()).toContain('Vastgelegd onder nummer 2026-0001');
    expect((await browser.get(one)).status).toBe(403);
    expect((await browser.get('/console')).headers.get('Location')).toBe('/console/verzoeken/nieuw');
  });

  it.each([...pages.map(([path]) => path), '/console'])('without a session %s is the door', async (path) => {
    const { app } = anApp(aBusyDesk());
    const response = await new Browser(app).get(path);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('Mila');
  });

  it.each(writes)('without a session a post to %s does nothing', async (path) => {
    const { app, desk } = anApp(aBusyDesk());
    expect((await new Browser(app).post(path, everyField)).status).toBe(401);
    expect(desk.calls).toEqual([]);
  });

  it('candidates of a source are not shown to who may not choose', async () => {
    const desk = fakeDesk(
      aView({ sources: [{ sourceId: sourceId('las-oso'), nl: 'Leerlingadministratie', state: 'ambiguous' }] }),
    );
    const { signedIn } = anApp(desk);
    expect(await (await (await signedIn('officer')).get(one)).text()).toContain('De Wilgenhoek');
    expect(await (await (await signedIn('auditor')).get(one)).text()).not.toContain('De Wilgenhoek');
  });

  it.each(['2026-0002', '..', 'x', '%2e%2e', '2026-0001%00'])('there is no request %s', async (id) => {
    const browser = await anApp(aBusyDesk()).signedIn('officer');
    expect((await browser.get(`/console/verzoeken/${id}`)).status).toBe(404);
  });
});
