import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Terms } from '../../domain/register/board';
import { AccessLogBucket } from '../constructs/access-log-bucket';
import { PersonalDataBucket } from '../constructs/personal-data-bucket';
import { PurposeKey } from '../constructs/purpose-key';
import { RequestTable } from '../constructs/request-table';
import { type HandlerName, handlerNames, handlers } from '../handlers';
import { lifetimesFor } from '../lifetimes';

/** The life of a download address, as `runtime/aws/presigned-download.ts` makes it. @security S-23 */
const presignedSeconds = 300;

const rootsOfObjects = ['inbox', 'requests', 'staging', 'archive'] as const;
type Root = (typeof rootsOfObjects)[number];

/** A bucket as other stacks see it. */
export interface StoreOfRoot {
  readonly name: string;
  readonly arn: string;
  readonly key: kms.IKey;
}

export interface DataStackProps extends StackProps {
  /** How long the board keeps things; decides the buckets' backstops. */
  readonly terms: Terms;
}

/** Everything that lives longer than a deployment: keys, buckets, the table. Deleting the stack deletes none of it. @security S-09, S-14 */
export class DataStack extends Stack {
  /** Objects by the first segment of their keys: each its bucket, each its key. */
  readonly buckets: Readonly<Record<Root, StoreOfRoot>>;
  readonly table: RequestTable;
  readonly tableKey: kms.IKey;
  /** Ed25519: the seal of an archive. */
  readonly signingKey: kms.Key;
  /** HMAC: keyed hashes, and what links and codes are derived from. */
  readonly hashKey: kms.Key;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const lifetimes = lifetimesFor(props.terms);
    const accessLogs = new AccessLogBucket(this, 'AccessLogs').bucket;
    const bucketFor = (root: Root, name: string): StoreOfRoot => {
      const { key } = new PurposeKey(this, `${name}Key`, { purpose: root, onlyDecryptableBy: thoseThatUse(root) });
      const { bucket } = new PersonalDataBucket(this, name, {
        lifetime: lifetimes[root],
        encryptionKey: key,
        accessLogs,
        ...(root === 'archive' ? { longestPresignedSeconds: presignedSeconds } : {}),
      });
      // Exported by name, so that what roles may do reads the same before and after synthesis.
      return { name: this.exportValue(bucket.bucketName), arn: this.exportValue(bucket.bucketArn), key };
    };
    this.buckets = {
      inbox: bucketFor('inbox', 'Inbox'),
      requests: bucketFor('requests', 'Requests'),
      staging: bucketFor('staging', 'Staging'),
      archive: bucketFor('archive', 'Archive'),
    };
    this.tableKey = new PurposeKey(this, 'TableKey', { purpose: 'table' }).key;
    this.table = new RequestTable(this, 'RequestTable', { encryptionKey: this.tableKey });
    this.signingKey = new kms.Key(this, 'SigningKey', {
      description: 'Inzage: seal of an archive',
      alias: 'inzage/signing',
      keySpec: kms.KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.hashKey = new kms.Key(this, 'HashKey', {
      description: 'Inzage: keyed hashes, links and codes',
      alias: 'inzage/hash',
      keySpec: kms.KeySpec.HMAC_256,
      keyUsage: kms.KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** Writing in parts needs decrypting too; who only deletes needs it not. */
const thoseThatUse = (root: Root): readonly HandlerName[] =>
  handlerNames.filter((name) => handlers[name][root]?.some((access) => access === 'read' || access === 'write'));
