import { manifestJsonSchema } from '../kit/delivered/contract';

/** The contract as the text of `manifest.schema.json`, which is published beside this file. Parsing itself: `kit/delivered`. */
export const publishedSchema = (): string => `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`;
