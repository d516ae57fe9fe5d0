import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation, SourceFault, SourceUnavailable } from './faults';
import type { SourceResponse } from './http';

/** An answer whose head is in and whose body still has to come. */
export interface OpenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The answer as connectors see it.
 *
 * @param again Asks the same question once more, for a body that broke off while it was read whole.
 */
export function sourceResponse(
  sourceId: SourceId,
  first: OpenAnswer,
  maxBytes: number,
  again: (work: (answer: OpenAnswer) => Promise<Uint8Array>) => Promise<Uint8Array>,
): SourceResponse {
  let whole: Promise<Uint8Array> | undefined;
  const bytes = () => {
    whole ??= readWhole(sourceId, first.body, maxBytes).catch((fault: unknown) => {
      if (!(fault instanceof SourceUnavailable)) throw fault;
      return again((answer) => readWhole(sourceId, answer.body, maxBytes));
    });
    return whole;
  };
  const text = async () => new TextDecoder(charsetOf(sourceId, first.headers['content-type'])).decode(await bytes());
  return {
    status: first.status,
    headers: first.headers,
    bytes,
    text,
    async json() {
      const body = await text();
      try {
        return JSON.parse(body) as unknown;
      } catch {
        throw new ProtocolViolation(sourceId, { code: 'BODY_NOT_JSON' });
      }
    },
    stream: () => limited(sourceId, first.body, maxBytes),
  };
}

async function readWhole(sourceId: SourceId, body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of limited(sourceId, body, maxBytes)) parts.push(part);
  return Buffer.concat(parts);
}

/** The body with its size bounded and its breaking off named. @security S-38 */
async function* limited(sourceId: SourceId, body: AsyncIterable<Uint8Array>, maxBytes: number) {
  let size = 0;
  try {
    for await (const part of body) {
      size += part.byteLength;
      if (size > maxBytes) throw new ProtocolViolation(sourceId, { code: 'BODY_TOO_LARGE', ids: { maxBytes } });
      yield part;
    }
  } catch (fault) {
    if (fault instanceof SourceFault) throw fault;
    throw new SourceUnavailable(sourceId, { code: 'BODY_BROKEN_OFF' });
  }
}

function charsetOf(sourceId: SourceId, contentType: string | undefined): string {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    throw new ProtocolViolation(sourceId, { code: 'CHARSET_UNKNOWN' });
  }
}
