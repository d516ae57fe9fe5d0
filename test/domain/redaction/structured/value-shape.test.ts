import { describe, expect, it } from '@jest/globals';
import { contactShape, identifierShape, isBsn, isIban } from '../../../../domain/redaction/structured/value-shape';

describe('what a value looks like', () => {
  it.each([
    ['NL91ABNA0417164300', true],
    ['nl91 abna 0417 1643 00', true],
    ['NL92ABNA0417164300', false],
    ['BE68539007547034', true],
    ['', false],
  ])('%s is an IBAN: %p', (text, is) => expect(isIban(text)).toBe(is));

  it.each([
    ['111222333', true],
    ['1234.56.782', true],
    ['123456789', false],
    ['000000000', false],
    ['12345', false],
  ])('%s is a BSN: %p', (text, is) => expect(isBsn(text)).toBe(is));

  it.each([
    ['a@b.nl', 'email'],
    ['+31 6 1234 5678', 'telephone'],
    ['0381234567', 'telephone'],
    ['8011 AB', 'postcode'],
    ['10.0.0.7', 'ip-address'],
    ['2001:db8::1', 'ip-address'],
    ['https://school.example/sanne', 'url'],
    ['Kerkweg', 'address'],
    ['19', 'address'],
  ])('%s is contact data of the kind %s', (text, entity) => expect(contactShape(text)).toBe(entity));

  it.each([
    ['111222333', 'nummer', 'bsn'],
    ['x', 'leerling.onderwijsnummer', 'education-number'],
    ['NL91ABNA0417164300', 'nummer', 'iban'],
    ['LN1', 'leerlingid', 'person-number'],
  ])('%s in %s is an identifier of the kind %s', (text, field, entity) =>
    expect(identifierShape(text, field)).toBe(entity),
  );
});
