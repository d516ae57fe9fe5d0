/** A resource of a CloudFormation template. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

/** A stack as it was synthesised. */
export interface SynthesisedStack {
  readonly name: string;
  readonly region: string;
  /** Where its assets lie: `cdk.out`. */
  readonly folder: string;
  /** By logical id. */
  readonly resources: Readonly<Record<string, Resource>>;
}

/** Something that breaks a rule, and how to mend it. */
export interface Finding {
  /** Logical id of the resource, or the name of the stack. */
  readonly resource: string;
  readonly because: string;
}

/** A rule of ours about what is deployed. One rule, one file, one test. */
export interface Policy {
  readonly id: string;
  /** What holds, in one sentence. */
  readonly sentence: string;
  findings(stack: SynthesisedStack): readonly Finding[];
}

/** Resources of one type, with their logical ids. */
export const resourcesOf = (stack: SynthesisedStack, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(stack.resources).filter(([, resource]) => resource.Type === type);

/** A value inside a resource's properties: `at(resource, 'LoggingConfiguration', 'Level')`. */
export function at(resource: Resource, ...path: readonly (string | number)[]): unknown {
  let value: unknown = resource.Properties;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined | null)?.[step];
  return value;
}

/** A finding for each of these that breaks the rule. */
export const broken = (
  resources: readonly (readonly [string, Resource])[],
  breaks: (resource: Resource, id: string) => boolean,
  because: string,
): readonly Finding[] =>
  resources.filter(([id, resource]) => breaks(resource, id)).map(([id]) => ({ resource: id, because }));
