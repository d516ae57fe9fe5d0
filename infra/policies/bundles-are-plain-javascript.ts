import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { at, type Policy, resourcesOf } from './policy';

/** @security S-43 */
export const bundlesArePlainJavascript: Policy = {
  id: 'bundles-are-plain-javascript',
  sentence: 'No bundle holds a native file: it would run on the machine that built it, and not on Lambda.',
  findings: (stack) =>
    resourcesOf(stack, 'AWS::Lambda::Function').flatMap(([resource, one]) => {
      const key = at(one, 'Code', 'S3Key');
      // Not bundled in this synth: nothing to look at.
      const folder = join(stack.folder, `asset.${String(key).replace(/\.zip$/, '')}`);
      if (typeof key !== 'string' || !existsSync(folder)) return [];
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(node|so|dylib|dll)$/.test(file))
        .map((file) => ({ resource, because: `${file} is native.` }));
    }),
};
