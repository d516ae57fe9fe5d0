import { readFileSync } from 'node:fs';
import { ConfigurationMissing } from '../../../runtime/aws/faults';
import { stepRuntime } from '../../../runtime/aws/step-runtime';

describe('what a function works with on AWS', () => {
  const runtime = stepRuntime({ INZAGE_ORIGIN: 'https://inzage.example.nl' });

  it('is the board that was deployed with it, and its sources with their connectors', () => {
    expect(runtime.board.name).toBe('Stichting CPOW');
    const file = JSON.parse(readFileSync('board.json', 'utf8')) as { sources: { id: string; connector: string }[] };
    expect(runtime.sources.map(({ sourceId, connector }) => [sourceId, connector.id])).toEqual(
      file.sources.map(({ id, connector }) => [id, connector]),
    );
    expect(runtime.sources.map(({ sourceId }) => sourceId)).toContain('afas');
    expect(runtime.portalOrigin).toBe('https://inzage.example.nl');
  });

  it('needs no more than what is used: a place it was not told is missed when it is asked for', () => {
    expect(() => runtime.ports.requests).toThrow(ConfigurationMissing);
    expect(() => stepRuntime({}).portalOrigin).toThrow(ConfigurationMissing);
  });
});
