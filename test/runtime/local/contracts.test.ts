import { randomIds } from '../../../runtime/ports/random-ids';
import { describeDecisions } from '../../contracts/decisions';
import { describeIds } from '../../contracts/ids';
import { describeKeys } from '../../contracts/keys';
import { describeLinks } from '../../contracts/links';
import { describeNotices } from '../../contracts/notices';
import { describeObjects } from '../../contracts/objects';
import { describeRequests } from '../../contracts/requests';
import { describeSecrets } from '../../contracts/secrets';
import { freshLocal } from './temporary-store';

const adapter = 'the local data directory';

describeRequests(
  adapter,
  freshLocal((store) => store.requests),
);
describeDecisions(
  adapter,
  freshLocal((store) => store.decisions),
);
describeLinks(
  adapter,
  freshLocal((store) => store.links),
);
describeObjects(
  adapter,
  freshLocal((store) => store.objects),
);
describeKeys(
  adapter,
  freshLocal((store) => store.keys),
);
describeIds('the system', randomIds);
describeSecrets(adapter, async () => {
  const opened = await freshLocal((store) => store.secrets)();
  await opened.port.put('afas-token', 'geheim-🔑');
  return opened;
});
describeNotices('the local outbox and mail catcher', async () => {
  const opened = await freshLocal((store) => store)();
  return {
    notices: opened.port.notices,
    arrived: async () => (await opened.port.mailbox.list()).map((mail) => mail.subject),
    close: opened.close,
  };
});
