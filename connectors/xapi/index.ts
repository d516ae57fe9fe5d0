import { defineConnector } from '../kit/connector';
import { check } from './check';
import { collect } from './collect';
import { recordTypes } from './fields';
import { locate } from './locate';
import { type XapiSettings, xapiSettings } from './settings';

/** A Learning Record Store over xAPI 1.0.3 or 2.0. Yields every statement of the person, or a fault. @legal L-26 */
export const xapi = defineConnector<XapiSettings>({
  id: 'xapi',
  nl: 'Leeractiviteiten (xAPI)',
  en: 'Learning activities (xAPI)',
  subjects: ['pupil', 'employee'],
  wave: 2,
  settings: xapiSettings,
  recordTypes,
  origins: ({ endpoint, auth }) => [
    new URL(endpoint).origin,
    ...(auth.kind === 'oauth' ? [new URL(auth.tokenUrl).origin] : []),
  ],
  clientCertificate: ({ clientCertificate }) => clientCertificate,
  locate,
  collect,
  test: check,
});
