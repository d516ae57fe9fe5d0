import { assembleStep } from '../../functions/assemble/assemble-step';
import { collectStep } from '../../functions/collect/collect';
import { deliverStep } from '../../functions/deliver/deliver';
import { detectStep } from '../../functions/detect/detect';
import { locateStep } from '../../functions/locate/locate';
import { planStep } from '../../functions/plan/plan';
import { prepareStep } from '../../functions/prepare/prepare';
import { resolveStep } from '../../functions/resolve/resolve';
import { asHandler } from '../../functions/step/handler';
import type { StepRuntime } from '../../functions/step/runtime';
import { verifyStep } from '../../functions/verify/verify-step';
import type { StepHandler } from './workflow/local-workflow';

/** The functions of the workflow by the names in its definition, as Lambda has them. */
export const stepHandlers = (runtime: StepRuntime): Readonly<Record<string, StepHandler>> => ({
  Plan: asHandler(runtime, planStep),
  Locate: asHandler(runtime, locateStep),
  Collect: asHandler(runtime, collectStep),
  Detect: asHandler(runtime, detectStep),
  Resolve: asHandler(runtime, resolveStep),
  Prepare: asHandler(runtime, prepareStep),
  Assemble: asHandler(runtime, assembleStep),
  Verify: asHandler(runtime, verifyStep),
  Deliver: asHandler(runtime, deliverStep),
});
