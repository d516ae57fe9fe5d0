import { z } from 'zod';
import { declaredSettings } from '../kit/declared/settings';
import { deliveredSettings, onePlace } from '../kit/delivered/settings';
import { recordTypes } from './fields';

/** By files that the supplier delivers, or over an interface that it opened for the board. Never as a parent with a password. */
export const portalSettings = z
  .discriminatedUnion('transport', [
    deliveredSettings.extend({ transport: z.literal('drop') }).check(onePlace),
    declaredSettings.extend({ transport: z.literal('rest') }),
  ])
  .superRefine((settings, context) => {
    const lists = settings.transport === 'rest' ? settings.lists : [];
    for (const [n, { type }] of lists.entries()) {
      if (Object.hasOwn(recordTypes, type)) continue;
      const message = `expected one of: ${Object.keys(recordTypes).join(', ')}`;
      context.addIssue({ code: 'custom', path: ['lists', n, 'type'], message });
    }
  });

export type PortalSettings = z.infer<typeof portalSettings>;
