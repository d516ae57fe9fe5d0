/** One thing that is wrong in a file from outside. The value itself is never repeated: it can be personal data. @security S-03 */
export interface Problem {
  /** `schools[3].brin`; empty for the file as a whole. */
  readonly path: string;
  /** What was expected, or what to do: `expected two digits and two letters, such as 99AB`. */
  readonly message: string;
}

/** A typed value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The problems of one file in words for people: a heading, a line for each, and what to do. `file` must hold no name of a person. */
export function describeProblems(file: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const lines = problems.map(({ path, message }) => `  ${path === '' ? '(the whole file)' : path}: ${message}`);
  return [
    `${file} has ${count}:`,
    ...lines,
    'Nothing was changed. Mend the file at the places named and try again.',
  ].join('\n');
}
