/** A message of an mbox, without its From_ line; undefined bytes: larger than may be kept. */
export interface MboxMessage {
  readonly raw: Buffer | undefined;
  readonly last: boolean;
}

/**
 * Splits an mbox on its From_ lines while it streams; no more than one message is held. Quoted `>From ` is restored (mboxrd).
 *
 * @security S-38
 */
export async function* mboxMessages(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<MboxMessage> {
  let lines: Buffer[] | undefined;
  let [size, blank] = [0, true];
  for await (const line of linesOf(bytes, maxBytes)) {
    if (blank && line.subarray(0, 5).toString('latin1') === 'From ') {
      if (lines) yield { raw: size > maxBytes ? undefined : messageOf(lines), last: false };
      lines = [];
      size = 0;
      blank = false;
      continue;
    }
    lines ??= [];
    size += line.length;
    blank = isBlank(line);
    if (size > maxBytes) lines = [];
    else lines.push(/^>+From /.test(line.subarray(0, 40).toString('latin1')) ? line.subarray(1) : line);
  }
  if (lines) yield { raw: size > maxBytes ? undefined : messageOf(lines), last: true };
}

/** The blank line before the next From_ line belongs to the mbox, not to the message. */
const messageOf = (lines: readonly Buffer[]): Buffer =>
  Buffer.concat(isBlank(lines.at(-1)) && lines.length > 1 ? lines.slice(0, -1) : lines);

const isBlank = (line: Buffer | undefined): boolean =>
  line !== undefined && line.length <= 2 && line.toString('latin1').trim() === '';

/** Lines with their ending; one longer than the limit comes in pieces. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const part of bytes) {
    let rest = Buffer.from(part);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Buffer.concat([...parts, rest.subarray(0, end + 1)]);
      parts = [];
      held = 0;
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
    held += rest.length;
    if (held > maxBytes) {
      yield Buffer.concat(parts);
      parts = [];
      held = 0;
    }
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
