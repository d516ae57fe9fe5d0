import type { LocalRecogniser } from './create-recogniser';

/** The recogniser of this machine, with its libraries loaded at the first picture: most runs meet none. @security S-32 */
export function lazyRecogniser(): LocalRecogniser {
  let loading: Promise<LocalRecogniser> | undefined;
  return {
    async read(picture) {
      loading ??= import('./create-recogniser').then(({ createRecogniser }) => createRecogniser());
      return (await loading).read(picture);
    },
    async close() {
      await (await loading)?.close();
    },
  };
}
