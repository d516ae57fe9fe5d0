import { defineConnector } from '../kit/connector';
import { check } from './check';
import { collect } from './collect';
import { recordTypes } from './fields';
import { locate } from './locate';
import { roster } from './roster';
import { type AfasSettings, afasSettings } from './settings';

/** AFAS Profit over REST: staff, applicants and trainees. Yields everything of one person in one capacity, or a fault. @legal L-26 */
export const afas = defineConnector<AfasSettings>({
  id: 'afas',
  nl: 'AFAS Profit (personeel)',
  en: 'AFAS Profit (staff)',
  subjects: ['employee', 'applicant', 'trainee'],
  wave: 1,
  settings: afasSettings,
  recordTypes,
  origins: ({ baseUrl }) => [new URL(baseUrl).origin],
  clientCertificate: ({ clientCertificate }) => clientCertificate,
  locate,
  collect,
  roster,
  test: check,
});
