/** What the simulator lets in. */
export const simulatedClient = { clientId: 'inzage', secret: 'geheim-van-de-simulator+/=' };

/** An object as a provider holds it. */
export type SimulatedObject = Readonly<Record<string, unknown>> & { readonly sourcedId: string };

const inside = (object: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), object);

/** Objects that a filter with one condition leaves; undefined when it cannot be read. */
export function filtered(
  objects: readonly SimulatedObject[],
  filter: string | null,
): readonly SimulatedObject[] | undefined {
  if (filter === null) return objects;
  const [, field = '', value = ''] = /^([\w.]+)='([^']*)'$/.exec(filter) ?? [];
  return field === '' ? undefined : objects.filter((object) => inside(object, field) === value);
}

/** The name of one object of a list. */
export const oneOf: Readonly<Record<string, string>> = {
  users: 'user',
  demographics: 'demographics',
  enrollments: 'enrollment',
  classes: 'class',
  orgs: 'org',
  results: 'result',
  lineItems: 'lineItem',
  assessmentResults: 'assessmentResult',
  assessmentLineItems: 'assessmentLineItem',
};
