import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { expire } from './expire';

/** Deletes what is past its term and proves that it is gone, on Lambda, on a schedule. @security S-15 */
export const handler = asHandler(stepRuntime(process.env), (runtime) => expire(runtime));
