import { handle } from 'hono/aws-lambda';
import { apiDependencies } from '../../runtime/aws/api-dependencies';
import { createApp } from './app';

/** Console, download page and intake API behind the regional REST API. */
export const handler = handle(createApp(apiDependencies(process.env)));
