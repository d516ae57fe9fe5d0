import type { SharpOptions } from 'sharp';
import { mostPixels } from '../ocr/prepared-picture';

/** How every picture from outside is decoded: bounded, and not at all when it is damaged. @security S-38 */
export const readingLimits: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error' };
