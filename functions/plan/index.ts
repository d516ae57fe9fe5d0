import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { planStep } from './plan';

/** Claims, merges, takes stock and ends a run, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), planStep);
