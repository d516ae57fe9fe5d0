import { filesPage } from '../../web/portal/files-page';
import { openPage } from '../../web/portal/open-page';
import { portalText } from '../../web/text/portal';

const frame = {
  stylesheet: '/s.css',
  script: '/s.js',
  local: false,
  boardName: 'De Zeven Beuken',
  contact: '0299 000 000',
};

describe('the download page for a parent with an old phone', () => {
  it('works without JavaScript: a field for the link, a field for the code, one button', async () => {
    const page = String(await openPage(frame));
    expect(page).toContain('<form id="open" class="card" method="post" action="/d"');
    expect(page).toContain('name="reference"');
    expect(page).toContain('name="code"');
    expect([...page.matchAll(/<button/g)]).toHaveLength(1);
  });

  it.each([
    [950, '950 bytes'],
    [1_500, '2 kB'],
    [3_400_000, '3,4 MB'],
    [480_000_000, '480 MB'],
    [4_000_000_000, '4,0 GB'],
  ])('%d bytes are said as %s', async (byteLength, words) => {
    expect(String(await filesPage(frame, [{ volume: 1, fileName: 'inzage.zip', byteLength }]))).toContain(`(${words})`);
  });

  it('says everything in short sentences', () => {
    const { english: _, ...dutch } = portalText;
    const wordsIn = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(wordsIn);
    for (const text of wordsIn(dutch))
      for (const sentence of text.split(/[.?!]/)) expect(sentence.split(' ').length).toBeLessThan(19);
  });
});
