import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { RequestId } from '../../../domain/request/ids';
import { createRecogniser } from '../../../functions/documents/ocr/create-recogniser';
import { openDocument } from '../../../functions/documents/open-document';
import { keys } from '../../../functions/step/keys';
import { bytesOfObject } from '../../../functions/verify/archive-bytes';
import { memberTexts } from '../../../functions/verify/member-texts';
import { readArchive } from '../../../functions/verify/read-archive';
import type { LocalInzage } from '../../../runtime/local/compose';
import {
  documentsAboutMees,
  ownInTheMargin,
  ownOnTheScan,
  ownSentences,
  strangers,
} from '../../support/dossier-documents';
import { accepted, byMother, mees, officer, type Scene, sceneWith } from '../../support/scene';

const recogniser = createRecogniser();
let documents: Awaited<ReturnType<typeof documentsAboutMees>>;
let scene: Scene;
beforeAll(async () => {
  documents = await documentsAboutMees();
  scene = await sceneWith([{ ...mees, documents }]);
});
afterAll(async () => {
  await recogniser.close();
  await scene.end();
});

/** Takes over every proposal, but gives the scan, whose boxes were looked at, and what stood in the margin, which was read. */
async function reviewed({ desk, workflow }: LocalInzage, requestId: RequestId): Promise<void> {
  const questions = await desk.questions(requestId);
  // In the officer's language, also where no role is known.
  expect(questions.map(({ label }) => label)).not.toContain('person');
  const decisions = questions.map(({ group, proposal, ground, file, because }) => ({
    target: group,
    verdict: file?.name === 'scan.png' || because === 'attachment.hidden-parts' ? ('keep' as const) : proposal,
    ground,
  }));
  expect(await desk.decide(requestId, decisions, 'gezien', officer)).toMatchObject({ ok: true });
  expect(await desk.completeReview(requestId, officer)).toMatchObject({ ok: true });
  await workflow.settled();
}

async function archiveOf({ store }: LocalInzage, requestId: RequestId): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of (await store.objects.get(keys.volume(requestId, 1, 1))) ?? []) parts.push(part);
  return Buffer.concat(parts);
}

/** Everything in a file: its bytes in the three ways in which letters are written, and whatever is packed in it. */
function bytesAsText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const text = ['latin1', 'utf8', 'utf16le'].map((encoding) => raw.toString(encoding as BufferEncoding)).join('\n');
  const coded = [...raw.toString('latin1').matchAll(/(?:[A-Za-z0-9+/]{60,}={0,2}\r?\n?)+[A-Za-z0-9+/]*={0,2}/g)];
  const decoded = coded.map(([block]) => Buffer.from(block, 'base64').toString('utf8'));
  const isZip = raw.subarray(0, 4).toString('hex') === '504b0304';
  const inside = isZip ? Object.values(unzipSync(bytes)).map(bytesAsText) : [];
  const all = [text, ...decoded, ...inside].join('\n');
  return `${all}\n${all.replace(/<[^>]*>/g, '')}\n${all.replace(/=\r?\n/g, '')}`;
}

/** What a person reads in a file, on its pictures too. */
async function asRead(name: string, bytes: Uint8Array): Promise<string> {
  const opening = await openDocument(bytes, recogniser, name);
  if (opening.state === 'closed') return '';
  const { text, hidden } = opening.document;
  return [text, ...hidden.map((part) => part.text ?? '')].join('\n').replace(/\s+/g, ' ');
}

