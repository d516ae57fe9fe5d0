import type { Command, Options } from '../../../../runtime/local/cli/command';
import { runCommand } from '../../../../runtime/local/cli/run';

describe('calling the command line', () => {
  const call = async (...given: string[]) => {
    const said: string[] = [];
    const runs: Options[] = [];
    const wipe: Command = {
      verb: 'wipe',
      usage: 'inzage wipe [--data DIR]',
      en: '',
      options: { data: 'text' },
      words: [],
      run: async ({ options }) => {
        runs.push(options);
        return 0;
      },
    };
    const help: Command = { ...wipe, verb: 'help', options: {}, run: async () => 7 };
    const code = await runCommand([wipe, help], given, { out: () => undefined, say: (line) => void said.push(line) });
    return { code, said: said.join('\n'), runs };
  };

  it('refuses an option that was left empty, so that an unset variable never wipes the default directory', async () => {
    for (const given of [
      ['wipe', '--data', ''],
      ['wipe', '--data='],
    ]) {
      const { code, said, runs } = await call(...given);
      expect([code, runs]).toEqual([2, []]);
      expect(said).toBe('--data is empty: give it a value, or leave it out. Usage: inzage wipe [--data DIR]');
    }
  });

  it('refuses an option given twice, because nobody can say which was meant', async () => {
    const { code, said, runs } = await call('wipe', '--data', 'a', '--data', 'b');
    expect([code, runs]).toEqual([2, []]);
    expect(said).toBe('--data is given 2 times: give it once. Usage: inzage wipe [--data DIR]');
  });

  it.each([['--help'], ['-h'], []])('answers %s with the list of verbs', async (...given) => {
    expect((await call(...given)).code).toBe(7);
  });

  it('names an unknown verb', async () => {
    expect(await call('frob')).toMatchObject({ code: 2, said: 'Unknown verb "frob". Known: wipe, help.' });
  });
});
