const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element with text (escaped) or with elements. */
export const element = (name: string, content: string | readonly string[]): string =>
  `<${name}>${typeof content === 'string' ? content.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign) : content.join('')}</${name}>`;

/** The element, or nothing. */
export const optional = (name: string, text: string | undefined): string =>
  text === undefined ? '' : element(name, text);
