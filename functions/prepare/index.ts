import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { prepareStep } from './prepare';

/** Carries the decisions out for one source, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), prepareStep);
