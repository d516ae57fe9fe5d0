import { defineConnector } from '../kit/connector';
import { checkDelivered } from '../kit/delivered/check';
import { collectDelivered } from '../kit/delivered/collect';
import { locateDelivered } from '../kit/delivered/locate';
import { deliveryLetter } from '../kit/delivered/processor-request';
import { deliveredSettings, inboxOf, onePlace, uploadAsked } from '../kit/delivered/settings';
import { recordTypes } from './fields';

/** Files that a supplier delivers, each person a ZIP or folder with a manifest or CSV: for every system without an interface. */
export const bulkDrop = defineConnector({
  id: 'bulk-drop',
  nl: 'Levering van een leverancier',
  en: 'Delivery by a supplier',
  subjects: ['pupil', 'guardian', 'employee', 'applicant', 'trainee'],
  wave: 2,
  settings: deliveredSettings.check(onePlace),
  recordTypes,
  origins: () => [],
  inbox: inboxOf,
  byHand: uploadAsked,
  locate: (context, subject) => locateDelivered(context, 'bulk-drop', subject),
  collect: (context, candidate, _subject, from) => collectDelivered(context, recordTypes, candidate, from),
  supplierLetter: (_, facts) => deliveryLetter(facts),
  test: checkDelivered,
});
