import { at, type Resource, resourcesOf, type SynthesisedStack } from './policy';

/** An allowing statement of an IAM policy that is attached to roles. */
export interface AllowingStatement {
  /** Logical id of the policy. */
  readonly policy: string;
  readonly actions: readonly string[];
  /** Text, or CloudFormation's JSON for what is only known when deploying. */
  readonly resources: readonly string[];
}

/** Every allowing statement of every role's policies. */
export function allowingStatements(stack: SynthesisedStack): readonly AllowingStatement[] {
  const attached = resourcesOf(stack, 'AWS::IAM::Policy').flatMap(([id, policy]) =>
    statementsIn(id, at(policy, 'PolicyDocument', 'Statement')),
  );
  const inline = resourcesOf(stack, 'AWS::IAM::Role').flatMap(([id, role]) =>
    listOf(at(role, 'Policies')).flatMap((policy) =>
      statementsIn(
        id,
        at({ Type: '', Properties: policy as Resource['Properties'] & {} }, 'PolicyDocument', 'Statement'),
      ),
    ),
  );
  return [...attached, ...inline];
}

const statementsIn = (policy: string, statements: unknown): readonly AllowingStatement[] =>
  listOf(statements)
    .map((statement) => statement as { Effect: string; Action: unknown; Resource: unknown })
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Action, Resource }) => ({
      policy,
      actions: listOf(Action).map(String),
      resources: listOf(Resource).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    }));

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
