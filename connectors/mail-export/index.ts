import { defineConnector } from '../kit/connector';
import { ConfigurationInvalid } from '../kit/faults';
import { collect, locate } from './collect';
import { recordTypes } from './fields';
import { exportFolder } from './messages';
import { mailExportSettings } from './settings';

/** Mail as an eDiscovery tool exports it: EML, MBOX and ZIPs of those in a folder, with a recorded search plan. */
export const mailExport = defineConnector({
  id: 'mail-export',
  nl: 'E-mail (export)',
  en: 'E-mail (export)',
  subjects: ['pupil', 'guardian', 'employee', 'applicant', 'trainee'],
  wave: 2,
  settings: mailExportSettings,
  recordTypes,
  origins: () => [],
  locate,
  collect: (context, _candidate, subject, from) => collect(context, subject, from),
  async test({ sourceId, settings }) {
    try {
      const { members } = await exportFolder(sourceId, settings);
      return { ok: true, checked: ['settings.folder', `${members.size} files`] };
    } catch (fault) {
      if (fault instanceof ConfigurationInvalid) return { ok: false, problems: fault.problems };
      throw fault;
    }
  },
});
