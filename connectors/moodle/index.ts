import { defineConnector, type SourceContext } from '../kit/connector';
import { checkSite } from './check';
import { collectFromSite } from './collect';
import { checkExports, collectFromExports, locateInExports } from './exported';
import { recordTypes } from './fields';
import { locateOnSite } from './locate';
import {
  type ExportZipSettings,
  type MoodleSettings,
  moodleSettings,
  readsZip,
  type WebServiceSettings,
} from './settings';

type Way =
  | { readonly zip: true; readonly context: SourceContext<ExportZipSettings> }
  | { readonly zip: false; readonly context: SourceContext<WebServiceSettings> };

const wayOf = ({ settings, ...rest }: SourceContext<MoodleSettings>): Way => {
  // Not `...rest` alone: `secret` is a method.
  const secret = (name: string) => rest.secret(name);
  return readsZip(settings)
    ? { zip: true, context: { ...rest, secret, settings } }
    : { zip: false, context: { ...rest, secret, settings } };
};

/** Moodle: its web services, or the ZIP of its own privacy export. Yields everything of one account, or a fault. @legal L-26 */
export const moodle = defineConnector<MoodleSettings>({
  id: 'moodle',
  nl: 'Moodle (digitale leeromgeving)',
  en: 'Moodle (learning environment)',
  subjects: ['pupil', 'employee', 'trainee'],
  wave: 2,
  settings: moodleSettings,
  recordTypes,
  origins: (settings) => (readsZip(settings) ? [] : [new URL(settings.baseUrl).origin]),
  clientCertificate: (settings) => (readsZip(settings) ? undefined : settings.clientCertificate),
  locate(context, subject) {
    const way = wayOf(context);
    return way.zip ? locateInExports(way.context, subject) : locateOnSite(way.context, subject);
  },
  collect(context, candidate, subject, from) {
    const way = wayOf(context);
    return way.zip
      ? collectFromExports(way.context, candidate, subject)
      : collectFromSite(way.context, candidate, subject, from);
  },
  test(context) {
    const way = wayOf(context);
    return way.zip ? checkExports(way.context) : checkSite(way.context);
  },
});
