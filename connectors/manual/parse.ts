import type { SourceId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import { extensionOf } from '../../domain/tasks/upload-kind';
import type { HandedInAnswer, HandedInFile } from '../kit/by-hand/answer';
import type { NewRecord } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { recordTypesFor } from './fields';

/** Refuses an answer that was given about somebody else than the request is about. @throws ProtocolViolation @legal L-26 */
export function checkAbout(sourceId: SourceId, { about, task }: HandedInAnswer, subject: SubjectDescription): void {
  const same =
    about.givenName === subject.givenName &&
    about.infix === subject.infix &&
    about.familyName === subject.familyName &&
    about.birthDate === subject.birthDate;
  if (!same) throw new ProtocolViolation(sourceId, { code: 'ANSWER_ABOUT_ANOTHER', ids: { task } });
}

const titles = recordTypesFor('');

/** The record of one uploaded file. Title and file name are ours: what the uploader wrote is searched like any other text. */
export function recordOf(
  sourceId: SourceId,
  answer: HandedInAnswer,
  file: HandedInFile,
  open: () => AsyncIterable<Uint8Array>,
): NewRecord {
  const { task, place, searchedHere, camera } = answer;
  const { upload, as, description, mediaType } = file;
  if (as === 'delivery') throw new ProtocolViolation(sourceId, { code: 'DELIVERY_TO_ANOTHER_SOURCE', ids: { upload } });
  return {
    type: as,
    id: `${task}/${upload}`,
    title: `${titles[as].nl} ${upload}`,
    fields: {
      ...(description === '' ? {} : { omschrijving: description }),
      vindplaats: searchedHere,
      school: place,
      ...(camera && as === 'camera-image' ? { camera: camera.place, tijdstip: camera.time } : {}),
    },
    persons: [],
    attachments: [
      {
        id: '1',
        fileName: `${as}-${upload}.${extensionOf(mediaType)}`,
        path: 'bestand',
        mediaType,
        content: { state: 'stored', open },
      },
    ],
  };
}
