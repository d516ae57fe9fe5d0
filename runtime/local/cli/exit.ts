/** What the process answers. Documented in `help`. */
export const exitCodes = {
  ok: 0,
  /** Something broke; the sentence says what. */
  fault: 1,
  /** A wrong word on the command line or in a file. */
  badInput: 2,
  /** Waits for the review or the release: nothing was released. */
  review: 3,
  /** Waits for a source: down, ambiguous or misconfigured. The others are collected; nothing is lost. */
  source: 4,
  /** Not allowed: no authority, a sensitive request, a leak found in the finished archive. */
  refused: 5,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a verb with a sentence for the person at the keyboard. Carries no personal data. */
export class CommandEnded extends Error {
  override readonly name = 'CommandEnded';
  constructor(
    readonly exitCode: ExitCode,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** Bad input: what is wrong, and the mend. */
export const badInput = (sentence: string): CommandEnded => new CommandEnded(exitCodes.badInput, sentence);
