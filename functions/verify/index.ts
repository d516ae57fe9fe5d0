import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { verifyStep } from './verify-step';

/** Re-reads the finished archive, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), verifyStep);