describe('a dossier with documents, from the desk to the archive (S-32)', () => {
  let inzage: LocalInzage;
  let requestId: RequestId;
  let archive: Buffer;
  let members: Readonly<Record<string, Uint8Array>>;
  let texts: readonly (readonly [string, string])[];
  const attachments = () => Object.entries(members).filter(([path]) => path.startsWith('bestanden/'));
  const json = (path: string) => JSON.parse(Buffer.from(members[path] ?? []).toString('utf8'));

  beforeAll(async () => {
    inzage = await scene.open('documents');
    requestId = await accepted(inzage, byMother);
  });
  afterAll(() => inzage.close());

  it('asks about the scan and the old Word file, for nobody read those with certainty', async () => {
    const asked = (await inzage.desk.questions(requestId)).flatMap(({ file }) => (file ? [file.name] : []));
    expect(asked.toSorted()).toEqual(['oud verslag.doc', 'scan.png']);
  });

  it('is ready to be released after the review: the finished archive was read and nothing was found', async () => {
    await reviewed(inzage, requestId);
    expect((await inzage.desk.view(requestId))?.status).toBe('ready-to-release');
    archive = await archiveOf(inzage, requestId);
    members = unzipSync(archive);
    texts = Object.entries(members).map(([path, bytes]) => [path, `${path}\n${bytesAsText(bytes)}`.toLowerCase()]);
    expect(
      attachments()
        .map(([path]) => path.slice(path.lastIndexOf('.')))
        .toSorted(),
    ).toEqual(['.docx', '.eml', '.pdf', '.png', '.txt', '.txt'].toSorted());
  });

  it.each(strangers)('%s is in no byte of any member, packed or not', (stranger) => {
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter(([, text]) => text.includes(stranger.toLowerCase())).map(([path]) => path)).toEqual([]);
  });

  it('shows nobody else on the pages and pictures that go out, and still tells what is about the pupil', async () => {
    const read: string[] = [];
    for (const [path, bytes] of attachments()) read.push(await asRead(path, bytes));
    const all = read.join('\n');
    for (const stranger of strangers) for (const word of stranger.split(' ')) expect(all).not.toContain(word);
    for (const own of [...ownSentences, ownInTheMargin, ownOnTheScan]) expect(all).toContain(own);
  });

  it('gives what stood in the margin as a text beside the document, without who is named in it', () => {
    const beside = attachments()
      .filter(([path]) => path.endsWith('.txt'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
      .find((text) => text.includes(ownInTheMargin));
    expect(beside).toMatch(/^Opmerking in de kantlijn:\n\[[^\]]+\]: Mees vond dit moeilijk, zegt \[[^\]]+\]\.\s*$/);
  });

  it('is searched in Verify as deep as it goes: inside the mail and its attachment too', async () => {
    const source = await bytesOfObject(inzage.store.objects, keys.volume(requestId, 1, 1));
    if (!source) throw new Error('no archive');
    let words = '';
    for await (const { path, text } of memberTexts(await readArchive(source)))
      if (path.startsWith('bestanden/')) words += text;
    for (const own of ['Mees komt morgen later op school.', 'Mees heeft het blad af.']) expect(words).toContain(own);
  });

  it('keeps the old Word file back, listed with its name and digest', () => {
    const { bytes } = documents.find(({ fileName }) => fileName === 'oud verslag.doc') ?? { bytes: new Uint8Array() };
    expect(json('technisch/withheld.json')).toContainEqual(
      expect.objectContaining({
        what: 'attachment',
        ground: 'not-searchable',
        sourceName: 'oud verslag.doc',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        byteLength: bytes.byteLength,
      }),
    );
  });

  it('accounts for every file of the source: gone out under another digest, or listed as left out', () => {
    const technical = Object.entries(members)
      .filter(([path]) => path.startsWith('technisch/'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    for (const { bytes } of documents) expect(technical).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  it('gives the same bytes when Prepare was stopped halfway and did its work again', async () => {
    const again = await scene.open('again');
    try {
      const other = await accepted(again, byMother);
      const { objects } = again.store;
      const put = objects.put.bind(objects);
      let stops = 0;
      const stopping = jest.spyOn(objects, 'put').mockImplementation(async (key, ...rest) => {
        if (/\/rewritten\/0*3$/.test(key) && stops++ === 0) throw new Error('the machine stops');
        return put(key, ...rest);
      });
      await reviewed(again, other);
      expect((await again.desk.view(other))?.status).not.toBe('ready-to-release');
      stopping.mockRestore();
      await again.desk.proceed(other);
      await again.workflow.settled();
      expect((await again.desk.view(other))?.status).toBe('ready-to-release');
      expect(stops).toBe(1);
      const second = await archiveOf(again, other);
      expect(second.byteLength).toBeGreaterThan(100_000);
      const upToManifest = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('technisch/manifest.json'));
      expect(upToManifest(second).equals(upToManifest(archive))).toBe(true);
    } finally {
      await again.close();
    }
  });
});
