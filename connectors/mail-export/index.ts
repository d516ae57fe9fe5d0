import { defineConnector } from '../kit/connector';
import { ConfigurationInvalid, ProtocolViolation } from '../kit/faults';
import { collect } from './collect';
import { indexOf } from './export-index';
import { recordTypes } from './fields';
import { locate } from './locate';
import { mailExportSettings } from './settings';

/** Mail, chats and files as an eDiscovery tool exports them, with the recorded plan by which they were searched. */
export const mailExport = defineConnector({
  id: 'mail-export',
  nl: 'Mail, chat en bestanden (export)',
  en: 'Mail, chat and files (export)',
  subjects: ['pupil', 'guardian', 'employee', 'applicant', 'trainee'],
  wave: 2,
  settings: mailExportSettings,
  recordTypes,
  origins: () => [],
  locate,
  collect,
  async test({ sourceId, settings }) {
    try {
      const { files } = await indexOf(sourceId, settings);
      if (files === 0) return { ok: false, problems: ['settings.folder: nothing in it'] };
      return { ok: true, checked: ['settings.folder', 'settings.searchPlan', `${files} files`] };
    } catch (fault) {
      if (fault instanceof ConfigurationInvalid) return { ok: false, problems: fault.problems };
      if (fault instanceof ProtocolViolation) return { ok: false, problems: [fault.code] };
      throw fault;
    }
  },
});
