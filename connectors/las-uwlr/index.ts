import { defineConnector } from '../kit/connector';
import { check } from './check';
import { collect } from './collect';
import { uwlrRecordTypes } from './fields';
import { locate } from './locate';
import { roster } from './roster';
import { type UwlrSettings, uwlrSettings } from './settings';

/** UWLR 2.2: identity, group and enrolment of pupils and teachers, from any LAS that speaks the Dutch standard. */
export const lasUwlr = defineConnector<UwlrSettings>({
  id: 'las-uwlr',
  nl: 'Leerlingadministratie (UWLR)',
  en: 'Pupil administration (UWLR)',
  subjects: ['pupil', 'employee'],
  wave: 1,
  settings: uwlrSettings,
  recordTypes: uwlrRecordTypes,
  origins: ({ endpoint, steppedEndpoint }) =>
    [endpoint, steppedEndpoint].flatMap((url) => (url === undefined ? [] : [new URL(url).origin])),
  clientCertificate: ({ clientCertificate }) => clientCertificate,
  locate,
  collect,
  roster,
  test: check,
});
