import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { reconcile } from '../step/reconcile';
import { watch } from './watch';

/** Watches deadlines, then starts runs that never started, on Lambda, on a schedule. @security S-37 */
export const handler = asHandler(stepRuntime(process.env), async (runtime) => ({
  ...(await watch(runtime)),
  started: await reconcile(runtime.ports),
}));
