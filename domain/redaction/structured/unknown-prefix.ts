/** How the `who` of somebody in no roster begins; behind it stand the folded words of the name as it is written. */
export const unknownPrefix = 'unknown:';
