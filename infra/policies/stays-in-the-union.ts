import { regionsInTheUnion } from '../deployment';
import type { Policy } from './policy';

/** @security S-11 */
export const staysInTheUnion: Policy = {
  id: 'stays-in-the-union',
  sentence: 'Every stack stands in a region of the European Union, and none copies its table out of it.',
  findings(stack) {
    const elsewhere = Object.entries(stack.resources).filter(
      ([, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable' || Type === 'AWS::CloudFront::Distribution',
    );
    return [
      ...(regionsInTheUnion.includes(stack.region)
        ? []
        : [{ resource: stack.name, because: `${stack.region} lies outside the European Union.` }]),
      ...elsewhere.map(([resource]) => ({ resource, because: 'This kind of resource can stand outside the region.' })),
    ];
  },
};
