import { identifiersOf } from '../../../domain/requester/subject';

describe('what a person is known by', () => {
  const fien = {
    identifiers: { eckId: 'https://ketenid.example/1', 'las-oso': ' 1001 ', email: '' },
    known: { pupilNumber: ['1001', '77'], email: ['fien@school.example'], eckId: ['https://ketenid.example/1'] },
  };

  it('is everything under the names asked for: what the request says, then what the registers found, each once', () => {
    expect(identifiersOf(fien, 'las-oso', 'pupilNumber')).toEqual(['1001', '77']);
    expect(identifiersOf(fien, 'eckId', 'email')).toEqual(['https://ketenid.example/1', 'fien@school.example']);
  });

  it('is nothing where nobody said anything', () => {
    expect(identifiersOf(fien, 'bcCo')).toEqual([]);
    expect(identifiersOf({ identifiers: {} }, 'eckId')).toEqual([]);
  });
});
