import type { SourceContext, TestOutcome } from '../kit/connector';
import { AuthenticationRefused, ConfigurationInvalid, NotPermitted, ProtocolViolation } from '../kit/faults';
import { readSchoolYear } from './parse';
import type { ParnassysSettings } from './settings';

/** Can we log in, and does each school give pupils and staff for the first school year of the settings? Counts, nothing else. */
export async function check(context: SourceContext<ParnassysSettings>): Promise<TestOutcome> {
  const { schools, schoolYears } = context.settings;
  const problems: string[] = [];
  const checked: string[] = [];
  const [schoolYear = ''] = schoolYears;
  for (const school of schools) {
    const name = `${school.brin}, ${schoolYear}`;
    try {
      const pupils = await readSchoolYear(context, { school, schoolYear }, 'getLeerlingen');
      const staff = await readSchoolYear(context, { school, schoolYear }, 'getMedewerkers');
      checked.push(`${name}: ${pupils.leerling.size} pupils, ${staff.medewerker.size} members of staff`);
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
