import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { unbundledApp } from './app-under-test';

const { app } = unbundledApp();

/** Every acknowledgement in the app: where, what, why. */
const acknowledged = (app.node.findAll() as IConstruct[]).flatMap((construct) =>
  construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .map(([id, reason]) => ({ at: construct.node.path, id: id.replace(/^annotation::/i, ''), reason })),
);

describe('cdk-nag (AwsSolutions) over the whole deployment', () => {
  it('finds nothing that has no reason', () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(
      violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
      ),
    ).toEqual([]);
  });

  it('finds nothing in the supplier network either', () => {
    const { app: withNetwork } = unbundledApp({ supplierNetwork: true });
    expect(new AwsSolutionsChecks(withNetwork).validateScope(withNetwork).violations).toEqual([]);
  });

  it('acknowledges wildcards and the API’s own sign-in, and no other rule', () => {
    const rules = new Set(acknowledged.map(({ id }) => id.replace(/\[.*$/, '')));
    expect([...rules].sort()).toEqual(['AwsSolutions-APIG4', 'AwsSolutions-COG4', 'AwsSolutions-IAM5']);
  });

  it('gives a sentence as reason each time', () => {
    for (const { reason } of acknowledged) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
  });

  it('acknowledges at the resource, never for a whole stack or the app', () => {
    for (const { at } of acknowledged) expect(at.split('/').length).toBeGreaterThanOrEqual(3);
  });
});

describe('the synth itself', () => {
  it('stops when something is against the rules', () => {
    const broken = unbundledApp();
    const { Bucket } = jest.requireActual<typeof import('aws-cdk-lib/aws-s3')>('aws-cdk-lib/aws-s3');
    new Bucket(broken.data, 'Convenient');
    expect(() => broken.app.synth()).toThrow(/only-known-buckets|PersonalDataBucket/);
  });

  it('passes when nothing is', () => {
    expect(() => unbundledApp().app.synth()).not.toThrow();
  });
});
