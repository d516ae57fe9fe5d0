import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { HandlerNeeds, ObjectAccess, Partition } from '../handlers';
import type { DataStack } from '../stacks/data-stack';

/** How the keys of a partition begin, as `runtime/aws` makes them. */
const partitionKeys: Readonly<Record<Partition, string>> = {
  request: 'REQUEST#*',
  register: 'REQUESTS',
  link: 'LINK#*',
  session: 'SESSION#*',
  notice: 'NOTICE#*',
  value: 'VALUE#*',
};

const objectActions: Readonly<Record<ObjectAccess, readonly string[]>> = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject', 's3:AbortMultipartUpload'],
  delete: ['s3:DeleteObject'],
};

/** As the kit's keys begin: uploads of tasks, in whichever request. */
const byHandRoot = 'staging/*/by-hand';

const roots = ['inbox', 'requests', 'staging', 'archive'] as const;

/** What a function may do with the stored data: exactly its needs. No UpdateItem, no Scan, no DeleteItem for anybody. @security S-08, S-41 */
export function dataAccess(needs: HandlerNeeds, data: DataStack): readonly iam.PolicyStatement[] {
  return [
    ...tableAccess(needs, data),
    ...roots.flatMap((root) => {
      const { arn, key } = data.buckets[root];
      return needs[root] ? objectAccess(arn, root, key, needs[root]) : [];
    }),
    ...(needs.byHand ? objectAccess(data.buckets.staging.arn, byHandRoot, data.buckets.staging.key, needs.byHand) : []),
    ...(needs.keys ?? []).map((use) =>
      use === 'sign'
        ? allow(['kms:Sign', 'kms:GetPublicKey'], data.signingKey.keyArn)
        : allow(['kms:GenerateMac'], data.hashKey.keyArn),
    ),
  ];
}

/** Wildcards in these statements, as cdk-nag names them: a bucket's objects are named by requests that do not exist yet. */
export const objectWildcards = (needs: HandlerNeeds, data: DataStack): readonly string[] => {
  const wildcard = (root: (typeof roots)[number], under: string) => {
    const imported = data.resolve(data.buckets[root].arn) as { readonly 'Fn::ImportValue': string };
    return `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/${under}/*]`;
  };
  return [
    ...roots.filter((root) => needs[root]).map((root) => wildcard(root, root)),
    ...(needs.byHand ? [wildcard('staging', byHandRoot)] : []),
  ];
};

function tableAccess(needs: HandlerNeeds, data: DataStack): readonly iam.PolicyStatement[] {
  const { tableArn } = data.table.table;
  const only = (partitions: readonly Partition[]) => ({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((partition) => partitionKeys[partition]) },
  });
  return [
    allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], tableArn, only(needs.table)),
    ...(needs.tableRemove ? [allow(['dynamodb:BatchWriteItem'], tableArn, only(needs.tableRemove))] : []),
    // The table asks KMS in the caller's name, and only the table may.
    allow(['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], data.tableKey.keyArn, {
      StringEquals: { 'kms:ViaService': `dynamodb.${data.region}.amazonaws.com` },
    }),
  ];
}

function objectAccess(
  bucketArn: string,
  root: string,
  key: kms.IKey,
  access: readonly ObjectAccess[],
): readonly iam.PolicyStatement[] {
  const touchesContent = access.some((one) => one !== 'delete');
  return [
    allow(
      access.flatMap((one) => objectActions[one]),
      `${bucketArn}/${root}/*`,
    ),
    // The whole bucket has one root. Without this, S3 answers 403 instead of 404 for what is not there.
    allow(['s3:ListBucket'], bucketArn),
    ...(touchesContent
      ? [allow(access.includes('write') ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], key.keyArn)]
      : []),
  ];
}

/** An allowing statement. */
export const allow = (
  actions: readonly string[],
  resource: string,
  conditions?: Record<string, Record<string, unknown>>,
): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions: [...actions], resources: [resource], ...(conditions ? { conditions } : {}) });
