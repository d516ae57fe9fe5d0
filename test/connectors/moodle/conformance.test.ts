import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { moodle } from '../../../connectors/moodle';
import { simulatedToken, startMoodleSimulator } from '../../../connectors/moodle/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { world } from './invented-site';

describeConnector({
  connector: moodle as Connector,
  overHttp: true,
  invalidSettings: { baseUrl: 'http://moodle.example', token: { secret: 'moodle-token' } },
  canaries: ['LN-40001', 'fenna', 'Oostra', simulatedToken, 'verslag.txt', 'school.invalid'],
  async setScene(through) {
    const simulator = await startMoodleSimulator({ world });
    return {
      settings: { baseUrl: await through(simulator.baseUrl), token: { secret: 'moodle-token' }, pageSize: 2 },
      secrets: { 'moodle-token': simulatedToken },
      subject: {
        category: 'pupil',
        givenName: 'Fenna',
        infix: 'van',
        familyName: 'Jansma',
        birthDate: calendarDate('2016-05-04'),
        identifiers: { pupilNumber: 'LN-40001', email: 'fenna@school.invalid' },
      },
      stranger: {
        category: 'pupil',
        givenName: 'Pim',
        infix: '',
        familyName: 'Onbekend',
        birthDate: calendarDate('2015-01-01'),
        identifiers: { pupilNumber: 'LN-99999' },
      },
      close: simulator.close,
    };
  },
});
