import { portabilityExplanation } from '../../../domain/portability/explanation';
import { portableFields } from '../../../domain/portability/portable-fields';
import { fennasRecords, pupilType } from '../../support/delivery';

const fields = fennasRecords[0]?.fields ?? {};

describe('taking data along (L-42, L-43)', () => {
  it('by the statement: what was given or observed, never a conclusion, never a BSN in any spelling', () => {
    const portability = { reading: 'statement', portableByLaw: false, neverShown: ['123456782'] } as const;
    expect(portableFields(fields, pupilType, portability)).toEqual({
      roepnaam: 'Fenna',
      geslacht: '2',
      contact: [{ nummer: '+31 6 10 20 30 40' }, { nummer: '0201234567' }],
      opmerking: 'Nummer [bsn] & [medeleerling A]',
    });
  });

  it('by the law: nothing of what rests on a public task', () => {
    expect(portableFields(fields, pupilType, { reading: 'law', portableByLaw: false, neverShown: [] })).toBeUndefined();
  });

  it('a field that no table declares does not go along', () => {
    const portability = { reading: 'statement', portableByLaw: true, neverShown: [] } as const;
    expect(portableFields({ onbekend: 'x' }, pupilType, portability)).toBeUndefined();
  });

  it('says so when there is nothing, and points to the full copy (L-45)', () => {
    const sentences = portabilityExplanation('law', { records: 0, released: 12 });
    expect(sentences[0]).toBe('De map “overdraagbaar” bevat geen gegevens.');
    expect(sentences.at(-1)).toBe('U krijgt wel een kopie van alle gegevens: die staat ook in dit archief.');
  });
});
