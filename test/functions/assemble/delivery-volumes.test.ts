import { createHash } from 'node:crypto';
import type { ReleasedRecord } from '../../../domain/archive/released';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { deliveryVolumes } from '../../../functions/assemble/delivery-volumes';
import { bytesOfBuffer } from '../../../functions/verify/archive-bytes';
import { memberTexts } from '../../../functions/verify/member-texts';
import { readArchive } from '../../../functions/verify/read-archive';
import { deliveryOf, fennasRecords } from '../../support/delivery';
import { packed } from '../../support/volume';

type Delivered = ReturnType<typeof deliveryOf>;

async function filesOf(delivery: Delivered, volume = 1): Promise<Map<string, string>> {
  const members = (await deliveryVolumes(delivery))[volume - 1] ?? [];
  const archive = await readArchive(bytesOfBuffer(await packed(members)));
  const files = new Map<string, string>();
  for (const entry of archive.entries) {
    const parts: Uint8Array[] = [];
    for await (const part of await archive.open(entry)) parts.push(part);
    files.set(entry.path, Buffer.concat(parts).toString('utf8'));
  }
  return files;
}

const withNote = (opmerking: string): ReleasedRecord => ({
  ...(fennasRecords[1] as ReleasedRecord),
  title: opmerking,
  fields: { opmerking },
});

describe('what a requester gets (DESIGN §7)', () => {
  it('an access answer has the page, the letter, the files and the technical part, and no portable part', async () => {
    expect([...(await filesOf(deliveryOf(fennasRecords))).keys()]).toEqual([
      '1-LEES-MIJ.html',
      '2-brief.pdf',
      'bestanden/las-oso/2023-11-14-leerlinggegevens-0001.pdf',
      'technisch/data/las-oso/leerling.json',
      'technisch/data/las-oso/leerling.csv',
      'technisch/schema/las-oso-leerling.schema.json',
      'technisch/woordenboek.csv',
      'technisch/sources.json',
      'technisch/withheld.json',
      'technisch/LEESMIJ.txt',
      'technisch/manifest.json',
      'technisch/manifest.sig',
    ]);
  });

  it('the data is there field for field, also as JSON (L-28)', async () => {
    const data = JSON.parse(
      (await filesOf(deliveryOf(fennasRecords))).get('technisch/data/las-oso/leerling.json') ?? '',
    );
    expect(data.map(({ fields }: { fields: unknown }) => fields)).toEqual(fennasRecords.map(({ fields }) => fields));
  });

  it('tells nowhere where we keep our own copy of a file', async () => {
    for (const [path, text] of await filesOf(deliveryOf(fennasRecords, { kind: 'both' }))) {
      expect({ path, staging: text.includes('staging/') }).toEqual({ path, staging: false });
    }
  });

  it('the own BSN stands in the copy, closed on the page, and nowhere in the portable part or the manifest (L-37)', async () => {
    const files = await filesOf(deliveryOf(fennasRecords, { kind: 'portability' }));
    expect(files.get('1-LEES-MIJ.html')).toContain(
      '<details><summary>Burgerservicenummer tonen</summary>123456782</details>',
    );
    const without = [...files].filter(([path]) => path.startsWith('overdraagbaar/') || path.includes('manifest'));
    expect(without.length).toBeGreaterThan(4);
    for (const [, text] of without) expect(text).not.toMatch(/123456782|1234\.56\.782/);
  });

  it('somebody of whom nothing is known gets an answer too (L-27)', async () => {
    const files = await filesOf(deliveryOf([], { kind: 'both', withheld: [] }));
    expect(files.get('1-LEES-MIJ.html')).toContain('Er zijn geen gegevens gevonden.');
    expect(files.get('overdraagbaar/LEESMIJ.txt')).toContain('geen gegevens');
  });

  it('accounts for a damaged file by name and digest', async () => {
    const withheld = JSON.parse((await filesOf(deliveryOf(fennasRecords))).get('technisch/withheld.json') ?? '');
    expect(withheld[0]).toMatchObject({ ground: 'damaged', sourceName: 'kapot.pdf', sha256: 'a'.repeat(64) });
  });

  it('large deliveries come in volumes; the page says where a file is', async () => {
    const big = Buffer.alloc(1_200_000, 'x');
    const sha256 = createHash('sha256').update(big).digest('hex');
    const records = fennasRecords.map((record) => ({
      ...record,
      attachments: record.attachments
        .flatMap((file) => [file, file])
        .map((file) => ({ ...file, sha256, byteLength: big.byteLength })),
    }));
    const openAttachment = async function* () {
      yield big;
    };
    const delivery = deliveryOf(records, { volumeBytes: 1_500_000, openAttachment });
    expect(await deliveryVolumes(delivery)).toHaveLength(3);
    expect((await filesOf(delivery)).get('1-LEES-MIJ.html')).toContain('staat in deel 3');
    expect([...(await filesOf(delivery, 2)).keys()]).toEqual([
      'LEES-MIJ.txt',
      'bestanden/las-oso/2023-11-14-leerlinggegevens-0001.pdf',
      'technisch/manifest.json',
      'technisch/manifest.sig',
    ]);
  });
});

