import { tagEnd } from './tag-end';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe inside markup, between tags and inside quotes. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/**
 * What stands in the place of a removed range of markup: the replacement, then the tags of the range, so that what was opened still closes.
 * Tags of the range come back without attributes; comments do not come back.
 */
export function replaceInMarkup(range: string, replacement: string): string {
  let tags = '';
  for (let at = range.indexOf('<'); at >= 0; at = range.indexOf('<', at)) {
    const end = tagEnd(range, at);
    const name = /^<\/?[A-Za-z][A-Za-z0-9]*/.exec(range.slice(at, at + 40))?.[0];
    if (end >= 0 && name) tags += `${name}>`;
    at = end < 0 ? at + 1 : end;
  }
  return escapeMarkup(replacement) + tags;
}
