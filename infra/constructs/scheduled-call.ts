import { type CfnElement, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';

export interface ScheduledCallProps {
  readonly function: lambda.IFunction;
  /** Minute and hours in Dutch time, as cron writes them. */
  readonly minute: string;
  readonly hour: string;
  /** Where a call goes that could not be made. */
  readonly undelivered: sqs.IQueue;
}

/** Calls a function by the clock, independent of the workflow. The call carries nothing. @security S-15, S-37 */
export class ScheduledCall extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledCallProps) {
    super(scope, id);
    const { account } = Stack.of(this);
    const role = new iam.Role(this, 'Role', {
      description: 'Inzage: lets the scheduler call one function',
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const called = Stack.of(this).getLogicalId(props.function.node.defaultChild as CfnElement);
    acknowledge(
      role,
      [`AwsSolutions-IAM5[Resource::<${called}.Arn>:*]`],
      'The scheduler calls this one function; the wildcard is its versions.',
    );
    const target = new LambdaInvoke(props.function, {
      role,
      input: ScheduleTargetInput.fromObject({}),
      deadLetterQueue: props.undelivered,
      maxEventAge: Duration.hours(1),
      retryAttempts: 3,
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.cron({
        minute: props.minute,
        hour: props.hour,
        timeZone: TimeZone.of('Europe/Amsterdam'),
      }),
      target,
    });
  }
}
