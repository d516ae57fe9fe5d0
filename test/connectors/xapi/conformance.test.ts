import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import type { Connector } from '../../../connectors/kit/connector';
import { xapi } from '../../../connectors/xapi';
import { simulatedUser, startXapiSimulator } from '../../../connectors/xapi/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { essay, statements } from './invented-statements';

const settings = (endpoint: string) => ({
  endpoint,
  auth: { kind: 'basic', user: simulatedUser.user, secret: 'lrs' },
  actors: [
    { account: { homePage: 'https://ketenid.nl/201703', name: '{eckId}' } },
    { mbox: 'mailto:{email}' },
    { account: { homePage: 'https://lm.invalid', name: '{givenName}.{familyName}' } },
  ],
  pageSize: 2,
});

describeConnector({
  connector: xapi as Connector,
  overHttp: true,
  invalidSettings: { ...settings('http://lrs.example/xapi') },
  canaries: ['201703/f3', 'fenna@', 'Oostra', simulatedUser.secret, 'werkstuk'],
  async setScene(through) {
    const simulator = await startXapiSimulator({ statements, files: [essay], clamp: 2 });
    const { origin } = new URL(simulator.endpoint);
    return {
      settings: settings(`${await through(origin)}/xapi`),
      secrets: { lrs: simulatedUser.secret },
      subject: {
        category: 'pupil',
        givenName: 'Fenna',
        infix: '',
        familyName: 'Jansma',
        birthDate: calendarDate('2016-05-04'),
        identifiers: { eckId: 'https://ketenid.nl/201703/f3', email: 'fenna@school.invalid' },
      },
      stranger: {
        category: 'pupil',
        givenName: 'Pim',
        infix: '',
        familyName: 'Onbekend',
        birthDate: calendarDate('2015-01-01'),
        identifiers: { eckId: 'https://ketenid.nl/201703/99' },
      },
      close: simulator.close,
    };
  },
});
