import { defineConnector } from '../kit/connector';
import { check } from './check';
import { collect } from './collect';
import { oneRosterRecordTypes } from './fields';
import { locate } from './locate';
import { roster } from './roster';
import { gradebookOf, type OneRosterSettings, oneRosterSettings } from './settings';

/** OneRoster 1.1 and 1.2 over REST: users, demographics, enrolments, classes and results of one person. */
export const lasOneRoster = defineConnector<OneRosterSettings>({
  id: 'las-oneroster',
  nl: 'Leerlingadministratie of leerplatform (OneRoster)',
  en: 'Pupil administration or learning platform (OneRoster)',
  subjects: ['pupil', 'employee', 'guardian'],
  wave: 1,
  settings: oneRosterSettings,
  recordTypes: oneRosterRecordTypes,
  origins: (settings) =>
    [settings.rosteringUrl, gradebookOf(settings), settings.auth.tokenUrl].flatMap((url) =>
      url === undefined ? [] : [new URL(url).origin],
    ),
  clientCertificate: ({ clientCertificate }) => clientCertificate,
  locate,
  collect,
  roster,
  test: check,
});
