import type { Secrets } from '../../../ports';
import { SecretMissing } from '../../../ports/faults';
import { secretVariable } from '../../store/secrets';

/** Credentials out of the environment only: running one connector needs no data directory. @security S-12 */
export const environmentSecrets = (environment: Readonly<Record<string, string | undefined>>): Secrets => ({
  async get(name) {
    const variable = secretVariable(name);
    const value = environment[variable];
    if (value !== undefined && value !== '') return value;
    throw new SecretMissing(name, {
      nl: `Het geheim “${name}” ontbreekt. Zet het in de omgevingsvariabele ${variable}.`,
      en: `The secret “${name}” is missing. Set it in the environment variable ${variable}.`,
    });
  },
});
