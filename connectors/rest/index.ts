import { defineConnector } from '../kit/connector';
import { checkDeclared } from '../kit/declared/check';
import { collectDeclared } from '../kit/declared/collect';
import { locateDeclared } from '../kit/declared/locate';
import { originsOf } from '../kit/declared/settings';
import { typesFrom } from './fields';
import { type RestSettings, restSettings } from './parse';

/** Any interface that answers JSON over HTTP, described by settings alone: logging in, lists, paging, fields and what they mean. */
export const rest = defineConnector<RestSettings>({
  id: 'rest',
  nl: 'Koppeling volgens instellingen (REST)',
  en: 'Interface described by settings (REST)',
  subjects: ['pupil', 'guardian', 'employee', 'applicant', 'trainee'],
  wave: 2,
  settings: restSettings,
  recordTypes: {},
  recordTypesOf: ({ types }) => typesFrom(types),
  origins: originsOf,
  clientCertificate: ({ clientCertificate }) => clientCertificate,
  locate: (context, subject) => locateDeclared(context, 'rest', subject),
  collect: (context, candidate, _subject, from) =>
    collectDeclared(context, typesFrom(context.settings.types), candidate, from),
  test: checkDeclared,
});
