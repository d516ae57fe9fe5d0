import type { z } from 'zod';
import type { Problem } from './parsed';

type Path = readonly PropertyKey[];

/**
 * What zod found, as problems with paths. Says "is missing" for what is not there, and one problem for each unknown name.
 *
 * @param input What was parsed, to tell missing from wrong.
 * @param prefix Path of `input` in the file, for a part that is checked later: `['sources', 0, 'settings']`.
 */
export function problemsOf(error: z.ZodError, input: unknown, prefix: Path = []): readonly Problem[] {
  return error.issues.flatMap((issue) => {
    const at = [...prefix, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: pathText([...at, key]),
        message: 'is not a known name: take it out or check its spelling',
      }));
    }
    const expected = expectation(issue);
    const missing = valueAt(input, issue.path) === undefined;
    return [{ path: pathText(at), message: missing ? `is missing: ${expected}` : expected }];
  });
}

/** `['schools', 3, 'brin']` as `schools[3].brin`. */
export const pathText = (path: Path): string =>
  path
    .map((step, n) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      if (!/^[\w-]+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return n === 0 ? name : `.${name}`;
    })
    .join('');

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `expected one of: ${issue.values.map(String).join(', ')}`;
  // zod's own sentences name the type that was received, never the value.
  return issue.message.replace(/^Invalid input: /, '').replace(/, received .*$/, '');
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
