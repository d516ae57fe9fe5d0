import type { SourceContext, TestOutcome } from '../kit/connector';
import { AuthenticationRefused, NotPermitted } from '../kit/faults';
import { type PlainRole, recordTypes, typeOfRole } from './fields';
import { type CheckedEndpoint, surveyEnvironment } from './meta-info';
import { openProfit } from './profit';
import { type RoleName, roleNames } from './roles';
import type { AfasSettings } from './settings';

/** Can we log in; do the GetConnectors and their fields exist? Says too what is deliberately not read, and what nobody declared. */
export async function check(context: SourceContext<AfasSettings>): Promise<TestOutcome> {
  const survey = await surveyEnvironment(context, openProfit(context)).catch((fault: unknown) => {
    // What an administrator has to mend is an answer; an outage is not.
    if (!(fault instanceof AuthenticationRefused) && !(fault instanceof NotPermitted)) throw fault;
    return { problems: [`${fault.code}: ${fault.officerSentence}`], endpoints: new Map<RoleName, CheckedEndpoint>() };
  });
  const { endpoints, problems } = survey;
  if (problems.length > 0) return { ok: false, problems };
  const checked = roleNames.map((name) => {
    const endpoint = endpoints.get(name);
    const setting = context.settings.getConnectors[name];
    if (setting && 'notUsed' in setting) return `${name}: not used, because: ${setting.notUsed}`;
    if (!endpoint) return `${name}: not configured or not offered`;
    const table = recordTypes[typeOfRole(name as PlainRole, 'employee')]?.fields;
    const unknown = table
      ? endpoint.columns.filter((column) => !((endpoint.rename.get(column) ?? column) in table))
      : [];
    const undeclared = unknown.length > 0 ? `, not declared and so never exported: ${unknown.join(', ')}` : '';
    return `${name}: ${endpoint.connector}, ${endpoint.columns.length} fields, ${endpoint.take} rows at once${undeclared}`;
  });
  return { ok: true, checked };
}
