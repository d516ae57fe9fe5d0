import type { ConflictFlag } from '../../request/events';
import type { Viewpoint } from '../viewpoint';

/** Flags that only collecting shows. None when the subject asks for himself: his own whereabouts betray nobody to him. @legal L-22, L-31 */
export function flagsFrom({ subject, requester, household }: Viewpoint): readonly ConflictFlag[] {
  if (requester.id === subject.id) return [];
  return [
    ...(household.secretAddressOf.length > 0 ? (['secret-address'] as const) : []),
    ...(household.separated ? (['separate-households'] as const) : []),
  ];
}
