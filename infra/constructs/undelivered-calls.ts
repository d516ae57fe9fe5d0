import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** How long a call that failed can be looked at, in days. */
export const undeliveredDays = 14;

/** Calls of the scheduler that failed. They carry nothing; that one is here is the message (S-38). */
export class UndeliveredCalls extends Construct {
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Queue', {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(undeliveredDays),
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
