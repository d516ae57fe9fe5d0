import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { manual } from '../../../connectors/manual';
import { answerByHand } from '../../../connectors/manual/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { requestId, sourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';
import { taskIdOf } from '../../../domain/tasks/task';
import { jpeg, pdf } from './invented-paper';

const subject: SubjectDescription = {
  category: 'pupil',
  givenName: 'Mees',
  infix: '',
  familyName: 'Proefstra',
  birthDate: calendarDate('2016-05-31'),
  identifiers: {},
};
const settings = { kind: 'paper', what: 'Papieren leerlingdossier', activity: 'begeleiding-zorg' };
const [one, two] = [taskIdOf(sourceId('manual'), 1), taskIdOf(sourceId('manual'), 2)];

describeConnector({
  connector: manual as Connector,
  overHttp: false,
  invalidSettings: { kind: 'paper', map: '/tmp' },
  canaries: ['Gespreksverslag', 'archiefkast', '2016-05-31'],
  async setScene() {
    return {
      settings,
      subject,
      stranger: { ...subject, givenName: 'Bo', familyName: 'Berg' },
      async handIn(objects, about) {
        const known = about.familyName === 'Proefstra';
        const uploads = [
          { as: 'document' as const, description: 'Gespreksverslag', mediaType: 'application/pdf', bytes: pdf },
          { as: 'photo' as const, mediaType: 'image/jpeg', bytes: jpeg(30_000) },
          { as: 'document' as const, mediaType: 'image/jpeg', bytes: jpeg(900) },
        ];
        const request = requestId('2026-0001');
        return [
          await answerByHand(objects, request, {
            task: one,
            about,
            uploads: known ? uploads : [],
            searchedHere: 'archiefkast',
          }),
          await answerByHand(objects, request, { task: two, about, uploads: [], searchedHere: 'zolder' }),
        ];
      },
      close: async () => undefined,
    };
  },
});
