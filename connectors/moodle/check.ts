import type { SourceContext, TestOutcome } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, NotPermitted } from '../kit/faults';
import { missingCore, openMoodle, problemsOf } from './api';
import { areaNames, areaOf } from './functions';
import type { WebServiceSettings } from './settings';

/** Does the token work, and does its service have every function that is wanted? Says too what is deliberately not read. */
export async function checkSite(context: SourceContext<WebServiceSettings>): Promise<TestOutcome> {
  const opened = await openMoodle(context).catch((fault: unknown) => {
    // What an administrator has to mend is an answer; an outage is not.
    if (fault instanceof ConfigurationInvalid && fault.problems.length > 0) return fault.problems;
    if (fault instanceof AuthenticationRefused || fault instanceof NotPermitted) {
      return [`${fault.code}: ${fault.officerSentence}`];
    }
    throw fault;
  });
  if (!('offered' in opened)) return { ok: false, problems: opened };
  const problems = missingCore(opened).map((fn) => `ConfigurationInvalid: ${fn} is not in the service`);
  const checked = [`Moodle ${opened.release}`];
  for (const name of areaNames) {
    const reason = context.settings.skip[name];
    const missing = problemsOf(opened, name);
    if (reason !== undefined) checked.push(`${name}: not read, because: ${reason}`);
    else if (missing.length === 0) checked.push(`${name}: can be read`);
    else if (areaOf(name).use === 'offered') checked.push(`${name}: not offered (${missing.join(', ')})`);
    else problems.push(`ConfigurationInvalid: ${name} needs ${missing.join(', ')} (or settings.skip.${name})`);
  }
  if (!opened.offered.has('core_course_get_contents')) {
    checked.push('core_course_get_contents: not offered, so forums that Moodle hides from us go unnoticed');
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, checked };
}
