import { fromRandomAccessReaderPromise } from 'yauzl';
import type { SourceId } from '../../../domain/request/ids';
import type { HandedInAnswer, HandedInFile } from '../by-hand/answer';
import type { HandedIn } from '../by-hand/read-answers';
import { SourceUnavailable, WaitsForPerson } from '../faults';
import type { DeliveryPlace } from './place';
import { StoredReader } from './stored-reader';
import { zipContainer, zipOptions } from './zip-container';

/** Deliveries that somebody uploaded with the request; they go when it goes. @throws WaitsForPerson while the task is open. */
export async function uploadPlace(sourceId: SourceId, handedIn: HandedIn | undefined): Promise<DeliveryPlace> {
  const answers = await handedIn?.answers();
  if (!handedIn || !answers || answers.length === 0) throw new WaitsForPerson(sourceId);
  const files = new Map(
    answers.flatMap((answer) => answer.files.map((file) => [nameOf(answer, file), { answer, file }])),
  );
  return {
    list: async () => [...files.keys()].map((name) => ({ name, kind: 'zip' as const })),
    async open(delivery, position) {
      const found = files.get(delivery?.name ?? '');
      if (!found) throw new SourceUnavailable(sourceId, { code: 'DELIVERY_GONE', ids: { delivery: position } });
      const { answer, file } = found;
      const reader = new StoredReader((range) => handedIn.range(answer, file, range), file.byteLength);
      return zipContainer(sourceId, () => fromRandomAccessReaderPromise(reader, file.byteLength, zipOptions), position);
    },
  };
}

/** A file that was taken back and given anew is another delivery. */
const nameOf = ({ task }: HandedInAnswer, { upload, sha256 }: HandedInFile) => `${task}/${upload}/${sha256}`;
