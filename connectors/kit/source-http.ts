import { Agent, request } from 'undici';
import type { SourceId } from '../../domain/request/ids';
import type { Clock } from '../../runtime/ports/clock';
import { allowedUrl, redirectTarget } from './allowed-url';
import { withinLimit } from './connection-limit';
import {
  AuthenticationRefused,
  ConfigurationInvalid,
  NotPermitted,
  ProtocolViolation,
  SourceFault,
  SourceUnavailable,
  Throttled,
} from './faults';
import type { SourceHttp, SourceRequest } from './http';
import { defaultRetry, type RetryPolicy, retryAfterMs, withRetry } from './retry';
import { type OpenAnswer, sourceResponse } from './source-response';

/** A certificate with which we prove who we are (mTLS), PEM. @security S-12 */
export interface ClientCertificate {
  readonly certificate: string;
  readonly privateKey: string;
  readonly passphrase?: string;
  /** Issuers that are trusted besides the usual ones. */
  readonly authorities?: string;
}

export interface SourceHttpOptions {
  readonly sourceId: SourceId;
  /** The only origins that may be called. @security S-11 */
  readonly origins: readonly string[];
  readonly clock: Clock;
  readonly clientCertificate?: ClientCertificate;
  /** Calls at the same time to this source, over all running requests. Default 4. */
  readonly connections?: number;
  readonly retry?: Partial<RetryPolicy>;
  readonly signal?: AbortSignal;
}

const maxRedirects = 5;
const defaultTimeoutSeconds = 60;
const longestTimeoutSeconds = 900;
const defaultMaxBytes = 64 * 1024 * 1024;

/** HTTP to one source under all the kit's rules. `close` ends the connections. @security S-11, S-12, S-35, S-38 */
export function createSourceHttp(options: SourceHttpOptions): SourceHttp & { close(): Promise<void> } {
  const { sourceId, origins, clock, connections = 4 } = options;
  const policy = { ...defaultRetry, ...options.retry };
  const agent = agentFor(sourceId, connections, options.clientCertificate);

  const ask = (question: SourceRequest): Promise<OpenAnswer> => {
    let asked: number | undefined;
    return withRetry(
      policy,
      () =>
        withinLimit(sourceId, connections, async () => {
          asked = undefined;
          const answer = await followed(sourceId, agent, question, origins, options.signal);
          if (!isTrouble(answer.status)) return answer;
          asked = retryAfterMs(answer.headers['retry-after'], Date.parse(clock.now()));
          const refusal = await emptied(answer);
          const named = answer.status >= 500 ? question.readRefusal?.(refusal) : undefined;
          throw named ?? faultFor(sourceId, answer.status, asked);
        }),
      () => asked,
      options.signal,
    );
  };

  return {
    async send(question) {
      const maxBytes = question.maxBytes ?? defaultMaxBytes;
      const first = await ask(question);
      return sourceResponse(sourceId, first, maxBytes, (work) =>
        withRetry({ ...policy, attempts: Math.max(1, policy.attempts - 1) }, async () => work(await ask(question))),
      );
    },
    close: () => agent.destroy(),
  };
}

function agentFor(sourceId: SourceId, connections: number, certificate: ClientCertificate | undefined): Agent {
  try {
    return new Agent({
      connections,
      keepAliveTimeout: 10_000,
      connect: {
        timeout: 15_000,
        ...(certificate && {
          cert: certificate.certificate,
          key: certificate.privateKey,
          ...(certificate.passphrase !== undefined && { passphrase: certificate.passphrase }),
          ...(certificate.authorities !== undefined && { ca: certificate.authorities }),
        }),
      },
    });
  } catch {
    throw new ConfigurationInvalid(sourceId, { code: 'CLIENT_CERTIFICATE_UNREADABLE' });
  }
}

async function followed(
  sourceId: SourceId,
  agent: Agent,
  question: SourceRequest,
  origins: readonly string[],
  outer: AbortSignal | undefined,
): Promise<OpenAnswer> {
  const seconds = Math.min(question.timeoutSeconds ?? defaultTimeoutSeconds, longestTimeoutSeconds);
  const limit = AbortSignal.timeout(seconds * 1000);
  const signal = outer ? AbortSignal.any([outer, limit]) : limit;
  let url = allowedUrl(sourceId, question.url, origins);
  let method: SourceRequest['method'] = question.method;
  for (let hop = 0; ; hop += 1) {
    const answer = await answerTo(sourceId, agent, { ...question, method }, url, signal, limit);
    if (![301, 302, 303, 307, 308].includes(answer.status)) return answer;
    await emptied(answer);
    if (hop >= maxRedirects) throw new ProtocolViolation(sourceId, { code: 'TOO_MANY_REDIRECTS' });
    url = redirectTarget(sourceId, url, answer.headers.location);
    if (answer.status <= 303) method = 'GET';
  }
}

async function answerTo(
  sourceId: SourceId,
  agent: Agent,
  question: SourceRequest,
  url: URL,
  signal: AbortSignal,
  limit: AbortSignal,
): Promise<OpenAnswer> {
  try {
    const answer = await request(url, {
      method: question.method,
      dispatcher: agent,
      signal,
      headers: { ...question.headers },
      body: question.method === 'GET' ? null : (question.body ?? null),
      headersTimeout: longestTimeoutSeconds * 1000,
      bodyTimeout: longestTimeoutSeconds * 1000,
    });
    const headers = Object.entries(answer.headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]);
    return { status: answer.statusCode, headers: Object.fromEntries(headers), body: answer.body };
  } catch (fault) {
    if (fault instanceof SourceFault) throw fault;
    throw new SourceUnavailable(sourceId, { code: limit.aborted ? 'SOURCE_TIMEOUT' : 'SOURCE_UNREACHABLE' });
  }
}

const isTrouble = (status: number): boolean => status === 401 || status === 403 || status === 429 || status >= 500;

function faultFor(sourceId: SourceId, status: number, askedMs: number | undefined): SourceFault {
  const ids = { status, ...(askedMs !== undefined && { retryAfterSeconds: Math.ceil(askedMs / 1000) }) };
  if (status === 401) return new AuthenticationRefused(sourceId, { ids });
  if (status === 403) return new NotPermitted(sourceId, { ids });
  if (status === 429 || status === 503) return new Throttled(sourceId, { ids });
  return new SourceUnavailable(sourceId, { ids });
}

/** Reads a body to its end, so that the connection can be used again; gives up on large ones. @returns what it read. */
async function emptied(answer: OpenAnswer): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body) {
      size += part.byteLength;
      if (size > 65_536) break;
      parts.push(part);
    }
  } catch {
    // The status already says what is wrong.
  }
  return Buffer.concat(parts).toString();
}
