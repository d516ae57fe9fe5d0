/** What every part that we write begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML has no place for: controls, halves of pairs, and the two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that must not get in
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it stands between tags or between double quotes. */
export const xmlText = (text: string): string =>
  text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
