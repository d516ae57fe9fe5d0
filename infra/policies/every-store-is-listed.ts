import { storesOf } from '../where-data-live';
import type { Finding, Policy, SynthesisedStack } from './policy';

/** Types of resources in which something can stay behind. */
const keepers = [
  'AWS::S3::Bucket',
  'AWS::DynamoDB::Table',
  'AWS::Logs::LogGroup',
  'AWS::SQS::Queue',
  'AWS::Cognito::UserPool',
];

/** Logical ids end in a hash of their place: `StagingBucket4C8E70F1`. */
const nameOf = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

/** @security S-14 */
export const everyStoreIsListed: Policy = {
  id: 'every-store-is-listed',
  sentence:
    'Every bucket, table, log group, queue and user pool stands in where-data-live.ts, with how long data stay in it.',
  findings(stack) {
    const listed = new Set(storesOf(stack.name).map(({ store }) => store));
    const present = keepersIn(stack);
    return [
      ...present
        .filter(([, name]) => !listed.has(name))
        .map(
          ([resource, name]): Finding => ({
            resource,
            because: `Add "${name}" of ${stack.name} to where-data-live.ts: what is in it, and for how long?`,
          }),
        ),
      ...storesOf(stack.name)
        .filter(({ store, optional }) => !optional && !present.some(([, name]) => name === store))
        .map(
          ({ store }): Finding => ({
            resource: stack.name,
            because: `"${store}" stands in where-data-live.ts and is no longer deployed: take it out.`,
          }),
        ),
    ];
  },
};

const keepersIn = (stack: SynthesisedStack): readonly (readonly [string, string])[] =>
  Object.entries(stack.resources)
    .filter(([, { Type }]) => keepers.includes(Type))
    .map(([id]) => [id, nameOf(id)] as const);
