import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { resolveStep } from './resolve';

/** Queue and labels, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), resolveStep);
