import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Ports } from '../ports';
import { randomIds } from '../ports/random-ids';
import { systemClock } from './clock';
import { dynamoDecisions } from './decisions';
import { ConfigurationMissing } from './faults';
import { kmsKeys } from './keys';
import { dynamoLinks } from './links';
import { sesNotices } from './notices';
import { s3Objects } from './objects';
import { objectsByRoot } from './objects-by-root';
import { dynamoRequests } from './requests';
import { guardDutyScanner } from './scanner';
import { awsSecrets } from './secrets';
import { dynamoTable, type Table } from './table';
import { stepFunctionsWorkflow } from './workflow';

/**
 * Names of the environment variables of a function. References only, never a secret (S-12). A function is given those of the
 * ports it uses; using another port throws ConfigurationMissing.
 */
export interface PortsEnvironment {
  /** Name of the table: keys `pk`, `sk` (strings), TTL attribute `ttl`. */
  readonly INZAGE_TABLE?: string;
  /** Buckets for keys under `inbox/`, `requests/`, `staging/` and `archive/`. */
  readonly INZAGE_INBOX_BUCKET?: string;
  readonly INZAGE_REQUESTS_BUCKET?: string;
  readonly INZAGE_STAGING_BUCKET?: string;
  readonly INZAGE_ARCHIVE_BUCKET?: string;
  /** For the functions that start runs. */
  readonly INZAGE_STATE_MACHINE_ARN?: string;
  readonly INZAGE_SIGNING_KEY_ARN?: string;
  readonly INZAGE_HASH_KEY_ARN?: string;
  /** What comes before a secret's name: `inzage/`. */
  readonly INZAGE_SECRET_PREFIX?: string;
  readonly INZAGE_MAIL_FROM?: string;
  readonly INZAGE_MAIL_CONFIGURATION_SET?: string;
  /** Bucket with GuardDuty Malware Protection; without it files are `not-scanned`. */
  readonly INZAGE_SCAN_BUCKET?: string;
}

/** The ports on AWS. Each is made when it is first used, so that a function needs no more than its own variables. */
export function awsPorts(environment: PortsEnvironment): Ports {
  const named = (variable: keyof PortsEnvironment): string => {
    const value = environment[variable];
    if (!value) throw new ConfigurationMissing(variable);
    return value;
  };
  const table = once(() => tableNamed(named('INZAGE_TABLE')));
  const s3 = once(() => new S3Client({}));
  const made = {
    requests: once(() => dynamoRequests(table())),
    decisions: once(() => dynamoDecisions(table())),
    links: once(() => dynamoLinks(table(), systemClock)),
    objects: once(() => objectsOf(s3(), environment)),
    workflow: once(() => stepFunctionsWorkflow(new SFNClient({}), named('INZAGE_STATE_MACHINE_ARN'), randomIds)),
    notices: once(() => {
      const configurationSet = environment.INZAGE_MAIL_CONFIGURATION_SET;
      return sesNotices(new SESv2Client({}), table(), systemClock, {
        from: named('INZAGE_MAIL_FROM'),
        ...(configurationSet ? { configurationSet } : {}),
      });
    }),
    secrets: once(() => awsSecrets(new SecretsManagerClient({}), named('INZAGE_SECRET_PREFIX'))),
    keys: once(() =>
      kmsKeys(new KMSClient({}), { signing: named('INZAGE_SIGNING_KEY_ARN'), hashing: named('INZAGE_HASH_KEY_ARN') }),
    ),
    scanner: once(() => {
      const bucket = environment.INZAGE_SCAN_BUCKET;
      return bucket ? guardDutyScanner(s3(), randomIds, { bucket }) : { scan: async () => 'not-scanned' as const };
    }),
  };
  return {
    get requests() {
      return made.requests();
    },
    get decisions() {
      return made.decisions();
    },
    get links() {
      return made.links();
    },
    get objects() {
      return made.objects();
    },
    get workflow() {
      return made.workflow();
    },
    get notices() {
      return made.notices();
    },
    get secrets() {
      return made.secrets();
    },
    get keys() {
      return made.keys();
    },
    get scanner() {
      return made.scanner();
    },
    clock: systemClock,
    ids: randomIds,
  };
}

const tableNamed = (name: string): Table =>
  dynamoTable(
    DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
    name,
  );

/** Only the buckets that this function was given. @security S-08 */
function objectsOf(s3: S3Client, environment: PortsEnvironment) {
  const buckets = {
    inbox: environment.INZAGE_INBOX_BUCKET,
    requests: environment.INZAGE_REQUESTS_BUCKET,
    staging: environment.INZAGE_STAGING_BUCKET,
    archive: environment.INZAGE_ARCHIVE_BUCKET,
  };
  const given = Object.entries(buckets).flatMap(([root, bucket]) => (bucket ? [[root, s3Objects(s3, bucket)]] : []));
  if (given.length === 0) throw new ConfigurationMissing('INZAGE_STAGING_BUCKET');
  return objectsByRoot(Object.fromEntries(given));
}

/** Made at the first call, the same ever after. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
