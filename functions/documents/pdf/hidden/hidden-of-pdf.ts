import type { PDFDocument } from '@cantoo/pdf-lib';
import { HiddenList } from '../../container/hidden-list';
import type { DocumentTools, Hidden, NeedsEye } from '../../document';
import type { ReadPage } from '../reading/read-page';
import { earlierRevisions, wordsOf } from './earlier-revisions';
import { gatherHidden } from './gather-hidden';

/** What there is more of, such as the names of places in a handbook, is listed as one. */
const mostOfAKind = 50;
/** More files inside than anybody attaches. */
const mostFiles = 200;

/** What of a PDF does not go out, and which of it somebody has to look at. */
export async function hiddenOfPdf(
  bytes: Uint8Array,
  source: PDFDocument | undefined,
  pages: readonly ReadPage[],
  tools: DocumentTools,
): Promise<{ readonly hidden: readonly Hidden[]; readonly eyes: readonly NeedsEye[] }> {
  const hidden = new HiddenList();
  const eyes: NeedsEye[] = [];
  const text = pages.map((page) => page.text).join('\n');
  const shown = bare(text);
  for (const { unseen, spokenTexts, readByMachine } of pages) {
    // Under a scan lies the text of the scanner's own machine: what stands on the picture.
    if (readByMachine.length === 0) hidden.add('hidden-text', unseen.join(' '));
    for (const spoken of spokenTexts) if (!shown.includes(bare(spoken))) hidden.add('alt-text', spoken);
  }
  if (source === undefined) {
    // It can only be said that it was there; every page goes out as a picture.
    hidden.addAll([{ kind: 'metadata' }]);
  } else {
    const gathered = gatherHidden(source);
    const told = gathered.words.filter(
      ({ kind, text: words }) => kind !== 'form-field' || !shown.includes(bare(words)),
    );
    for (const [kind, words] of Map.groupBy(told, (entry) => entry.kind)) {
      const texts = [...new Set(words.map((entry) => entry.text))];
      for (const entry of texts.slice(0, mostOfAKind)) hidden.add(kind, entry);
      hidden.add(kind, texts.slice(mostOfAKind).join(' | '));
    }
    if (gathered.hasPrivateParts) hidden.addAll([{ kind: 'metadata' }]);
    for (const [n, file] of gathered.files.entries()) {
      hidden.add('embedded-file', file.name);
      const opening =
        file.bytes === undefined || n >= mostFiles ? undefined : await tools.openInside(file.bytes, file.name);
      if (opening?.state === 'opened') {
        hidden.add('embedded-file', opening.document.text);
        hidden.addAll(opening.document.hidden);
      } else {
        hidden.addAll([{ kind: 'embedded-file' }]);
        eyes.push({ reason: 'file-inside-left-out', place: `file ${n + 1}` });
      }
    }
  }
  const words = new Set(wordsOf(text));
  for (const gone of (await earlierRevisions(bytes, words)) ?? []) {
    if (bare(gone) === '') hidden.addAll([{ kind: 'earlier-revision' }]);
    else hidden.add('earlier-revision', gone);
  }
  return { hidden: hidden.list, eyes };
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
