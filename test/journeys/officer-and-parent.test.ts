import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { instant } from '../../domain/deadline/instant';
import { nthRequestId } from '../../domain/request/ids';
import { oidcSignIn } from '../../functions/api/console/oidc-sign-in';
import { type LocalIdentityProvider, startLocalIdentityProvider } from '../../runtime/local/identity/start';
import { demoServer } from '../functions/api/fakes/demo-server';
import { chromiumArguments, chromiumPath } from './chromium';

const withChromium = chromiumPath === undefined ? describe.skip : describe;
const why = chromiumPath === undefined ? ' (skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium)' : '';

withChromium(`in a real browser${why}`, () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof demoServer>>;
  let provider: LocalIdentityProvider;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });
    demo = await demoServer({
      clock: { now: () => instant(new Date().toISOString()) },
      signInFor: async (callbackUrl) => {
        provider = await startLocalIdentityProvider({ port: 0, redirectUris: [callbackUrl] });
        return oidcSignIn({ ...provider, callbackUrl, allowInsecure: true });
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await provider.close();
    await demo.stop();
  });

  async function open(path: string, options: { javaScriptEnabled?: boolean; phone?: boolean } = {}): Promise<Page> {
    const viewport = options.phone ? { width: 360, height: 640 } : { width: 1200, height: 900 };
    const context = await browser.newContext({ viewport, javaScriptEnabled: options.javaScriptEnabled ?? true });
    const page = await context.newPage();
    page.setDefaultTimeout(6000);
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(demo.address + path);
    return page;
  }

  async function signedIn(path: string, name: string, options = {}): Promise<Page> {
    const page = await open(path, options);
    await page.getByRole('link', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('button', { name }).click();
    await page.waitForURL(`${demo.address}/console**`);
    return page;
  }

  const heading = (page: Page) => page.locator('#nu').textContent();

  it.each([true, false])('an officer registers a request and brings it to the sources (JavaScript: %s)', async (js) => {
    const page = await signedIn('/console', 'Fenna Wolters', { javaScriptEnabled: js });
    await page.getByRole('link', { name: 'Nieuw verzoek' }).first().click();
    await page.getByLabel('Inzage (kopie van het dossier)').check();
    await page.getByLabel('Voornaam').fill('Yara');
    await page.getByLabel('Achternaam').fill('<b>Meijer</b>');
    await page.getByLabel('Deze persoon is').selectOption('pupil');
    await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
    // What is missing is named, what was typed is still there.
    expect(await page.locator('.notice.bad li').allInnerTexts()).toEqual([
      'Geboortedatum: Vul een bestaande datum in.',
      'De aanvrager is: Maak een keuze.',
    ]);
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Yara');
    await page.getByLabel('Geboortedatum').fill('2015-03-04');
    await page.getByLabel('De aanvrager is').selectOption('parent-with-authority');
    await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
    expect(await page.locator('h1').textContent()).toBe('Yara <b>Meijer</b>');

    expect(await heading(page)).toBe('Stel vast wie de aanvrager is');
    await page.getByLabel('Hoe?').selectOption('called-back');
    await page.getByRole('button', { name: 'Identiteit is vastgesteld' }).click();
    expect(await heading(page)).toBe('Ga na of er belangen botsen');
    await page.getByRole('button', { name: 'Belangen zijn nagegaan' }).click();
    expect(await heading(page)).toBe('Neem het verzoek in behandeling');
    await page.getByRole('button', { name: 'In behandeling nemen en beginnen' }).click();
    expect(await heading(page)).toBe('Niets: het systeem is bezig');
  });

  it('progress shows by itself while the sources are asked', async () => {
    const id = nthRequestId(2026, 5);
    const page = await signedIn(`/console/verzoeken/${id}`, 'Fenna Wolters');
    await page.waitForURL(`**/${id}`);
    expect(await page.locator('#voortgang').textContent()).toContain('1 van 3 bronnen klaar');
    const view = demo.desk.views.get(id);
    if (!view) throw new Error('the demo lacks its fifth request');
    const sources = view.sources.map((source) => ({ ...source, state: 'complete' as const }));
    demo.desk.views.set(id, { ...view, sources });
    await page.getByText('3 van 3 bronnen klaar').waitFor();
    demo.desk.views.set(id, { ...view, sources, runLive: false, status: 'review', questionsOpen: 2 });
    await page.getByText('Beantwoord 2 vragen').waitFor();
  });

  it('an officer reviews, releases and sees the code', async () => {
    const page = await signedIn('/console/verzoeken/2026-0003/beoordeling', 'Fenna Wolters');
    const first = page.locator('#vraag-g1');
    expect(await first.locator('mark').textContent()).toBe('Sem de Boer');
    await first.getByLabel('Weglakken', { exact: true }).check();
    await page.locator('#vraag-g2').getByLabel('Laten staan', { exact: true }).check();
    await page.getByLabel('Reden voor deze beslissingen').fill('Medeleerling, niet nodig om het verslag te begrijpen');
    await page.getByRole('button', { name: 'Leg vast wat ik koos' }).click();
    expect(await page.locator('.question').count()).toBe(1);
    await page.getByText('Neem het laatste voorstel over').click();
    await page.getByLabel('Reden', { exact: true }).fill('Foto met andere kinderen');
    await page.getByRole('button', { name: 'Neem het voorstel over' }).click();
    await page.getByRole('button', { name: 'Beoordeling afronden' }).click();
    expect(await page.locator('.notice.good').textContent()).toContain('De beoordeling is afgerond.');

    await page.goto(`${demo.address}/console/verzoeken/2026-0004/vrijgave`);
    await page.getByLabel('Ik heb gecontroleerd').check();
    await page.getByRole('button', { name: 'Geef het archief vrij' }).click();
    expect(await page.locator('.notice.good').textContent()).toBe('Het archief is vrijgegeven.');
    expect(demo.desk.calls).toContain('signed by Fenna Wolters');
    await page.getByRole('link', { name: 'Naar de links' }).waitFor();
  });

  it('a parent opens the mail, mistypes the code, and downloads the archive on a phone', async () => {
    const mailbox = await open('/mailbox');
    const href = (await mailbox.locator('article a').getAttribute('href')) ?? '';
    const page = await open(`/d${new URL(href).hash}`, { phone: true });
    await page.getByText('De link uit uw e-mail is gevonden').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByLabel('Uw code').fill('WRONG WRONG WRO');
    await page.getByRole('button', { name: 'Verder' }).click();
    expect(await page.locator('h1').textContent()).toBe('Dit lukt niet');
    await page.getByRole('link', { name: 'Probeer het nog een keer' }).click();
    await page.getByLabel('Uw code').fill(demo.link.code.toLowerCase());
    await page.getByRole('button', { name: 'Verder' }).click();
    expect(await page.locator('h1').textContent()).toBe('Uw gegevens staan klaar');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Ophalen' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('inzage-2026-0004-deel-1.zip');
    expect((await readFile(await download.path())).equals(demo.archive)).toBe(true);
    // Nothing is wider than the phone.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('a parent without JavaScript pastes the link', async () => {
    const page = await open('/d', { javaScriptEnabled: false, phone: true });
    await page.getByLabel('Link uit uw e-mail').fill(`${demo.address}/d#${demo.link.token}`);
    await page.getByLabel('Uw code').fill(demo.link.code);
    await page.getByRole('button', { name: 'Verder' }).click();
    expect(await page.locator('h1').textContent()).toBe('Uw gegevens staan klaar');
  });

  it('a parent with an old link is told so before typing a code', async () => {
    const page = await open(`/d#${demo.old.token}`, { phone: true });
    await page.getByText('Deze link is verlopen').waitFor();
    expect(await page.locator('main').textContent()).toContain('privacy@zevenbeuken.example');
  });

  it('no page breaks its own content policy and no script fails', () => {
    expect(complaints).toEqual([]);
  });
});
