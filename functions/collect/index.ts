import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { collectStep } from './collect';

/** Collects from one source, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), collectStep);
