import type { Context } from 'hono';

/** A posted form: the texts per field, in order. Files are not taken. */
export interface Form {
  /** First value, trimmed; empty when absent. */
  text(name: string): string;
  all(name: string): readonly string[];
  /** Field names that begin with the prefix, without it. */
  namesAfter(prefix: string): readonly string[];
}

/** Longest single field that is taken; more is cut off. */
const maxFieldLength = 4_000;

/** Reads an `application/x-www-form-urlencoded` body; anything else is an empty form. */
export async function readForm(context: Context): Promise<Form> {
  const type = context.req.header('Content-Type') ?? '';
  const isForm = type.toLowerCase().startsWith('application/x-www-form-urlencoded');
  const fields = new URLSearchParams(isForm ? await context.req.text() : '');
  return {
    text: (name) => (fields.get(name) ?? '').slice(0, maxFieldLength).trim(),
    all: (name) => fields.getAll(name).map((value) => value.slice(0, maxFieldLength)),
    namesAfter: (prefix) =>
      [...new Set(fields.keys())].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
  };
}
