import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Secrets } from '../ports';
import { SecretMissing } from '../ports/faults';

/** Credentials from Secrets Manager, under `{prefix}{name}`. Read anew each time, so that a rotation counts at once. @security S-12 */
export const awsSecrets = (client: SecretsManagerClient, prefix: string): Secrets => ({
  async get(name) {
    try {
      const { SecretString, SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId: prefix + name }));
      return SecretString ?? Buffer.from(SecretBinary ?? []).toString('utf8');
    } catch (error) {
      if ((error as Error).name !== 'ResourceNotFoundException') throw error;
      throw new SecretMissing(name, {
        nl: `Het geheim “${prefix}${name}” ontbreekt. Zet het in AWS Secrets Manager.`,
        en: `The secret “${prefix}${name}” is missing. Put it in AWS Secrets Manager.`,
      });
    }
  },
});
