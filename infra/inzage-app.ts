import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Board } from '../domain/register/board';
import { parseBoard } from '../runtime/border/board-file';
import { describeProblems } from '../runtime/border/parsed';
import { DeploymentRefused, deploymentFrom, projectRoot } from './deployment';
import { InzagePolicies } from './policies';
import { DataStack } from './stacks/data-stack';
import { ServiceStack } from './stacks/service-stack';

/** The app and its two stacks. */
export interface InzageApp {
  readonly app: App;
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/**
 * The whole deployment. cdk-nag and our own policies look at it while it is synthesised: with a finding there is nothing to deploy.
 *
 * @throws DeploymentRefused when the context or board.json will not do.
 * @security S-11, S-43
 */
export function inzageApp(props: AppProps = {}, environment: NodeJS.ProcessEnv = process.env): InzageApp {
  const app = new App(props);
  const deployment = deploymentFrom((name) => app.node.tryGetContext(name), environment);
  const env = { account: deployment.account, region: deployment.region };
  const data = new DataStack(app, 'InzageData', { env, terms: boardToDeploy().terms });
  const service = new ServiceStack(app, 'InzageService', { env, deployment, data });
  Tags.of(app).add('application', 'inzage');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new InzagePolicies());
  return { app, data, service };
}

/** Read here and not only by the functions: a board that is not valid is never deployed. */
function boardToDeploy(): Board {
  const parsed = parseBoard(JSON.parse(readFileSync(join(projectRoot, 'board.json'), 'utf8')));
  if (!parsed.ok) throw new DeploymentRefused(describeProblems('board.json', parsed.problems));
  return parsed.value;
}
