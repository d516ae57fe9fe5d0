import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { oidcSignIn } from '../../functions/api/console/oidc-sign-in';
import type { AppDependencies, Incident } from '../../functions/api/deps';
import { createDesk } from '../../functions/api/office/desk';
import { downloadDesk } from '../../functions/links';
import { recordOnce } from '../../functions/step/stream';
import { cognitoApiAuth } from './api-auth';
import { dynamoExpiringValues } from './expiring-values';
import { ConfigurationMissing } from './faults';
import { presignedDownload } from './presigned-download';
import { type StepEnvironment, stepRuntime } from './step-runtime';
import { dynamoTable } from './table';

/** Environment variables of the API. */
export interface ApiEnvironment extends StepEnvironment {
  /** The user pool: `https://cognito-idp.{region}.amazonaws.com/{pool}`. */
  readonly INZAGE_ISSUER?: string;
  /** A public client: authorisation code with PKCE, no secret. @security S-12 */
  readonly INZAGE_CLIENT_ID?: string;
}

/**
 * What the HTTP app needs, on AWS. Sign-in is the code of local mode with the user pool as provider; volumes go out by presigned address,
 * because Lambda answers with 6 MB at most.
 *
 * @throws ConfigurationMissing when a variable is not there.
 * @security S-17, S-23, S-40
 */
export function apiDependencies(environment: ApiEnvironment): AppDependencies {
  const named = (variable: keyof ApiEnvironment): string => {
    const value = environment[variable];
    if (!value) throw new ConfigurationMissing(variable);
    return value;
  };
  const runtime = stepRuntime(environment);
  const { ports, board, portalOrigin } = runtime;
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const archives = { client: new S3Client({}), bucket: named('INZAGE_ARCHIVE_BUCKET') };
  const issuer = named('INZAGE_ISSUER');
  return {
    desk: createDesk(runtime),
    downloads: downloadDesk(ports, async (requestId, event) => void (await recordOnce(ports, requestId, event)), {
      addressFor: (key, fileName) => presignedDownload(archives.client, archives.bucket, key, fileName),
    }),
    signIn: oidcSignIn({
      issuer,
      clientId: named('INZAGE_CLIENT_ID'),
      callbackUrl: `${portalOrigin}/console/callback`,
    }),
    sessions: dynamoExpiringValues(dynamoTable(documents, named('INZAGE_TABLE')), ports.clock),
    clock: ports.clock,
    ids: ports.ids,
    mode: 'aws',
    board: {
      name: board.name,
      schools: board.schools.map(({ name }) => name),
      contact: board.contacts.privacyOfficer.email,
      policies: board.policies,
    },
    apiAuth: cognitoApiAuth(issuer),
    onIncident: writeIncident,
  };
}

/** One line for the log: where, which kind, which incident; the type allows no more. @security S-03, S-06 */
const writeIncident = ({ incident, method, route, code, ids }: Incident): void => {
  process.stdout.write(`${JSON.stringify({ incident, method, route, code, ids })}\n`);
};
