import { stat } from 'node:fs/promises';
import { defineConnector } from '../kit/connector';
import { collect } from './collect';
import { osoRecordTypes } from './fields';
import { dossierFiles } from './folder';
import { locate } from './locate';
import { osoSettings } from './settings';

/** OSO dossiers as the pupil administration exports them: XML files in a folder. The richest record of a pupil there is. */
export const lasOso = defineConnector({
  id: 'las-oso',
  nl: 'Leerlingadministratie (OSO-dossier)',
  en: 'Pupil administration (OSO dossier)',
  subjects: ['pupil'],
  wave: 1,
  settings: osoSettings,
  recordTypes: osoRecordTypes,
  origins: () => [],
  locate,
  collect: (context, candidate, _subject, from) => collect(context, candidate, from),
  async test({ sourceId, settings }) {
    const found = await stat(settings.folder).catch(() => undefined);
    if (!found?.isDirectory()) return { ok: false, problems: ['settings.folder: no such folder'] };
    const files = await dossierFiles(sourceId, settings.folder);
    return { ok: true, checked: ['settings.folder', `${files.length} dossier files`] };
  },
});
