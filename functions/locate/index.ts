import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { locateStep } from './locate';

/** Looks the data subject up in one source, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), locateStep);
