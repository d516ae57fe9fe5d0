import { DeploymentRefused } from './deployment';
import { inzageApp } from './inzage-app';

try {
  inzageApp().app.synth();
} catch (error) {
  if (!(error instanceof DeploymentRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
