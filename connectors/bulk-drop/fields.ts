import { deliveredTypes } from '../kit/delivered/fields';

/** Every kind of the contract, with the fields a supplier may fill. What else it sends is quarantined. */
export const recordTypes = deliveredTypes;
