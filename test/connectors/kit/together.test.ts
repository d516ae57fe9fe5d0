import type { Candidate } from '../../../connectors/kit/connector';
import { notTogether } from '../../../connectors/kit/person/together';

const candidate = (school: string, matched: readonly string[], more: Partial<Candidate> = {}): Candidate => ({
  reference: {},
  evidence: { strong: false, matched },
  distinguishing: { school },
  identifiers: {},
  ...more,
});
const whole = ['name', 'birthDate'];

describe('candidates that are chosen together as one person (L-25)', () => {
  it.each([
    ['one alone, whoever it is', [candidate('A', ['name'])], [0], undefined],
    ['name and birth date at two schools', [candidate('A', whole), candidate('B', whole)], [0, 1], undefined],
    ['no school in this source', [candidate('', whole), candidate('', whole)], [0, 1], undefined],
    [
      'one known by a key of the source',
      [
        candidate('A', ['identifier:x', 'birthDate'], { evidence: { strong: true, matched: [] } }),
        candidate('B', whole),
      ],
      [0, 1],
      undefined,
    ],
    ['two numbers at one school', [candidate('A', whole), candidate('A', whole)], [0, 1], 'same-school'],
    [
      'another birth date',
      [candidate('A', whole), candidate('B', ['name', 'birthDateDiffers'])],
      [0, 1],
      'not-certain',
    ],
    ['no birth date', [candidate('A', whole), candidate('B', ['name'])], [0, 1], 'not-certain'],
    [
      'another number or sex',
      [candidate('A', whole, { notWith: [1] }), candidate('B', whole, { notWith: [0] })],
      [0, 1],
      'somebody-else',
    ],
  ] as const)('%s', (_, candidates, positions, problem) => {
    expect(notTogether(candidates, positions)).toBe(problem);
  });
});
