import { readFileSync } from 'node:fs';

/** One state of the workflow definition, as far as this runtime looks at it. */
export interface StateDefinition {
  readonly Type: string;
  readonly Resource?: string;
  readonly ItemProcessor?: { readonly StartAt: string; readonly States: Readonly<Record<string, StateDefinition>> };
  readonly [field: string]: unknown;
}

export interface WorkflowDefinition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, StateDefinition>>;
  readonly [field: string]: unknown;
}

/** `${PlanFunctionArn}` in the file becomes a name the local engine knows: `local:Plan`. */
const substitution = /\$\{(\w+)FunctionArn\}/g;

/** The workflow as deployed, with its functions' names put in. @throws when the file is not the definition we ship. */
export function readDefinition(file: string): WorkflowDefinition {
  const text = readFileSync(file, 'utf8').replace(substitution, (_, name: string) => arnOf(name));
  return JSON.parse(text) as WorkflowDefinition;
}

const prefix = 'arn:aws:lambda:eu-central-1:000000000000:function:';

const arnOf = (functionName: string): string => `${prefix}${functionName}`;

/** Which function every Task state calls, by state name. State names are unique over the whole definition. */
export function functionsByState(states: Readonly<Record<string, StateDefinition>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, state] of Object.entries(states)) {
    if (state.Type === 'Task' && state.Resource?.startsWith(prefix))
      found.set(name, state.Resource.slice(prefix.length));
    if (state.ItemProcessor) for (const inner of functionsByState(state.ItemProcessor.States)) found.set(...inner);
  }
  return found;
}
