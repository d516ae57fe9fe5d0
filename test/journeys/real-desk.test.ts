import { type Browser, chromium, type Page } from 'playwright-core';
import { verifyArchiveFile } from '../../functions/verify/check-archive';
import { chromiumArguments, chromiumPath } from './chromium';
import { realInzage } from './real-inzage';

const withChromium = chromiumPath === undefined ? describe.skip : describe;
const why = chromiumPath === undefined ? ' (skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium)' : '';

withChromium(`the whole way in a real browser, with the real desk${why}`, () => {
  let browser: Browser;
  let inzage: Awaited<ReturnType<typeof realInzage>>;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });
    inzage = await realInzage();
  }, 20_000);
  afterAll(async () => {
    await browser.close();
    await inzage.stop();
  });

  const openPage = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(40_000);
    return page;
  };

  it('a mother asks for her daughter’s file, an officer answers, and the archive holds', async () => {
    const page = await openPage();
    await page.goto(inzage.address);
    await page.getByRole('link', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('button', { name: 'Fenna Wolters' }).click();

    await page.getByRole('link', { name: 'Nieuw verzoek' }).first().click();
    await page.getByLabel('Inzage (kopie van het dossier)').check();
    await page.getByLabel('Voornaam').fill('Yasmina');
    await page.getByLabel('Achternaam').fill('Ouali');
    await page.getByLabel('Deze persoon is').selectOption('pupil');
    await page.getByLabel('Geboortedatum').fill('2017-09-18');
    await page.getByLabel('De aanvrager is').selectOption('parent-with-authority');
    await page.locator('[name="requester.name"]').fill('Samira Ouali');
    await page.locator('[name="requester.email"]').fill('samira@voorbeeld.test');
    await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
    await page
      .getByRole('region', { name: 'Stel vast wie de aanvrager is' })
      .getByLabel('Hoe?')
      .selectOption('called-back');
    await page.getByRole('button', { name: 'Identiteit is vastgesteld' }).click();
    await page.getByRole('button', { name: 'Belangen zijn nagegaan' }).click();
    await page.getByRole('button', { name: 'In behandeling nemen en beginnen' }).click();

    // The page finds out by itself that the sources are done.
    await page.getByRole('link', { name: 'Naar de beoordeling' }).click();
    const photo = page.locator('.question', { hasText: 'klassenfoto.jpg' });
    const shown = photo.locator('img');
    await shown.scrollIntoViewIfNeeded();
    // Fails when the picture does not load.
    await shown.evaluate((picture) => (picture as unknown as { decode(): Promise<void> }).decode());
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      photo.getByRole('link', { name: 'Zoals het in de bron staat' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^\d{4}-0001-vraag-\d\.jpg$/);
    expect(await photo.locator('input[value="redact"]').count()).toBe(0);

    await page.locator('summary', { hasText: 'voorstellen' }).click();
    await page.getByLabel('Reden', { exact: true }).fill('Er kunnen anderen in staan');
    await page.getByRole('button', { name: /^Neem \d+ voorstellen over$/ }).click();
    await page.getByRole('button', { name: 'Beoordeling afronden' }).click();

    await page.getByRole('link', { name: 'Naar de vrijgave' }).click();
    await page.getByLabel('Ik heb gecontroleerd').check();
    await page.getByRole('button', { name: 'Geef het archief vrij' }).click();
    await page.getByRole('button', { name: 'Toon de code' }).click();
    const code = (await page.locator('.code').textContent()) ?? '';
    await page.goto(`${inzage.address}/mailbox`);
    const link = (await page.locator('article a[href*="/d#"]').first().getAttribute('href')) ?? '';

    const parent = await openPage();
    await parent.goto(link);
    await parent.getByLabel('Uw code').fill(code);
    await parent.getByRole('button', { name: 'Verder' }).click();
    const [download] = await Promise.all([
      parent.waitForEvent('download'),
      parent.getByRole('link', { name: 'Ophalen' }).first().click(),
    ]);
    const report = await verifyArchiveFile(await download.path());
    expect(report.problems).toEqual([]);
    expect(report.ok).toBe(true);
  }, 90_000);
});
