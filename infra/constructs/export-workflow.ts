import { join } from 'node:path';
import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { projectRoot } from '../deployment';
import { stepNames } from '../handlers';
import { acknowledge } from './acknowledge';
import { ContentFreeLogs } from './content-free-logs';
import { allow } from './handler-access';

type Steps = Readonly<Record<(typeof stepNames)[number], lambda.IFunction>>;

/** Known before the machine exists: `plan` is part of its definition and asks whether a run of it is live. */
const machineName = 'inzage-export';

/** ARN of the state machine of this stack. */
export const exportWorkflowArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: machineName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** ARN of every run of that machine. */
export const runsOfExportWorkflowArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

export interface ExportWorkflowProps {
  readonly steps: Steps;
  /** Encrypts definition and history. */
  readonly historyKey: kms.IKey;
  readonly logsKey: kms.IKey;
}

/** What somebody needs to ask about runs; with `start`, to start them too. History under a key of ours is read in the caller's name. @security S-02 */
export function runAccess(
  scope: Construct,
  historyKey: kms.IKey,
  use: 'look' | 'start',
): readonly iam.PolicyStatement[] {
  const machine = exportWorkflowArn(scope);
  return [
    allow(['states:DescribeExecution'], runsOfExportWorkflowArn(scope)),
    allow(use === 'start' ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], historyKey.keyArn, {
      StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machine },
    }),
    ...(use === 'start' ? [allow(['states:StartExecution'], machine)] : []),
  ];
}

/**
 * The state machine out of `infra/export.asl.json`, the file that local mode runs too. Its history is encrypted with a key of its own,
 * its log knows every step and no input or output.
 *
 * @security S-01, S-02, S-04
 */
export class ExportWorkflow extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(scope: Construct, id: string, props: ExportWorkflowProps) {
    super(scope, id);
    const { account } = Stack.of(this);
    const role = new iam.Role(this, 'Role', {
      description: 'Inzage: calls the steps of a run',
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': exportWorkflowArn(this) },
        },
      }),
    });
    for (const name of stepNames) role.addToPolicy(allow(['lambda:InvokeFunction'], props.steps[name].functionArn));
    this.machine = new sfn.StateMachine(this, 'Machine', {
      stateMachineName: machineName,
      stateMachineType: sfn.StateMachineType.STANDARD,
      definitionBody: sfn.DefinitionBody.fromFile(join(projectRoot, 'infra', 'export.asl.json')),
      definitionSubstitutions: Object.fromEntries(
        stepNames.map((name) => [
          `${name[0]?.toUpperCase()}${name.slice(1)}FunctionArn`,
          props.steps[name].functionArn,
        ]),
      ),
      role,
      encryptionConfiguration: new sfn.CustomerManagedEncryptionConfiguration(props.historyKey),
      logs: {
        destination: new ContentFreeLogs(this, 'Logs', {
          encryptionKey: props.logsKey,
          name: '/aws/vendedlogs/inzage-export',
        }).group,
        level: sfn.LogLevel.ALL,
        includeExecutionData: false,
      },
      tracingEnabled: true,
    });
    acknowledge(
      role,
      ['AwsSolutions-IAM5[Resource::*]'],
      'X-Ray and the delivery of logs by CloudWatch know no resource to name.',
    );
    acknowledge(
      role,
      [`AwsSolutions-IAM5[Resource::${runsOfExportWorkflowArn(this)}]`],
      'The runs of this one state machine: the key of its history is bound to them.',
    );
  }
}
