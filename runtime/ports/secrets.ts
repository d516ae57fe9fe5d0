/** Credentials of source systems. @security S-12 */
export interface Secrets {
  /** The secret by that name, a string or a JSON document. @throws SecretMissing with the name. */
  get(name: string): Promise<string>;
}
