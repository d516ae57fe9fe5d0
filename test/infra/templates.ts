import { Template } from 'aws-cdk-lib/assertions';
import type { Resource, SynthesisedStack } from '../../infra/policies/policy';
import { unbundledApp } from './app-under-test';

/** Both stacks as templates, synthesised once for each test file that asks. */
export function templates(context: Readonly<Record<string, unknown>> = {}) {
  const { data, service } = unbundledApp(context);
  return { data: Template.fromStack(data), service: Template.fromStack(service) };
}

/** A stack with these resources, in Frankfurt. */
export const stackWith = (
  resources: Readonly<Record<string, Resource>>,
  rest: Partial<SynthesisedStack> = {},
): SynthesisedStack => ({
  name: 'InzageService',
  region: 'eu-central-1',
  folder: '/nowhere',
  resources,
  ...rest,
});
