import type { SourceContext, TestOutcome } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, NotPermitted, ProtocolViolation } from '../kit/faults';
import { openOneRoster, type Service } from './api';
import { gradebookOf, type OneRosterSettings } from './settings';

/** Can we log in; does each list exist that a search and a collection need? Counts, and says what is deliberately not read. */
export async function check(context: SourceContext<OneRosterSettings>): Promise<TestOutcome> {
  const { settings } = context;
  const api = openOneRoster(context);
  const lists: readonly (readonly [Service, string])[] = [
    ['rostering', 'orgs'],
    ['rostering', 'users'],
    ...(settings.demographics ? [] : [['rostering', 'demographics'] as const]),
    ...(gradebookOf(settings) === undefined ? [] : [['gradebook', 'results'] as const]),
  ];
  const problems: string[] = [];
  const checked: string[] = [];
  for (const [service, name] of lists) {
    try {
      checked.push(`${service}/${name}: ${(await api.required(service, name, name)).length}`);
    } catch (fault) {
      const mendable = [AuthenticationRefused, NotPermitted, ConfigurationInvalid, ProtocolViolation];
      // What an administrator has to mend is an answer; an outage is not.
      if (!mendable.some((kind) => fault instanceof kind)) throw fault;
      const { code, officerSentence } = fault as AuthenticationRefused;
      problems.push(`${service}/${name}: ${code}: ${officerSentence}`);
    }
  }
  if (settings.demographics) checked.push(`demographics: not used, because: ${settings.demographics.notUsed}`);
  if (typeof settings.gradebookUrl === 'object') {
    checked.push(`gradebook: not used, because: ${settings.gradebookUrl.notUsed}`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, checked };
}
