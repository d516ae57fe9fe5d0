import { readFileSync } from 'node:fs';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const text = readFileSync('infra/export.asl.json', 'utf8');
const definition = JSON.parse(text) as { [key: string]: Json };

/** Fields that the local engine was measured to run as Step Functions does (STACK, 25 cases). Anything else is refused. */
const allowed: Record<string, readonly string[]> = {
  machine: ['Comment', 'StartAt', 'States', 'TimeoutSeconds'],
  processor: ['ProcessorConfig', 'StartAt', 'States'],
  Task: ['Type', 'Comment', 'Resource', 'Parameters', 'ResultPath', 'TimeoutSeconds', 'Retry', 'Catch', 'Next', 'End'],
  Map: [
    'Type',
    'Comment',
    'ItemsPath',
    'MaxConcurrency',
    'ItemSelector',
    'ItemProcessor',
    'ResultPath',
    'Catch',
    'Next',
  ],
  Choice: ['Type', 'Choices', 'Default'],
  Pass: ['Type', 'Result', 'ResultPath', 'Parameters', 'Next', 'End'],
  Succeed: ['Type'],
};

function* statesOf(machine: { [key: string]: Json }): Generator<[string, { [key: string]: Json }]> {
  for (const [name, state] of Object.entries(machine.States as { [key: string]: { [key: string]: Json } })) {
    yield [name, state];
    if (state.ItemProcessor) yield* statesOf(state.ItemProcessor as { [key: string]: Json });
  }
}

const states = [...statesOf(definition)];

describe('the workflow keeps to what both engines run alike', () => {
  it('has no field outside the measured list', () => {
    const strangers = states.flatMap(([name, state]) =>
      Object.keys(state)
        .filter((field) => !allowed[String(state.Type)]?.includes(field))
        .map((field) => `${name}.${field}`),
    );
    expect(strangers).toEqual([]);
    expect(Object.keys(definition).filter((field) => !allowed.machine?.includes(field))).toEqual([]);
  });

  it('waits for nobody: no task token, no Wait state, no state that can end in Fail (S-07)', () => {
    expect(text).not.toContain('waitForTaskToken');
    expect(text).not.toContain('Task.Token');
    expect(states.filter(([, state]) => ['Wait', 'Fail', 'Parallel'].includes(String(state.Type)))).toEqual([]);
  });

  it('has short time limits on every task (a timer of 2,147,484 seconds would fire at once)', () => {
    for (const [, state] of states.filter(([, { Type }]) => Type === 'Task')) {
      expect(state.TimeoutSeconds).toBeLessThanOrEqual(900);
    }
  });

  it('uses no JSONata, no Assign and no intrinsic functions', () => {
    expect(text).not.toMatch(/QueryLanguage|"Assign"|States\.(?!ALL)/);
  });

  it('gives every state a name of its own, so that the local engine can tell them apart', () => {
    const names = states.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('passes references only: no parameter but ids, steps, counters and error names (S-01)', () => {
    const parameters = states.flatMap(([, state]) =>
      Object.keys((state.Parameters ?? state.ItemSelector ?? {}) as object),
    );
    expect([...new Set(parameters)].sort()).toEqual([
      'error.$',
      'requestId.$',
      'runId.$',
      'segment.$',
      'sourceId.$',
      'step',
      'volume.$',
      'waitsFor.$',
    ]);
  });

  it('lets no task but the first and the last end a run unseen: each is caught or stands in a caught map', () => {
    const uncaught = Object.entries(definition.States as { [key: string]: { [key: string]: Json } })
      .filter(([, state]) => (state.Type === 'Task' || state.Type === 'Map') && !state.Catch)
      .map(([name]) => name);
    expect(uncaught).toEqual(['Plan', 'Faulted', 'End']);
  });
});
