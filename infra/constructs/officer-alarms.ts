import { Duration } from 'aws-cdk-lib';
import type * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export interface OfficerAlarmsProps {
  readonly key: kms.IKey;
  /** Mailbox that is subscribed. @default nobody */
  readonly mailbox?: string;
  readonly machine: sfn.IStateMachine;
  readonly watch: lambda.IFunction;
  readonly expire: lambda.IFunction;
  readonly apiFunction: lambda.IFunction;
  readonly api: apigateway.RestApi;
  readonly undelivered: sqs.IQueue;
  /** Name of the SES configuration set. */
  readonly mailSet: string;
}

/** What must never happen in silence, each an alarm that reaches a mailbox. Alarms say what, never about whom. @security S-27, S-35, S-37 */
export class OfficerAlarms extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, props: OfficerAlarmsProps) {
    super(scope, id);
    this.topic = new sns.Topic(this, 'Topic', { masterKey: props.key, enforceSSL: true });
    if (props.mailbox) this.topic.addSubscription(new EmailSubscription(props.mailbox));
    const { machine, watch, expire, api, apiFunction } = props;
    const over = (period: Duration) => ({ period, statistic: cloudwatch.Stats.SUM });
    const fiveMinutes = over(Duration.minutes(5));

    this.whenAny('RunFailed', 'A run ended in failure, timed out or was aborted.', [
      machine.metricFailed(fiveMinutes),
      machine.metricTimedOut(fiveMinutes),
      machine.metricAborted(fiveMinutes),
    ]);
    this.whenAny('ExpiryFailed', 'The expiry job failed, or found something older than its term.', [
      expire.metricErrors(over(Duration.hours(1))),
    ]);
    this.whenAny('CallNotMade', 'A scheduled call was lost.', [
      props.undelivered.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: cloudwatch.Stats.MAXIMUM,
      }),
    ]);
    this.whenAny('PagesBroken', 'The console or the download page answers with errors.', [
      api.metricServerError(fiveMinutes),
      apiFunction.metricThrottles(fiveMinutes),
    ]);
    const mail = (metricName: string) =>
      new cloudwatch.Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': props.mailSet },
        ...fiveMinutes,
      });
    this.whenAny('MailBounced', 'A mail did not arrive: reach the person by post before the deadline.', [
      mail('Bounce'),
      mail('Complaint'),
      mail('Reject'),
    ]);
    this.heartbeat(watch);
    this.expiryHeartbeat(expire);
  }

  private whenAny(id: string, sentence: string, metrics: readonly cloudwatch.Metric[]): void {
    const metric =
      metrics.length === 1
        ? (metrics[0] as cloudwatch.Metric)
        : new cloudwatch.MathExpression({
            expression: metrics.map((_, n) => `FILL(m${n}, 0)`).join(' + '),
            usingMetrics: Object.fromEntries(metrics.map((one, n) => [`m${n}`, one])),
            label: id,
          });
    this.reaching(
      metric.createAlarm(this, id, {
        alarmDescription: `Inzage: ${sentence}`,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      }),
    );
  }

  /** Silence is the alarm: a watch that does not run, or always fails, tells nobody of a deadline. */
  private heartbeat(watch: lambda.IFunction): void {
    this.silence(
      'DeadlineWatchSilent',
      'The deadline watch did not run through for three hours.',
      watch,
      Duration.hours(3),
    );
  }

  private expiryHeartbeat(expire: lambda.IFunction): void {
    this.silence('ExpirySilent', 'The expiry job did not run through for a day.', expire, Duration.days(1));
  }

  private silence(id: string, sentence: string, job: lambda.IFunction, period: Duration): void {
    const sum = { period, statistic: cloudwatch.Stats.SUM };
    const succeeded = new cloudwatch.MathExpression({
      expression: 'FILL(calls, 0) - FILL(errors, 0)',
      usingMetrics: { calls: job.metricInvocations(sum), errors: job.metricErrors(sum) },
      label: id,
      period,
    });
    this.reaching(
      succeeded.createAlarm(this, id, {
        alarmDescription: `Inzage: ${sentence}`,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.BREACHING,
      }),
    );
  }

  private reaching(alarm: cloudwatch.Alarm): void {
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
