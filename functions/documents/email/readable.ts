import iconv from 'iconv-lite';

/**
 * The text of a mail without control characters. Programs that said Latin-1 and wrote Windows-1252 left their quotation marks among
 * them: those are what they were meant to be.
 */
export const readable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0080-\u009f]/g, (sign) => iconv.decode(Buffer.of(sign.charCodeAt(0)), 'windows-1252'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
