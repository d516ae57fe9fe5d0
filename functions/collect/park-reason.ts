import type { ParkReason } from '../../domain/request/events';

const parkReasons: readonly ParkReason[] = [
  'AuthenticationRefused',
  'NotPermitted',
  'Throttled',
  'SourceUnavailable',
  'ProtocolViolation',
  'ConfigurationInvalid',
  'StorageFull',
  'RegisterOpen',
  'WaitsForPerson',
];

/** The reason for a park, from the name of a fault; `Internal` for what has no name of ours. */
export const parkReasonOf = (error: string): ParkReason => parkReasons.find((reason) => reason === error) ?? 'Internal';
