import { defineConnector } from '../kit/connector';
import { check } from './check';
import { collect } from './collect';
import { parnassysRecordTypes } from './fields';
import { locate } from './locate';
import { roster } from './roster';
import { type ParnassysSettings, parnassysSettings } from './settings';

/** ParnasSys over its generic coupling (GKV): pupils and staff with addresses, groups and enrolments. */
export const lasParnassys = defineConnector<ParnassysSettings>({
  id: 'las-parnassys',
  nl: 'Leerlingadministratie (ParnasSys)',
  en: 'Pupil administration (ParnasSys)',
  subjects: ['pupil', 'employee'],
  wave: 1,
  settings: parnassysSettings,
  recordTypes: parnassysRecordTypes,
  origins: ({ endpoint }) => [new URL(endpoint).origin],
  clientCertificate: ({ clientCertificate }) => clientCertificate,
  locate,
  collect,
  roster,
  test: check,
});
