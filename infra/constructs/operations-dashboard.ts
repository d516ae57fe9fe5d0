import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export interface OperationsDashboardProps {
  readonly machine: sfn.IStateMachine;
  readonly functions: Readonly<Record<string, lambda.IFunction>>;
}

/** Runs, errors and durations on one page. Numbers only. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, { machine, functions }: OperationsDashboardProps) {
    super(scope, id);
    const daily = { period: Duration.days(1), statistic: cloudwatch.Stats.SUM };
    const hourly = { period: Duration.hours(1), statistic: cloudwatch.Stats.SUM };
    const longest = { period: Duration.hours(1), statistic: cloudwatch.Stats.MAXIMUM };
    const each = Object.entries(functions);
    const graph = (title: string, left: cloudwatch.IMetric[]) =>
      new cloudwatch.GraphWidget({ title, left, width: 12, height: 6 });
    new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: 'inzage',
      widgets: [
        [
          graph('Runs a day', [
            machine.metricStarted(daily),
            machine.metricSucceeded(daily),
            machine.metricFailed(daily),
          ]),
          graph(
            'Errors an hour',
            each.map(([name, one]) => one.metricErrors({ ...hourly, label: name })),
          ),
        ],
        [
          graph(
            'Longest call',
            each.map(([name, one]) => one.metricDuration({ ...longest, label: name })),
          ),
          graph(
            'At the same time',
            each.map(([name, one]) => one.metric('ConcurrentExecutions', { ...longest, label: name })),
          ),
        ],
      ],
    });
  }
}
