import type { SourceContext, TestOutcome } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, NotPermitted, ProtocolViolation } from '../kit/faults';
import { readSchoolYear } from './parse';
import { placeOf, type UwlrSettings } from './settings';

/** Can we log in, and does each school answer for the first school year of the settings? Counts, nothing else. */
export async function check(context: SourceContext<UwlrSettings>): Promise<TestOutcome> {
  const { schools, schoolYears } = context.settings;
  const problems: string[] = [];
  const checked: string[] = [];
  const [schoolYear = ''] = schoolYears;
  for (const school of schools) {
    const name = `${placeOf(school)}, ${schoolYear}`;
    try {
      const answer = await readSchoolYear(context, { school, schoolYear }, { pupils: true, teachers: true });
      if (!answer) {
        checked.push(`${name}: nothing there (geengegevens)`);
        continue;
      }
      const { groups, pupils, teachers } = answer;
      const withEck = pupils.filter((pupil) => pupil.attributes.has('eckid')).length;
      const eck = withEck === 0 ? ', without ECK iD (is xsdVersion 2.2?)' : '';
      checked.push(`${name}: ${groups.length} groups, ${pupils.length} pupils${eck}, ${teachers.length} teachers`);
    } catch (fault) {
      const mendable = [AuthenticationRefused, NotPermitted, ConfigurationInvalid, ProtocolViolation];
      // What an administrator has to mend is an answer; an outage is not.
      if (!mendable.some((kind) => fault instanceof kind)) throw fault;
      const { code, officerSentence } = fault as AuthenticationRefused;
      problems.push(`${name}: ${code}: ${officerSentence}`);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, checked };
}
