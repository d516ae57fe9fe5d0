/** What a real server once did to somebody. Applied to one request, or to all from one on. */
export type Disturbance =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'silence' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string }
  /** The answer that was given before to the same question without its paging: a page twice, or one page for ever. */
  | { readonly kind: 'again' }
  /** A body that does not come to an end. */
  | { readonly kind: 'endless' }
  /** The answer, changed. */
  | { readonly kind: 'rewrite'; rewrite(body: string, contentType: string): string };

/** A fault that stays has one of these names, or the connector took an error for an answer. */
export interface FaultCase {
  readonly name: string;
  readonly disturbance: Disturbance;
  /** Names of the faults that are right when it does not pass. */
  readonly expected: readonly string[];
  /** True when trying again can help, so that one such answer must not be noticed. */
  readonly passes: boolean;
}

const hostile = '<html><body>Onderhoud <script>alert(1)</script></body></html>';

/** Faults over HTTP, for every connector. Add what you meet; all connectors get it. */
export const httpFaults: readonly FaultCase[] = [
  { name: 'a time-out', disturbance: { kind: 'silence' }, expected: ['SourceUnavailable'], passes: true },
  {
    name: 'too many requests (429)',
    disturbance: { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    expected: ['Throttled'],
    passes: true,
  },
  { name: 'out of order (503)', disturbance: { kind: 'status', status: 503 }, expected: ['Throttled'], passes: true },
  {
    name: 'an internal error (500)',
    disturbance: { kind: 'status', status: 500 },
    expected: ['SourceUnavailable', 'ConfigurationInvalid'],
    passes: true,
  },
  { name: 'a body that breaks off', disturbance: { kind: 'cut' }, expected: ['SourceUnavailable'], passes: true },
  {
    name: 'credentials that are refused (401)',
    disturbance: { kind: 'status', status: 401 },
    expected: ['AuthenticationRefused', 'NotPermitted'],
    passes: false,
  },
  {
    name: 'a right that is missing (403)',
    disturbance: { kind: 'status', status: 403 },
    expected: ['NotPermitted', 'AuthenticationRefused'],
    passes: false,
  },
  {
    name: 'a redirect to another host',
    disturbance: { kind: 'status', status: 302, headers: { location: 'http://127.0.0.2:9/elsewhere' } },
    expected: ['ProtocolViolation', 'ConfigurationInvalid'],
    passes: false,
  },
  {
    name: 'a redirect to itself without end',
    disturbance: { kind: 'status', status: 307, headers: { location: '#' } },
    expected: ['ProtocolViolation'],
    passes: false,
  },
  {
    name: 'a page of HTML with status 200',
    disturbance: { kind: 'body', contentType: 'text/html', body: hostile },
    expected: ['ProtocolViolation', 'AuthenticationRefused'],
    passes: false,
  },
  {
    name: 'an empty body with status 200',
    disturbance: { kind: 'body', contentType: 'application/json', body: '' },
    expected: ['ProtocolViolation', 'AuthenticationRefused'],
    passes: false,
  },
  {
    name: 'JSON of another shape',
    disturbance: { kind: 'body', contentType: 'application/json', body: '{"unexpected":[1,2,3]}' },
    expected: ['ProtocolViolation', 'AuthenticationRefused', 'ConfigurationInvalid'],
    passes: false,
  },
];
