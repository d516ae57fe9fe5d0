import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** Requests that one address may make in five minutes: a school behind one address, working, stays under it. */
const requestsPerAddress = 2000;
/** Tries of download codes that one address may make in five minutes. The link's own lock comes earlier (S-22). */
const codesPerAddress = 50;

const visible = (metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // A sample would show cookies and bodies in the AWS console. S-03
  sampledRequestsEnabled: false,
});

/** AWS's own rules. A review with many decisions is a large form, so that one rule counts instead of refusing. */
const managed = (name: string, priority: number, countOnly: readonly string[] = []): wafv2.CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  visibilityConfig: visible(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
});

const limited = (
  name: string,
  priority: number,
  limit: number,
  scopeDownStatement?: wafv2.CfnWebACL.StatementProperty,
): wafv2.CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: {} },
  visibilityConfig: visible(name),
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      limit,
      evaluationWindowSec: 300,
      ...(scopeDownStatement ? { scopeDownStatement } : {}),
    },
  },
});

const exactly = (fieldToMatch: wafv2.CfnWebACL.FieldToMatchProperty, searchString: string) => ({
  byteMatchStatement: {
    fieldToMatch,
    searchString,
    positionalConstraint: 'EXACTLY',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

/** Regional firewall before the API: AWS's common rules, and how much one address may ask. It keeps no requests. @security S-22 */
export class WebFirewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const postsOfCodes = {
      andStatement: { statements: [exactly({ method: {} }, 'POST'), exactly({ uriPath: {} }, '/d')] },
    };
    this.arn = new wafv2.CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('inzage'),
      rules: [
        limited('PerAddress', 0, requestsPerAddress),
        limited('CodesPerAddress', 1, codesPerAddress, postsOfCodes),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
        managed('AWSManagedRulesCommonRuleSet', 3, ['SizeRestrictions_BODY']),
      ],
    }).attrArn;
  }

  /** Sets the firewall before something regional, such as the stage of an API. */
  protect(resourceArn: string): void {
    new wafv2.CfnWebACLAssociation(this, 'Before', { resourceArn, webAclArn: this.arn });
  }
}
