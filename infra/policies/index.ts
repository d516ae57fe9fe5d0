import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { bucketsEmptyThemselves } from './buckets-empty-themselves';
import { bundlesArePlainJavascript } from './bundles-are-plain-javascript';
import { environmentNamesOnly } from './environment-names-only';
import { everyStoreIsListed } from './every-store-is-listed';
import { functionsAreBounded } from './functions-are-bounded';
import { logsEnd } from './logs-end';
import { onlyExpiryDeletes } from './only-expiry-deletes';
import { onlyKnownBuckets } from './only-known-buckets';
import { personalDataHasNoCopies } from './personal-data-has-no-copies';
import type { Policy, Resource, SynthesisedStack } from './policy';
import { staysInTheUnion } from './stays-in-the-union';
import { tableRestoresForAWeek } from './table-restores-for-a-week';
import { wildcardsHaveAReason } from './wildcards-have-a-reason';
import { workflowKeepsNoData } from './workflow-keeps-no-data';

/** Every rule of ours. */
export const policies: readonly Policy[] = [
  bucketsEmptyThemselves,
  bundlesArePlainJavascript,
  environmentNamesOnly,
  everyStoreIsListed,
  functionsAreBounded,
  logsEnd,
  onlyExpiryDeletes,
  onlyKnownBuckets,
  personalDataHasNoCopies,
  staysInTheUnion,
  tableRestoresForAWeek,
  wildcardsHaveAReason,
  workflowKeepsNoData,
];

/** Our rules as CDK asks them, beside cdk-nag: a finding stops the synth. */
export class InzagePolicies implements IPolicyValidationPlugin {
  readonly name = 'Inzage';
  readonly ruleIds = policies.map(({ id }) => id);

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const violations = context.stackTemplates.flatMap(({ templatePath, stackConstructPath, region }) => {
      const template = JSON.parse(readFileSync(templatePath, 'utf8')) as { Resources?: Record<string, Resource> };
      const stack: SynthesisedStack = {
        name: stackConstructPath,
        region: region ?? 'unknown',
        folder: dirname(templatePath),
        resources: template.Resources ?? {},
      };
      return policies.flatMap(({ id, sentence, findings }) =>
        findings(stack).map(({ resource, because }) => ({
          ruleName: id,
          description: sentence,
          fix: because,
          violatingResources: [{ resourceLogicalId: resource, templatePath, locations: [because] }],
        })),
      );
    });
    return { success: violations.length === 0, violations };
  }
}
