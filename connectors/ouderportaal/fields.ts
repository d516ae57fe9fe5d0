import { portalTypes } from '../kit/delivered/fields';

/** The nine kinds of a parent portal, with participants on every item. */
export const recordTypes = portalTypes;