describe('the page has no way in (S-31)', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ["' onmouseover='alert(1)", '&#39; onmouseover=&#39;alert(1)'],
    ['</style><script>1</script>', '&lt;/style&gt;&lt;script&gt;1&lt;/script&gt;'],
    ['</dd></dl><iframe src=//x.example>', '&lt;/dd&gt;&lt;/dl&gt;&lt;iframe src=//x.example&gt;'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['<!--<svg onload=1>-->', '&lt;!--&lt;svg onload=1&gt;--&gt;'],
    ['&lt;script&gt;', '&amp;lt;script&amp;gt;'],
  ])('%j stays text', async (attack, escaped) => {
    const page = (await filesOf(deliveryOf([withNote(attack)], { withheld: [] }))).get('1-LEES-MIJ.html') ?? '';
    const harmless = (await filesOf(deliveryOf([withNote('woord')], { withheld: [] }))).get('1-LEES-MIJ.html') ?? '';
    const tags = (html: string) => html.match(/<[^>]*>/g);
    expect(tags(page)).toEqual(tags(harmless));
    expect(JSON.stringify(page.match(/<h4>([\s\S]*?) <span/)?.[1])).toBe(JSON.stringify(escaped));
  });

  it('asks nothing of the network and runs nothing', async () => {
    const page = (await filesOf(deliveryOf(fennasRecords))).get('1-LEES-MIJ.html') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|https?:|\son[a-z]+=|\sstyle=/);
    expect(page).toMatch(/<html lang="nl">[\s\S]*<header>[\s\S]*<nav [\s\S]*<main /);
  });
});

describe('what the leak test reads (DESIGN §7)', () => {
  const texts = async (opmerking: string, date?: string) => {
    const record = { ...withNote(opmerking), ...(date ? { occurredOn: calendarDate(date) } : {}) };
    const [members = []] = await deliveryVolumes(deliveryOf([record]));
    const found = new Map<string, string>();
    for await (const { path, text } of memberTexts(await readArchive(bytesOfBuffer(await packed(members))))) {
      found.set(path, (found.get(path) ?? '') + text);
    }
    return found;
  };

  it.each(['Sjoerd "de\tBeer" O\'Brien & <Zoon>', 'Ünïcode 漢字', 'twee\nregels\r\nverder', 'NL91 ABNA 0417 1643 00'])(
    '%j is found in the page, the JSON and the CSV as it was written',
    async (note) => {
      const found = await texts(note);
      for (const path of [
        '1-LEES-MIJ.html',
        'technisch/data/las-oso/leerling.json',
        'technisch/data/las-oso/leerling.csv',
      ]) {
        expect({ path, found: found.get(path)?.includes(note) }).toEqual({ path, found: true });
      }
    },
  );

  it('the letter and the names of the members are read as well', async () => {
    const found = await texts('woord');
    expect(found.get('2-brief.pdf')).toContain('vroeg u om de gegevens van Fenna de Wit');
    expect(found.get('technisch/woordenboek.csv')).toContain('technisch/woordenboek.csv');
  });

  it('a string on the seam of two pieces is whole in one of them', async () => {
    const records = Array.from({ length: 3000 }, (_, n) => ({
      ...withNote(`Sem Jansen ${n} ${'x'.repeat(1000)}`),
      id: `N${n}`,
    }));
    const [members = []] = await deliveryVolumes(deliveryOf(records));
    const archive = await readArchive(bytesOfBuffer(await packed(members)));
    const seen = new Set<number>();
    for await (const { path, text } of memberTexts(archive)) {
      if (path !== 'technisch/data/las-oso/leerling.json') continue;
      expect(text.length).toBeLessThan(2_000_000);
      for (const [, n] of text.matchAll(/Sem Jansen (\d+)/g)) seen.add(Number(n));
    }
    expect(seen.size).toBe(3000);
  });
});
