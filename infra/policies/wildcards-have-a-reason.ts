import type { Policy } from './policy';
import { allowingStatements } from './statements';

/** Actions of AWS that know no resource to name, and why we need them. Nothing else may be allowed on everything. */
const nameless: Readonly<Record<string, string>> = {
  'xray:PutTraceSegments': 'traces',
  'xray:PutTelemetryRecords': 'traces',
  'xray:GetSamplingRules': 'traces',
  'xray:GetSamplingTargets': 'traces',
  'ec2:CreateNetworkInterface': 'a function in the supplier network',
  'ec2:DescribeNetworkInterfaces': 'a function in the supplier network',
  'ec2:DeleteNetworkInterface': 'a function in the supplier network',
  'logs:CreateLogDelivery': 'the log of the state machine',
  'logs:GetLogDelivery': 'the log of the state machine',
  'logs:UpdateLogDelivery': 'the log of the state machine',
  'logs:DeleteLogDelivery': 'the log of the state machine',
  'logs:ListLogDeliveries': 'the log of the state machine',
  'logs:PutResourcePolicy': 'the log of the state machine',
  'logs:DescribeResourcePolicies': 'the log of the state machine',
  'logs:CreateLogGroup': 'the logs of API Gateway',
  'logs:CreateLogStream': 'the logs of API Gateway',
  'logs:DescribeLogGroups': 'the logs of API Gateway and of the state machine',
  'logs:DescribeLogStreams': 'the logs of API Gateway',
  'logs:PutLogEvents': 'the logs of API Gateway',
  'logs:GetLogEvents': 'the logs of API Gateway',
  'logs:FilterLogEvents': 'the logs of API Gateway',
};

/** @security S-08 */
export const wildcardsHaveAReason: Policy = {
  id: 'wildcards-have-a-reason',
  sentence:
    'No role may do "everything" of a service, and only actions that know no resource are allowed on all of them.',
  findings: (stack) =>
    allowingStatements(stack).flatMap(({ policy: resource, actions, resources }) => {
      const manifold = actions.filter((action) => action.includes('*'));
      const unexplained = resources.includes('*') ? actions.filter((action) => !(action in nameless)) : [];
      return [
        ...manifold.map((action) => ({ resource, because: `${action}: name the actions.` })),
        ...unexplained.map((action) => ({ resource, because: `${action} on every resource: name the resource.` })),
      ];
    }),
};
