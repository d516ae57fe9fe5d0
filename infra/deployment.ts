import { join } from 'node:path';

/** Root of the project: where `functions`, `board.json` and the lock file are. */
export const projectRoot = join(__dirname, '..');

/**
 * AWS regions inside the European Union. London (eu-west-2) and Zürich (eu-central-2) bear the name and lie outside.
 *
 * @security S-11
 */
export const regionsInTheUnion: readonly string[] = [
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-3',
];

/** Where nothing else is asked for: Frankfurt. */
const usualRegion = 'eu-central-1';

/** What differs between one installation and another. Everything else about the board stands in board.json. */
export interface Deployment {
  /** Twelve digits. Zeros in cdk.json: enough to synthesise, never to deploy. */
  readonly account: string;
  /** One of `regionsInTheUnion`. */
  readonly region: string;
  /** Host name of console, download page and API: `inzage.example.nl`. */
  readonly domain: string;
  /** Id of the ACM certificate for `domain`, in the same account and region. */
  readonly certificate: string;
  /** Address that mails come from; SES is given its domain. */
  readonly mailFrom: string;
  /** Mailbox that alarms go to. @default none: subscribe somebody by hand */
  readonly alarmMail?: string;
  /** Fixed outgoing addresses for suppliers that allow-list them. Costs about 40 euro a month. @default false */
  readonly supplierNetwork: boolean;
}

/** A context value that cannot be deployed with; the message names all of them. */
export class DeploymentRefused extends Error {
  override readonly name = 'DeploymentRefused';
}

type Context = (name: string) => unknown;

/**
 * The deployment that cdk.json and `-c name=value` describe. A region in the context goes before one in the environment.
 *
 * @throws DeploymentRefused with every problem, in sentences.
 */
export function deploymentFrom(context: Context, environment: NodeJS.ProcessEnv): Deployment {
  const region = text(context('region')) || environment.AWS_REGION || environment.AWS_DEFAULT_REGION || usualRegion;
  const alarmMail = text(context('alarmMail'));
  const deployment: Deployment = {
    account: text(context('account')),
    region,
    domain: text(context('domain')),
    certificate: text(context('certificate')),
    mailFrom: text(context('mailFrom')),
    ...(alarmMail ? { alarmMail } : {}),
    supplierNetwork: ['true', true].includes(context('supplierNetwork') as string | boolean),
  };
  const problems = problemsOf(deployment);
  if (problems.length > 0) throw new DeploymentRefused(problems.join('\n'));
  return deployment;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const hostName = /^(?=.{4,190}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const mailAddress = /^[A-Za-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

function problemsOf({ account, region, domain, certificate, mailFrom, alarmMail }: Deployment): readonly string[] {
  const problems: string[] = [];
  if (!regionsInTheUnion.includes(region)) {
    problems.push(
      `Inzage is deployed inside the European Union only, and ${region} is not there. Choose with -c region=… one of: ${regionsInTheUnion.join(', ')}.`,
    );
  }
  if (!/^\d{12}$/.test(account)) problems.push('-c account=… must be the twelve digits of an AWS account.');
  if (!hostName.test(domain)) problems.push('-c domain=… must be a host name, such as inzage.example.nl.');
  if (!/^[0-9a-f-]{36}$/.test(certificate)) {
    problems.push('-c certificate=… must be the id of an ACM certificate: the 36 characters after "certificate/".');
  }
  if (!mailAddress.test(mailFrom)) problems.push('-c mailFrom=… must be an e-mail address, such as inzage@example.nl.');
  if (alarmMail && !mailAddress.test(alarmMail))
    problems.push('-c alarmMail=… must be an e-mail address, or left out.');
  return problems;
}
