import { at, type Policy, resourcesOf } from './policy';

/** What a function is told: names, addresses, ids. Anything else is asked from Secrets Manager. */
const known = [
  'INZAGE_TABLE',
  'INZAGE_ORIGIN',
  'INZAGE_INBOX_BUCKET',
  'INZAGE_REQUESTS_BUCKET',
  'INZAGE_STAGING_BUCKET',
  'INZAGE_ARCHIVE_BUCKET',
  'INZAGE_SECRET_PREFIX',
  'INZAGE_MAIL_FROM',
  'INZAGE_MAIL_CONFIGURATION_SET',
  'INZAGE_SIGNING_KEY_ARN',
  'INZAGE_HASH_KEY_ARN',
  'INZAGE_STATE_MACHINE_ARN',
  'INZAGE_ISSUER',
  'INZAGE_CLIENT_ID',
];

/** @security S-12 */
export const environmentNamesOnly: Policy = {
  id: 'environment-names-only',
  sentence: 'A function’s environment holds names and addresses from a closed list, never a secret.',
  findings: (stack) =>
    resourcesOf(stack, 'AWS::Lambda::Function').flatMap(([resource, one]) =>
      Object.keys((at(one, 'Environment', 'Variables') ?? {}) as object)
        .filter((name) => !known.includes(name))
        .map((name) => ({ resource, because: `${name} is not on the list.` })),
    ),
};
