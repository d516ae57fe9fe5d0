/** What stands where a file was that had been written out in letters. */
export const encodedFileMark = '[bestand weggelaten]';

/** In one go, as in a data URI, or in lines of one length, as in a mail or a calendar. Nothing that is read by people looks like it. */
const inOneGo = /(?:data:[a-z0-9.+/-]{0,80}(?:;[a-z0-9.=+-]{1,80}){0,5};base64,)?[A-Za-z0-9+/_-]{400,}={0,2}/gi;
const inLines =
  /(?:^[ \t]?[A-Za-z0-9+/]{56,80}={0,2}[ \t]*\r?\n){3,}(?:[ \t]?[A-Za-z0-9+/]{1,80}={0,2}[ \t]*(?:\r?\n|$))?/gm;
const shortDataUri = /data:[a-z0-9.+/-]{0,80}(?:;[a-z0-9.=+-]{1,80}){0,5};base64,[A-Za-z0-9+/_-]+={0,2}/gi;

/**
 * The text without files that are written out in it as base64: a picture in an export, a document in a message. Nobody searched those, so
 * they do not go out.
 */
export function withoutEncodedFiles(text: string): { readonly text: string; readonly leftOut: number } {
  let leftOut = 0;
  const leave = (): string => {
    leftOut += 1;
    return encodedFileMark;
  };
  const kept = text
    .replaceAll(inLines, (lines) => `${leave()}${lines.endsWith('\n') ? '\n' : ''}`)
    .replaceAll(inOneGo, leave)
    .replaceAll(shortDataUri, leave);
  return { text: kept, leftOut };
}
