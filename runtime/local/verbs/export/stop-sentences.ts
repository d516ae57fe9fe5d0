import type { ParkReason } from '../../../../domain/request/events';

/** Why a source stands still and what mends it. Never a word from the source. @legal L-26 @security S-03 */
export const parkSentences: Readonly<Record<ParkReason, string>> = {
  ambiguous: 'more than one person may be meant: choose in the console (npm start)',
  AuthenticationRefused: 'it refuses our credentials: renew them',
  NotPermitted: 'our account may not read this: have the right given',
  Throttled: 'it is too busy: wait a while',
  SourceUnavailable: 'it is down, or does not answer completely: wait, or ask its administrator',
  ProtocolViolation:
    'what it gave is damaged, cut off or of another kind than agreed: have it looked at (a folder: every file in it must be whole)',
  ConfigurationInvalid:
    'its settings are wrong, for example a folder that does not exist: mend them in the file of --sources',
  StorageFull: 'the disk is full: free some space',
  RegisterOpen:
    'the keys of another source are needed to say who it is here, and that source is not done: finish it, and this one goes on',
  WaitsForPerson: 'a person has to look for it: the task stands in the console (npm start)',
  Internal: 'something went wrong on our side',
};

/** Why a run broke off, from the code of its fault. */
export const faultSentence = (code: string): string =>
  code === 'StorageFull' || code === 'STORAGE_FULL'
    ? 'The disk is full: free some space and give the same command again. Nothing is lost and nothing was released.'
    : `The run stopped with ${code}. Nothing is lost and nothing was released: mend the cause and give the same command again.`;
