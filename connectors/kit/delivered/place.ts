import type { SourceId } from '../../../domain/request/ids';
import type { HandedIn } from '../by-hand/read-answers';
import { ConfigurationInvalid } from '../faults';
import type { StoredFiles } from '../stored-files';
import type { Container } from './container';
import { folderPlace } from './folder-place';
import type { DeliveredSettings } from './settings';
import { storedPlace } from './stored-place';
import { uploadPlace } from './upload-place';

/** Something that stands where deliveries stand. */
export interface PlacedDelivery {
  readonly name: string;
  /** `other`: no delivery, so nobody can say whose it is. */
  readonly kind: 'zip' | 'folder' | 'other';
}

/** Where deliveries stand: a folder on disk, a prefix of the inbox, what an officer uploaded. */
export interface DeliveryPlace {
  /** In one order for ever. */
  list(): Promise<readonly PlacedDelivery[]>;
  /** @param name Of a ZIP or folder; undefined for the place itself, where it is one delivery. @param position From 1, for faults. */
  open(delivery: PlacedDelivery | undefined, position: number): Promise<Container>;
}

/** What reading deliveries needs of the kit's context. */
export interface DeliveredContext {
  readonly sourceId: SourceId;
  readonly settings: DeliveredSettings;
  readonly signal: AbortSignal;
  readonly inbox?: StoredFiles;
  readonly handedIn?: HandedIn;
}

/** The place that the settings name. @throws WaitsForPerson while nobody has uploaded the delivery. */
export async function placeOf({ sourceId, settings, inbox, handedIn }: DeliveredContext): Promise<DeliveryPlace> {
  if (settings.folder !== undefined) return folderPlace(sourceId, settings.folder);
  if (settings.upload) return uploadPlace(sourceId, handedIn);
  if (inbox) return storedPlace(sourceId, inbox);
  throw new ConfigurationInvalid(sourceId, {
    code: 'NO_INBOX',
    problems: ['settings.prefix: there is no inbox here; name a folder'],
  });
}
