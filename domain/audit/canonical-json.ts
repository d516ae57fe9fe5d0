/**
 * One text for one value: keys sorted by code unit at every depth, no spaces, absent (`undefined`) members left out.
 * Two values that mean the same give the same text, however they were built or stored.
 *
 * @throws TypeError for what JSON cannot hold: numbers that are not finite, functions, symbols, bigints, `undefined` in a list.
 * @security S-41
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  const representable = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!representable) throw new TypeError(`no canonical JSON for a value of type ${typeof value}`);
  return JSON.stringify(value);
}
