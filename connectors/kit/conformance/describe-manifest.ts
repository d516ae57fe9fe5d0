import type { Connector } from '../connector';

/** What a connector says of itself must be readable and complete. @legal L-38, L-39 */
export function describeManifest(connector: Connector): void {
  it('has an id, names in both languages, and record types with a processing activity', () => {
    expect(connector.id).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
    expect([connector.nl, connector.en].every((name) => name.trim() !== '')).toBe(true);
    expect(connector.subjects.length).toBeGreaterThan(0);
    for (const type of Object.values(connector.recordTypes)) {
      expect([type.nl, type.en, type.activity].every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('has a Dutch and an English label for every field', () => {
    const unlabelled = Object.entries(connector.recordTypes).flatMap(([type, { fields }]) =>
      Object.entries(fields)
        .filter(([, { nl, en }]) => nl.trim() === '' || en.trim() === '')
        .map(([path]) => `${type}: ${path}`),
    );
    expect(unlabelled).toEqual([]);
  });

  it('explains the codes of every field that it calls a code', () => {
    const unexplained = Object.entries(connector.recordTypes).flatMap(([type, { fields }]) =>
      Object.entries(fields)
        .filter(([, { kind, codes }]) => kind === 'code' && Object.keys(codes ?? {}).length === 0)
        .map(([path]) => `${type}: ${path}`),
    );
    expect(unexplained).toEqual([]);
  });
}
