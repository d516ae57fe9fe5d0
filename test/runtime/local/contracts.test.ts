import { describeDecisions } from '../../contracts/decisions';
import { describeLinks } from '../../contracts/links';
import { describeObjects } from '../../contracts/objects';
import { describeRequests } from '../../contracts/requests';
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
