import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Viewpoint } from '../../../../domain/redaction/viewpoint';
import { badInput } from '../../cli/exit';
import { corpusPerson, viewpointOf } from '../redact';

const persons = z.preprocess(
  (list) => (Array.isArray(list) ? list.map(numbered) : list),
  z
    .array(corpusPerson)
    .nullish()
    .transform((all) => all ?? []),
);

// A person without an id is still somebody else than the next one.
const numbered = (person: unknown, n: number): unknown =>
  person !== null && typeof person === 'object' && !('id' in person) ? { ...person, id: `person-${n + 1}` } : person;

const orNobody = (id: string) =>
  z.preprocess((person) => ({ id, ...(person !== null && typeof person === 'object' ? person : {}) }), corpusPerson);

const rosterFile = z.object({
  subject: orNobody('subject'),
  requester: z.preprocess((person) => (isEmpty(person) ? null : numbered(person, -1)), corpusPerson.nullish()),
  roster: persons,
  household: z
    .object({ separated: z.boolean().default(false), secretAddressOf: z.array(z.string()).default([]) })
    .nullish(),
  kind: z
    .string()
    .nullish()
    .transform((kind) => kind ?? ''),
});

const isEmpty = (person: unknown): boolean =>
  person === undefined || person === null || (typeof person === 'object' && Object.keys(person).length === 0);

/**
 * Who is who around one document: `{"subject": …, "requester": …, "roster": […], "household": {"separated", "secretAddressOf"}}`, persons
 * in the shape of the corpus. Any field may be empty.
 *
 * @throws CommandEnded that names the place in the file.
 */
export async function viewpointIn(file: string): Promise<Viewpoint> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw badInput('There is no such roster file. Check the path after --roster.');
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput('The roster file is no JSON.');
  }
  const read = rosterFile.safeParse(value);
  if (read.success) return viewpointOf(read.data);
  const [issue] = read.error.issues;
  throw badInput(`The roster file is wrong at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown'}.`);
}
