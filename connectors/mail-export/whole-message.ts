/**
 * Whether the bytes are a message, and all of it: a head, and for one of several parts the end of the last. One that is cut off in
 * plain text cannot be told, except at the end of a mailbox.
 *
 * @param endsMailbox The last of an mbox: it ends with the end of a line, or the file was cut off.
 */
export function isWhole(raw: Buffer, endsMailbox: boolean): boolean {
  const start = raw.subarray(0, 256 * 1024).toString('latin1');
  const head = /^(?:[!-9;-~]+[ \t]*:.*\r?\n(?:[ \t].*\r?\n)*)+/.exec(start)?.[0];
  if (head === undefined || (endsMailbox && raw.at(-1) !== 10)) return false;
  const boundary = /^content-type:[ \t]*multipart\/[^\n]*(?:\n[ \t][^\n]*)*?boundary=(?:"([^"]+)"|([^\s;]+))/im.exec(
    head,
  );
  return !boundary || raw.includes(`--${boundary[1] ?? boundary[2]}--`);
}

/** The message without what some programs put before it: a byte order mark, a From_ line. */
export function withoutPreamble(raw: Buffer): Buffer {
  const start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  if (raw.subarray(start, start + 5).toString('latin1') !== 'From ') return raw.subarray(start);
  return raw.subarray(raw.indexOf(10) + 1);
}
