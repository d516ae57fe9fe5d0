import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { ContentFreeLogs } from './content-free-logs';
import { WebFirewall } from './web-firewall';

const stageName = 'live';

export interface PublicApiProps {
  readonly function: lambda.IFunction;
  readonly domain: string;
  /** In the same region. */
  readonly certificateArn: string;
  readonly logsKey: kms.IKey;
}

/** Which request, what became of it, how long it took. No address of a caller, no path, no query. @security S-06, S-19 */
const accessLogFormat = apigateway.AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    method: '$context.httpMethod',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    bytes: '$context.responseLength',
    firewall: '$context.waf.status',
    fault: '$context.integration.error',
  }),
);

/**
 * Console, download page and intake API under one name: a regional REST API, because WAF attaches to no other kind, and Cognito
 * and the download code are checked by the app itself, as in local mode.
 *
 * @security S-18, S-22, S-40
 */
export class PublicApi extends Construct {
  readonly api: apigateway.RestApi;

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id);
    const accessLogs = new ContentFreeLogs(this, 'AccessLogs', { encryptionKey: props.logsKey }).group;
    this.api = new apigateway.RestApi(this, 'Api', {
      restApiName: 'inzage',
      endpointConfiguration: { types: [apigateway.EndpointType.REGIONAL] },
      // Only under our name: what the firewall and the certificate stand before.
      disableExecuteApiEndpoint: true,
      cloudWatchRole: false,
      domainName: {
        domainName: props.domain,
        certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', props.certificateArn),
        endpointType: apigateway.EndpointType.REGIONAL,
        securityPolicy: apigateway.SecurityPolicy.TLS_1_2,
      },
      deployOptions: {
        stageName,
        accessLogDestination: new apigateway.LogGroupLogDestination(accessLogs),
        accessLogFormat,
        // Errors only, without data: at INFO the gateway writes paths and queries down.
        loggingLevel: apigateway.MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        metricsEnabled: true,
        tracingEnabled: true,
        throttlingRateLimit: 50,
        throttlingBurstLimit: 100,
      },
    });
    this.everythingTo(props.function);
    this.logOwnErrors(props.logsKey);
    const firewall = new WebFirewall(this, 'Firewall');
    firewall.protect(this.api.deploymentStage.stageArn);
  }

  private everythingTo(handler: lambda.IFunction): void {
    const integration = new apigateway.LambdaIntegration(handler, { proxy: true, allowTestInvoke: false });
    const requestValidator = this.api.addRequestValidator('Validator', {
      validateRequestBody: true,
      validateRequestParameters: true,
    });
    const methods = [
      this.api.root.addMethod('ANY', integration, { requestValidator }),
      this.api.root.addResource('{proxy+}').addMethod('ANY', integration, {
        requestValidator,
        requestParameters: { 'method.request.path.proxy': true },
      }),
    ];
    for (const method of methods) {
      acknowledge(
        method,
        ['AwsSolutions-APIG4', 'AwsSolutions-COG4'],
        'The app signs people in itself (OIDC with the user pool, session cookie), checks the tokens of machines, and asks a download for link and code (S-18, S-40): the same code as in local mode.',
      );
    }
  }

  /** The group's name is AWS's; made here, so that it has our key and an end. */
  private logOwnErrors(logsKey: kms.IKey): void {
    const errors = new ContentFreeLogs(this, 'ErrorLogs', {
      encryptionKey: logsKey,
      name: `API-Gateway-Execution-Logs_${this.api.restApiId}/${stageName}`,
    });
    const role = new iam.Role(this, 'LogRole', {
      description: 'Inzage: lets API Gateway write logs',
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: [
          'logs:CreateLogGroup',
          'logs:CreateLogStream',
          'logs:DescribeLogGroups',
          'logs:DescribeLogStreams',
          'logs:PutLogEvents',
          'logs:GetLogEvents',
          'logs:FilterLogEvents',
        ],
        resources: ['*'],
      }),
    );
    acknowledge(
      role,
      ['AwsSolutions-IAM5[Resource::*]'],
      'API Gateway has one logging role for a whole account and refuses one that cannot write every group.',
    );
    const account = new apigateway.CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
    account.node.addDependency(role);
    this.api.deploymentStage.node.addDependency(account, errors);
  }
}
