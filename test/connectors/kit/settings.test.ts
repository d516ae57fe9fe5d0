import { z } from 'zod';
import { connectors } from '../../../connectors';
import { type Connector, defineConnector } from '../../../connectors/kit/connector';
import { connectorRegistry } from '../../../connectors/kit/registry';
import { checkSettings } from '../../../connectors/kit/settings';
import { sourceId } from '../../../domain/request/ids';

const source = sourceId('bron');

describe('the configuration of a source', () => {
  it('is told which connectors there are when it names another', () => {
    const registry = connectorRegistry(connectors);
    expect(registry.find('las-oso', source).id).toBe('las-oso');
    expect(() => registry.find('las-osso', source)).toThrow(
      expect.objectContaining({
        name: 'ConfigurationInvalid',
        code: 'CONNECTOR_UNKNOWN',
        problems: [`connector: unknown; known are ${registry.ids.join(', ')}`],
      }),
    );
    expect(registry.ids).toEqual([...registry.ids].sort());
  });

  it('cannot be ambiguous', () => {
    const [one] = connectors;
    expect(() => connectorRegistry([one as Connector, one as Connector])).toThrow(RangeError);
  });

  it('gets every problem with its path, and never its values', () => {
    const connector = defineConnector({
      ...(connectors[0] as Connector),
      settings: z.strictObject({ baseUrl: z.url(), auth: z.object({ secret: z.string() }) }) as z.ZodType<unknown>,
    });
    const checked = checkSettings(connector, { baseUrl: 'geheim', auth: { secret: 7 }, extra: 'geheim' });
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'settings.baseUrl',
      'settings.auth.secret',
      'settings',
    ]);
    expect(problems.join()).not.toContain('geheim');
  });
});
