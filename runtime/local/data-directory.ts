import { join } from 'node:path';

/** The folder of the project: where board.json and the workflow's definition stand. */
export const projectRoot = (): string => process.env.INZAGE_ROOT ?? join(__dirname, '..', '..');

/** Where data live when nobody says otherwise. */
export const defaultDataDirectory = (): string => process.env.INZAGE_DATA ?? join(projectRoot(), '.inzage');
