import type { Context } from 'hono';

/** A posted form: the texts per field, in order. */
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
  return formOf(new URLSearchParams(isForm ? await context.req.text() : ''));
}

/** A form with the files that came with it. */
export interface FormWithFiles extends Form {
  /** Contents only: the name that the sender gave a file is his, and is not kept. @security S-28 */
  readonly files: readonly Uint8Array[];
}

/** Reads a `multipart/form-data` body of bounded size; anything else is an empty form without files. */
export async function readFormWithFiles(context: Context): Promise<FormWithFiles> {
  const type = context.req.header('Content-Type') ?? '';
  const isMultipart = type.toLowerCase().startsWith('multipart/form-data');
  const fields = isMultipart ? await context.req.raw.formData().catch(() => new FormData()) : new FormData();
  const texts = new URLSearchParams();
  const files: Uint8Array[] = [];
  for (const [name, value] of fields) {
    if (typeof value === 'string') texts.append(name, value);
    // A file field that was left empty comes as a file of no bytes.
    else if (value.size > 0) files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return { ...formOf(texts), files };
}

function formOf(fields: URLSearchParams): Form {
  return {
    text: (name) => (fields.get(name) ?? '').slice(0, maxFieldLength).trim(),
    all: (name) => fields.getAll(name).map((value) => value.slice(0, maxFieldLength)),
    namesAfter: (prefix) =>
      [...new Set(fields.keys())].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
  };
}
