import { defineConnector } from '../kit/connector';
import { checkDeclared } from '../kit/declared/check';
import { collectDeclared } from '../kit/declared/collect';
import { locateDeclared } from '../kit/declared/locate';
import { originsOf } from '../kit/declared/settings';
import { checkDelivered } from '../kit/delivered/check';
import { collectDelivered } from '../kit/delivered/collect';
import { locateDelivered } from '../kit/delivered/locate';
import { deliveryLetter } from '../kit/delivered/processor-request';
import { inboxOf, uploadAsked } from '../kit/delivered/settings';
import { recordTypes } from './fields';
import { type PortalSettings, portalSettings } from './parse';

/** A parent portal: messages, announcements, photos, absence, calendar, talks and consent, by delivery or interface. @legal L-31 */
export const ouderportaal = defineConnector<PortalSettings>({
  id: 'ouderportaal',
  nl: 'Ouderportaal',
  en: 'Parent portal',
  subjects: ['pupil', 'guardian', 'employee'],
  wave: 2,
  settings: portalSettings,
  recordTypes,
  inbox: (settings) => (settings.transport === 'drop' ? inboxOf(settings) : undefined),
  byHand: (settings) => (settings.transport === 'drop' ? uploadAsked(settings) : undefined),
  origins: (settings) => (settings.transport === 'rest' ? originsOf(settings) : []),
  clientCertificate: (settings) => (settings.transport === 'rest' ? settings.clientCertificate : undefined),
  locate({ settings, ...context }, subject) {
    return settings.transport === 'rest'
      ? locateDeclared({ ...context, settings }, 'ouderportaal', subject)
      : locateDelivered({ ...context, settings }, 'ouderportaal', subject);
  },
  collect({ settings, ...context }, candidate, _subject, from) {
    return settings.transport === 'rest'
      ? collectDeclared({ ...context, settings }, recordTypes, candidate, from)
      : collectDelivered({ ...context, settings }, recordTypes, candidate, from);
  },
  supplierLetter: ({ transport }, facts) => (transport === 'drop' ? deliveryLetter(facts) : undefined),
  test({ settings, ...context }) {
    return settings.transport === 'rest'
      ? checkDeclared({ ...context, settings })
      : checkDelivered({ ...context, settings });
  },
});
