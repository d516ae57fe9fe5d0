import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { watch } from './watch';

/** Watches deadlines and starts runs that never started, on Lambda, on a schedule. @security S-37 */
export const handler = asHandler(stepRuntime(process.env), (runtime) => watch(runtime));
