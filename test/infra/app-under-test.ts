import { readFileSync } from 'node:fs';
import type { AppProps } from 'aws-cdk-lib';
import { type InzageApp, inzageApp } from '../../infra/inzage-app';

const { context: fromCdkJson } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };

/** The app with the context of cdk.json, synthesised without bundling: a second instead of many. */
export const unbundledApp = (context: Readonly<Record<string, unknown>> = {}, props: AppProps = {}): InzageApp =>
  inzageApp({ ...props, context: { ...fromCdkJson, 'aws:cdk:bundling-stacks': [], ...context } }, {});
