import { stepRuntime } from '../../runtime/aws/step-runtime';
import { asHandler } from '../step/handler';
import { assembleStep } from './assemble-step';

/** Writes the volumes of the archive, on Lambda. */
export const handler = asHandler(stepRuntime(process.env), assembleStep);
