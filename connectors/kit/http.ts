import type { SourceFault } from './faults';

/** A request to a source. Credentials go in headers or the body, never in the URL. @security S-12 */
export interface SourceRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute; its origin must be one of the connector's. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Longest wait for the whole answer, default 60 s, at most 900 s. */
  readonly timeoutSeconds?: number;
  /** Largest body that is read, default 64 MiB. */
  readonly maxBytes?: number;
  /**
   * Reads what a refusal says, for sources that put their own error in the body of a 5xx (SOAP). What it returns is thrown,
   * and retried, instead of the fault that the status stands for. Given the first 64 KiB, as UTF-8.
   */
  readonly readRefusal?: (body: string) => SourceFault | undefined;
}

export interface SourceResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  bytes(): Promise<Uint8Array>;
  /** Decoded by the charset of Content-Type, default UTF-8. */
  text(): Promise<string>;
  /** @throws ProtocolViolation when the body is not JSON. */
  json(): Promise<unknown>;
  /** The body as it comes, for large files. */
  stream(): AsyncIterable<Uint8Array>;
}

/**
 * HTTP for connectors. Statuses 401, 403, 429 and 5xx, time-outs and broken bodies are thrown as the kit's faults
 * (retried inside with jitter and `Retry-After` where the fault says so); every other status is returned.
 */
export interface SourceHttp {
  send(request: SourceRequest): Promise<SourceResponse>;
}
