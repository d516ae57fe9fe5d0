import type { Secrets } from '../../ports';
import { SecretMissing } from '../../ports/faults';
import type { Database } from './database';

/** Credentials from the environment, or encrypted in the data directory. @security S-12 */
export interface LocalSecrets extends Secrets {
  /** Stores or replaces a secret, for simulators and set-up. The environment goes before it. */
  put(name: string, value: string): Promise<void>;
}

/** Environment variable of a secret: `afas-token` is read from `INZAGE_SECRET_AFAS_TOKEN`. */
export const secretVariable = (name: string): string =>
  `INZAGE_SECRET_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;

/** Secrets of this installation. */
export const localSecrets = (database: Database): LocalSecrets => ({
  async get(name) {
    const variable = secretVariable(name);
    const value = process.env[variable] ?? database.select('secrets', 'name = ?', name)[0]?.value;
    if (typeof value === 'string' && value !== '') return value;
    throw new SecretMissing(name, {
      nl: `Het geheim “${name}” ontbreekt. Zet het in de omgevingsvariabele ${variable}.`,
      en: `The secret “${name}” is missing. Set it in the environment variable ${variable}.`,
    });
  },

  async put(name, value) {
    if (!database.insert('secrets', [name], value)) database.replace('secrets', [name], [name], value);
  },
});
