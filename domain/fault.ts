/**
 * Something broke. Outcomes that the law or a user can cause are values, not faults.
 * `name` is the contract with the workflow's Retry and Catch; `code` and `ids` are all that may reach a log or a history.
 *
 * @security S-03 — no values, no names, no bodies, no URLs in the message.
 */
export abstract class Fault extends Error {
  abstract override readonly name: string;
  readonly code: string;
  readonly retryable: boolean;
  readonly ids: Readonly<Record<string, string | number>>;

  constructor(options: {
    code: string;
    retryable: boolean;
    ids?: Readonly<Record<string, string | number>>;
    cause?: unknown;
  }) {
    super(options.code, { cause: options.cause });
    this.code = options.code;
    this.retryable = options.retryable;
    this.ids = options.ids ?? {};
  }
}
