import { nthRequestId, sourceId } from '../../../domain/request/ids';
import { fileOfQuestion } from '../../../functions/api/office/question-file';
import { questionsOf } from '../../../functions/api/office/review';
import type { StoredQuestion } from '../../../functions/step/stored-question';
import { anApp } from './fakes/browser';
import { aQuestion, aView, fakeDesk } from './fakes/fake-desk';

const id = nthRequestId(2026, 1);
const address = (group: string) => `/console/verzoeken/2026-0001/bestanden/${group}`;
const photo = { name: 'klas van Sem de Boer.jpg', mediaType: 'image/jpeg', byteLength: 11 };

const aFileQuestion = (mediaType: string): StoredQuestion => ({
  group: 'f1',
  ground: 'not-searchable',
  confidence: 'likely',
  proposal: 'withhold',
  label: 'bestand',
  places: ['p1'],
  occurrences: 1,
  because: 'attachment.not-searched',
  file: {
    objectKey: 'staging/2026-0001/las-oso/files/0001',
    name: 'klas van Sem de Boer.jpg',
    mediaType,
    byteLength: 3,
  },
  examples: [{ sourceId: sourceId('las-oso'), title: 'Document', before: '', hit: 'foto.jpg', after: '' }],
});

const over = (question: StoredQuestion) =>
  ({
    ports: {
      objects: {
        get: async (key: string) =>
          (async function* () {
            yield key.endsWith('questions.json') ? Buffer.from(JSON.stringify([question])) : Buffer.from([1, 2, 3]);
          })(),
      },
      decisions: { list: async () => [] },
    },
  }) as unknown as Parameters<typeof questionsOf>[0];

describe('the officer opens the file he has to decide on (S-25, S-28, S-40)', () => {
  const open = async (mediaType: string, path: string) => {
    const desk = fakeDesk(aView({ status: 'review', questionsOpen: 1 }));
    desk.questionsOf = [aQuestion('f1', { file: { ...photo, mediaType } }), aQuestion('g1')];
    const browser = await anApp(desk).signedIn('officer');
    return browser.get(path);
  };

  it('gets it as a download under our own name, never as a page of ours', async () => {
    const response = await open('text/html', address('f1'));
    expect(await response.text()).toBe('bytes of f1');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="2026-0001-vraag-1.bin"');
    expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['image/jpeg', 'inline'],
    ['image/svg+xml', 'attachment'],
    ['application/pdf', 'attachment'],
  ])('sees a %s %s when the page asks for a picture', async (mediaType, how) => {
    const response = await open(mediaType, `${address('f1')}?beeld`);
    expect(response.headers.get('Content-Disposition')?.split(';')[0]).toBe(how);
  });

  it.each(['g1', 'zz', '..%2F..%2Fx'])('finds nothing at %s: no question about a file', async (group) => {
    expect((await open('image/jpeg', address(group))).status).toBe(404);
  });

  it('can give the file or keep it back; to redact inside it is not offered', async () => {
    const text = await (await open('image/jpeg', '/console/verzoeken/2026-0001/beoordeling')).text();
    const card = text.slice(text.indexOf('id="vraag-f1"'), text.indexOf('id="vraag-g1"'));
    expect(card).toContain('<img src="/console/verzoeken/2026-0001/bestanden/f1?beeld"');
    expect(card).not.toContain('value="redact"');
    expect(card).toContain('value="keep"');
  });
});

describe('the desk hands out a file of a question', () => {
  const officer = { name: 'F. Wolters', role: 'officer' } as const;

  it.each([
    ['image/jpeg', '2026-0001-vraag-1.jpg', 'image/jpeg'],
    ['application/pdf; name="x.exe"', '2026-0001-vraag-1.pdf', 'application/pdf'],
    ['text/html', '2026-0001-vraag-1.bin', 'application/octet-stream'],
    ['constructor', '2026-0001-vraag-1.bin', 'application/octet-stream'],
  ])('a %s as %s', async (mediaType, fileName, served) => {
    const file = await fileOfQuestion(over(aFileQuestion(mediaType)), id, 'f1', officer);
    expect(file).toMatchObject({ fileName, mediaType: served, byteLength: 3 });
  });

  it('but not to the auditor or the director', async () => {
    for (const role of ['auditor', 'director'] as const) {
      expect(await fileOfQuestion(over(aFileQuestion('image/jpeg')), id, 'f1', { ...officer, role })).toBeUndefined();
    }
  });

  it('and never tells where the file stands', async () => {
    const questions = await questionsOf(over(aFileQuestion('image/jpeg')), id);
    expect(JSON.stringify(questions)).not.toContain('staging/');
    expect(questions[0]?.file).toEqual({ name: 'klas van Sem de Boer.jpg', mediaType: 'image/jpeg', byteLength: 3 });
  });
});
