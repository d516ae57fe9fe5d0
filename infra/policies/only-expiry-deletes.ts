import type { Policy } from './policy';
import { allowingStatements } from './statements';

/** What may be removed, by whom: the beginning of the policy's id, and the root of the objects. */
const mayDelete: readonly (readonly [string, string])[] = [
  ['ExpireRole', '/requests/*'],
  ['ExpireRole', '/staging/*'],
  ['ExpireRole', '/archive/*'],
  // Its own checkpoints.
  ['CollectRole', '/staging/*'],
  // A request file that lost a race for its number.
  ['ApiRole', '/requests/*'],
  // An upload that somebody takes back before he hands it in.
  ['ApiRole', '/staging/*/by-hand/*'],
];
const neverAllowed = ['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteTable', 's3:DeleteBucket'];

/** @security S-08, S-41 */
export const onlyExpiryDeletes: Policy = {
  id: 'only-expiry-deletes',
  sentence: 'Objects are removed by the expiry job, and items of the table are never changed in place.',
  findings: (stack) =>
    allowingStatements(stack).flatMap(({ policy: resource, actions, resources }) => [
      ...actions
        .filter((action) => neverAllowed.includes(action))
        .map((action) => ({ resource, because: `${action}: nobody needs it.` })),
      ...(actions.includes('s3:DeleteObject')
        ? resources
            .filter((arn) => !mayDelete.some(([who, root]) => resource.startsWith(who) && arn.includes(root)))
            .map(() => ({ resource, because: 's3:DeleteObject: leave removing to the expiry job.' }))
        : []),
    ]),
};
