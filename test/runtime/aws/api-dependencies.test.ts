import { apiDependencies } from '../../../runtime/aws/api-dependencies';
import { ConfigurationMissing } from '../../../runtime/aws/faults';

const environment = {
  INZAGE_ORIGIN: 'https://inzage.example.nl',
  INZAGE_TABLE: 'inzage',
  INZAGE_ARCHIVE_BUCKET: 'inzage-archive',
  INZAGE_ISSUER: 'https://issuer.example.nl/pool',
  INZAGE_CLIENT_ID: 'console',
};

describe('the API on AWS', () => {
  it('has no mailbox page, answers machines, and gives archives by address (S-23, S-42)', () => {
    const dependencies = apiDependencies(environment);
    expect(dependencies.mode).toBe('aws');
    expect(dependencies.mailbox).toBeUndefined();
    expect(dependencies.apiAuth).toBeDefined();
    expect(dependencies.downloads.address).toBeInstanceOf(Function);
  });

  it.each(['INZAGE_TABLE', 'INZAGE_ARCHIVE_BUCKET', 'INZAGE_ISSUER', 'INZAGE_CLIENT_ID', 'INZAGE_ORIGIN'])(
    'does not start without %s',
    (variable) => {
      const { [variable as keyof typeof environment]: _, ...rest } = environment;
      expect(() => apiDependencies(rest)).toThrow(ConfigurationMissing);
    },
  );

  it('writes of a failure where, which kind and a number, nothing else (S-03, S-06)', () => {
    const written: string[] = [];
    const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
    apiDependencies(environment).onIncident?.({
      incident: 'ABCD1234',
      method: 'POST',
      route: '/console/verzoeken/:id',
      code: 'INTERNAL',
      ids: {},
      ...{ cause: 'Jan de Vries' },
    });
    stdout.mockRestore();
    expect(written).toEqual([
      '{"incident":"ABCD1234","method":"POST","route":"/console/verzoeken/:id","code":"INTERNAL","ids":{}}\n',
    ]);
  });
});
