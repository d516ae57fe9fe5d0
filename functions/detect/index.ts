import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { detectStep } from './detect';

/** Searches one staged segment, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), detectStep);
