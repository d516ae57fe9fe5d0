import type { Collected } from '../../connectors/kit/connector';

/** The records among what a connector yields. */
export const recordsIn = (items: readonly Collected[]) =>
  items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));

/** Name and code of the fault that the work throws; `none` when it throws nothing. */
export const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (fault: unknown) => (fault instanceof Error ? `${fault.name} ${fault.message}` : 'unknown'),
  );
