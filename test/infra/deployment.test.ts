import { DeploymentRefused, deploymentFrom } from '../../infra/deployment';

const whole: Record<string, unknown> = {
  account: '123456789012',
  domain: 'inzage.school.nl',
  certificate: '0f8fad5b-d9cb-469f-a165-70867728950e',
  mailFrom: 'inzage@school.nl',
};
const from = (context: Record<string, unknown>, environment: Record<string, string> = {}) =>
  deploymentFrom((name) => ({ ...whole, ...context })[name], environment);

describe('what is deployed, and where (S-11)', () => {
  it('is Frankfurt when nobody says otherwise', () => {
    expect(from({}).region).toBe('eu-central-1');
  });

  it('is the region that was asked for, before the one of the machine', () => {
    expect(from({ region: 'eu-west-1' }, { AWS_REGION: 'us-east-1' }).region).toBe('eu-west-1');
    expect(from({}, { AWS_REGION: 'eu-north-1' }).region).toBe('eu-north-1');
  });

  it.each(['us-east-1', 'eu-west-2', 'eu-central-2', 'ap-south-1', ''.padEnd(3, 'x')])(
    'is refused in %s, which lies outside the Union',
    (region) => {
      expect(() => from({ region })).toThrow(DeploymentRefused);
      expect(() => from({ region })).toThrow(
        `Inzage is deployed inside the European Union only, and ${region} is not there.`,
      );
    },
  );

  it('is refused when only the machine’s own region lies outside', () => {
    expect(() => from({}, { AWS_DEFAULT_REGION: 'us-west-2' })).toThrow('us-west-2 is not there');
  });

  it('names every problem at once', () => {
    const all = () => from({ account: '12', domain: 'https://x', certificate: 'arn', mailFrom: 'nobody' });
    for (const name of ['account', 'domain', 'certificate', 'mailFrom']) expect(all).toThrow(`-c ${name}=`);
  });

  it('has a supplier network only when asked', () => {
    expect(from({}).supplierNetwork).toBe(false);
    expect(from({ supplierNetwork: 'true' }).supplierNetwork).toBe(true);
  });
});
