import { ArnFormat, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge';
import { ConsoleSignIn } from '../constructs/console-sign-in';
import { ExportWorkflow, exportWorkflowArn, runAccess, runsOfExportWorkflowArn } from '../constructs/export-workflow';
import { allow } from '../constructs/handler-access';
import { HandlerFunction } from '../constructs/handler-function';
import { OfficerAlarms } from '../constructs/officer-alarms';
import { OperationsDashboard } from '../constructs/operations-dashboard';
import { OperationsKey } from '../constructs/operations-key';
import { OutgoingMail } from '../constructs/outgoing-mail';
import { PublicApi } from '../constructs/public-api';
import { PurposeKey } from '../constructs/purpose-key';
import { ScheduledCall } from '../constructs/scheduled-call';
import { SupplierNetwork } from '../constructs/supplier-network';
import { UndeliveredCalls } from '../constructs/undelivered-calls';
import type { Deployment } from '../deployment';
import { type HandlerName, handlerNames, handlers } from '../handlers';
import type { DataStack } from './data-stack';

/** Before a secret's name in Secrets Manager. The secrets themselves are put there by hand (S-12). */
const secretPrefix = 'inzage/';

export interface ServiceStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly data: DataStack;
}

/** Everything that runs: functions, workflow, API, sign-in, schedules, alarms. Can be deleted and deployed again without losing data. */
export class ServiceStack extends Stack {
  private readonly mail: OutgoingMail;
  private readonly signIn: ConsoleSignIn;
  private readonly origin: string;
  private readonly historyKey: kms.IKey;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceStackProps,
  ) {
    super(scope, id, props);
    const { deployment } = props;
    this.origin = `https://${deployment.domain}`;
    this.historyKey = new PurposeKey(this, 'WorkflowKey', { purpose: 'workflow' }).key;
    const operationsKey = new OperationsKey(this, 'OperationsKey').key;
    const undelivered = new UndeliveredCalls(this, 'Undelivered').queue;
    this.mail = new OutgoingMail(this, 'Mail', { from: deployment.mailFrom });
    this.signIn = new ConsoleSignIn(this, 'SignIn', { origin: this.origin });
    const network = deployment.supplierNetwork
      ? new SupplierNetwork(this, 'Suppliers', { logsKey: operationsKey })
      : undefined;

    const made = handlerNames.map((name) => {
      const scheduled = name === 'expire' || name === 'watch';
      const one = new HandlerFunction(this, titled(name), {
        handler: name,
        data: props.data,
        logsKey: operationsKey,
        environment: this.environmentOf(name),
        ...(scheduled ? { undelivered } : {}),
        ...(network && handlers[name].callsSources ? { vpc: network.vpc } : {}),
      });
      this.letUseTheRest(name, one);
      return [name, one.function] as const;
    });
    const functions = Object.fromEntries(made) as Record<HandlerName, HandlerFunction['function']>;

    const { machine } = new ExportWorkflow(this, 'Workflow', {
      steps: functions,
      historyKey: this.historyKey,
      logsKey: operationsKey,
    });
    new ScheduledCall(this, 'ExpireDaily', { function: functions.expire, minute: '15', hour: '3', undelivered });
    // Also the reconciler: a decision whose run never started waits a quarter of an hour at most (DESIGN §3).
    new ScheduledCall(this, 'WatchOften', { function: functions.watch, minute: '0/15', hour: '*', undelivered });
    const { api } = new PublicApi(this, 'Public', {
      function: functions.api,
      domain: deployment.domain,
      certificateArn: this.formatArn({
        service: 'acm',
        resource: 'certificate',
        resourceName: deployment.certificate,
      }),
      logsKey: operationsKey,
    });
    new OfficerAlarms(this, 'Alarms', {
      key: operationsKey,
      ...(deployment.alarmMail ? { mailbox: deployment.alarmMail } : {}),
      machine,
      watch: functions.watch,
      expire: functions.expire,
      apiFunction: functions.api,
      api,
      undelivered,
      mailSet: this.mail.configurationSet.configurationSetName,
    });
    new OperationsDashboard(this, 'Operations', { machine, functions });
    new CfnOutput(this, 'PointDomainTo', {
      description: `CNAME for ${deployment.domain}`,
      value: api.domainName?.domainNameAliasDomainName ?? '',
    });
    new CfnOutput(this, 'UserPool', {
      description: 'Where the first officer is added',
      value: this.signIn.pool.userPoolId,
    });
  }

  /** Only the variables that the function's needs call for. @security S-08 */
  private environmentOf(name: HandlerName): Readonly<Record<string, string>> {
    const { data, deployment } = this.props;
    const needs = handlers[name];
    const { inbox, requests, staging, archive } = data.buckets;
    return {
      INZAGE_TABLE: data.table.table.tableName,
      INZAGE_ORIGIN: this.origin,
      ...(needs.inbox && { INZAGE_INBOX_BUCKET: inbox.name }),
      ...(needs.requests && { INZAGE_REQUESTS_BUCKET: requests.name }),
      ...(needs.staging && { INZAGE_STAGING_BUCKET: staging.name }),
      ...(needs.archive && { INZAGE_ARCHIVE_BUCKET: archive.name }),
      ...(needs.secrets && { INZAGE_SECRET_PREFIX: secretPrefix }),
      ...(needs.mail && {
        INZAGE_MAIL_FROM: deployment.mailFrom,
        INZAGE_MAIL_CONFIGURATION_SET: this.mail.configurationSet.configurationSetName,
      }),
      // The adapter for keys asks for both names; the role says which may be used.
      ...(needs.keys && {
        INZAGE_SIGNING_KEY_ARN: data.signingKey.keyArn,
        INZAGE_HASH_KEY_ARN: data.hashKey.keyArn,
      }),
      ...(needs.workflow && { INZAGE_STATE_MACHINE_ARN: exportWorkflowArn(this) }),
      ...(name === 'api' && {
        INZAGE_ISSUER: this.signIn.issuer,
        INZAGE_CLIENT_ID: this.signIn.client.userPoolClientId,
      }),
    };
  }

  private letUseTheRest(name: HandlerName, { role }: HandlerFunction): void {
    const needs = handlers[name];
    if (needs.mail) this.mail.letSend(role);
    if (needs.workflow) {
      for (const statement of runAccess(this, this.historyKey, needs.workflow)) role.addToPolicy(statement);
      const reason = 'The runs of this one state machine: their names are request ids.';
      acknowledge(role, [`AwsSolutions-IAM5[Resource::${runsOfExportWorkflowArn(this)}]`], reason);
    }
    if (needs.secrets) {
      const secrets = this.formatArn({
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: `${secretPrefix}*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
      role.addToPolicy(allow(['secretsmanager:GetSecretValue'], secrets));
      const reason =
        'Credentials of source systems, under our prefix: which there are, the settings of the sources say.';
      acknowledge(role, [`AwsSolutions-IAM5[Resource::${secrets}]`], reason);
    }
  }
}

const titled = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;
