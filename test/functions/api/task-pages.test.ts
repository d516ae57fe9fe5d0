import { anApp } from './fakes/browser';

const task = '/console/taken/2026-0001/papier-1';

/** Posts a form with files, as a phone does. */
async function upload(fields: Readonly<Record<string, string>>, files: readonly string[], path = `${task}/bestanden`) {
  const { desk, signedIn } = anApp();
  const browser = await signedIn('director');
  const body = new FormData();
  body.set('csrf', fields.csrf ?? (await browser.csrf()));
  for (const [name, value] of Object.entries(fields)) if (name !== 'csrf') body.set(name, value);
  for (const text of files) body.append('file', new File([text], '../../Mila van Dongen.jpg'));
  return { desk, response: await browser.send(path, { method: 'POST', body }) };
}

describe('the page of a task, on a phone (S-40)', () => {
  it('shows whom it is about and nothing else of the request', async () => {
    const browser = await anApp().signedIn('director');
    const page = await (await browser.get(task)).text();
    expect(page).toContain('Mila &lt;b&gt;van Dongen');
    expect(page).toContain('31 mei 2014');
    for (const word of ['Roos', 'roos@example.org', 'Ouder met gezag', 'Streefdatum', '<i>map'])
      expect(page).not.toContain(word);
    expect(page).toContain('accept="image/*" capture="environment"');
    expect(page).toContain('accept="image/*,.pdf" multiple');
    expect(page).toContain('width=device-width');
  });

  it('the list names nobody', async () => {
    const browser = await anApp().signedIn('director');
    const page = await (await browser.get('/console/taken')).text();
    expect(page).toContain('Papieren leerlingdossier');
    expect(page).not.toContain('Mila');
  });

  it('takes several photos at once, with the birth date that was picked and without their names', async () => {
    const { desk, response } = await upload({ birthDate: '2014-05-31', as: 'document', description: 'map' }, [
      'one',
      'two',
      '',
    ]);
    expect(response.status).toBe(303);
    expect(desk.calls).toEqual(['add 2014-05-31 document map: one|two']);
  });

  it('takes nothing without the token of the page', async () => {
    const { desk, response } = await upload({ csrf: 'x', birthDate: '2014-05-31' }, ['one']);
    expect(response.status).toBe(403);
    expect(desk.calls).toEqual([]);
  });

  it('takes no more than fits, and large bodies nowhere else', async () => {
    const large = 'x'.repeat(600 * 1024);
    expect((await upload({ birthDate: '2014-05-31' }, [large])).response.status).toBe(303);
    expect((await upload({}, [large], `${task}/inleveren`)).response.status).toBe(413);
    expect((await upload({}, ['x'.repeat(65 * 1024 * 1024)])).response.status).toBe(413);
  });

  it('hands in only after the box was ticked', async () => {
    const { desk, signedIn } = anApp();
    const browser = await signedIn('director');
    const csrf = await browser.csrf();
    expect((await browser.post(`${task}/niets-gevonden`, { csrf, searchedHere: 'kast' })).status).toBe(409);
    expect(desk.calls).toEqual([]);
    expect((await browser.post(`${task}/niets-gevonden`, { csrf, searchedHere: 'kast', sure: 'yes' })).status).toBe(
      303,
    );
    expect(desk.calls).toEqual(['answer']);
  });

  it.each([
    '/console/taken/2026-0001/papier-2',
    '/console/taken/2026-0002/papier-1',
    '/console/taken/x/y',
    `${task}-1`,
  ])('there is no task at %s, whoever asks', async (path) => {
    const browser = await anApp().signedIn('director');
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(`${path}/inleveren`, { csrf: await browser.csrf(), sure: 'yes' })).status).toBe(404);
  });

  it('an upload is a download under a name of ours, and runs nowhere', async () => {
    const browser = await anApp().signedIn('director');
    const response = await browser.get(`${task}/bestanden/1?beeld`);
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="2026-0001-papier-1-1.pdf"');
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });
});
