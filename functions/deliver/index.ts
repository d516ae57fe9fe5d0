import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { deliverStep } from './deliver';

/** Opens the way to a released archive, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), deliverStep);
