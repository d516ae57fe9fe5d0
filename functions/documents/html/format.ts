import { checkReadBack, checkReplacements } from '../container/replaced-text';
import { replacedRuns } from '../container/text-runs';
import { closed, type DocumentFormat, type Opening, opened, type Replacement } from '../document';
import { DocumentFault } from '../document-fault';
import { declaredHtmlText } from './declared-html-text';
import { type RebuiltPage, rebuiltPage } from './rebuilt-page';

/** A page larger than this is an export of a system, not a letter. In bytes. @security S-38 */
const largestPage = 64 * 1024 * 1024;

/**
 * HTML, built anew from its visible text and an allow-list of elements: no scripts, styles, links, pictures, comments or attributes, and a
 * policy in its head by which a browser loads nothing.
 * @security S-32
 */
export const htmlFormat: DocumentFormat = {
  open: async (bytes) => openHtml(bytes),
};

function openHtml(bytes: Uint8Array): Opening {
  if (bytes.byteLength > largestPage) return closed('too-large');
  const html = declaredHtmlText(bytes);
  if (html === undefined) return closed('unknown-format');
  const page = rebuiltPage(html);
  if (page === undefined) return closed('too-large');
  return opened({
    kind: 'html',
    text: page.text,
    hidden: page.hidden.list,
    eyes: page.eyes,
    mediaType: 'text/html',
    rewrite: async (replacements) => rewritten(page, replacements),
  });
}

const head =
  '<!DOCTYPE html>\n<html><head><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>\n`;
const tail = '\n</body></html>\n';

function rewritten(page: RebuiltPage, replacements: readonly Replacement[]): Uint8Array {
  checkReplacements('html', page.text.length, replacements);
  const words = replacedRuns(page.collector.runs, replacements);
  const body = page.output.map((part) => (typeof part === 'string' ? part : escaped(words[part] ?? '')));
  const html = `${head}${body.join('')}${tail}`;
  const readBack = rebuiltPage(html);
  if (readBack === undefined) throw new DocumentFault('html', 'cannot-write');
  checkReadBack('html', words.join(''), readBack.text);
  return Buffer.from(html, 'utf8');
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', ' ');
