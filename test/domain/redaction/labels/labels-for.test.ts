import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RosterPerson } from '../../../../domain/record/person';
import { labelsFor, replacementFor } from '../../../../domain/redaction/labels/labels-for';
import type { Mention } from '../../../../domain/redaction/labels/mention';
import type { Viewpoint } from '../../../../domain/redaction/viewpoint';
import { fromFather, fromSanne, teacher } from '../school-of-invented-people';

const of = (...who: string[]): readonly Mention[] => who.map((id) => ({ entity: 'person', who: id }));

describe('labels stay the same over the whole archive and are lettered by first appearance', () => {
  it.each([
    [['las:6'], { 'las:6': 'medeleerling A' }],
    [['las:7', 'las:6'], { 'las:7': 'ouder van medeleerling A', 'las:6': 'medeleerling A' }],
    [['las:4'], { 'las:4': 'huisarts' }],
    [['las:8', 'las:8'], { 'las:8': 'broer of zus A' }],
    [['unknown:kees bos', 'unknown:Kees  Bós'], { 'unknown:kees bos': 'persoon A', 'unknown:Kees  Bós': 'persoon A' }],
  ])('%p', (who, persons) => expect(labelsFor(of(...who), fromSanne)).toEqual({ persons }));

  it('a bare given name has the label of the one full name with it, and its own when there are two', () => {
    expect(labelsFor(of('unknown:cas', 'unknown:cas prins'), fromSanne).persons).toEqual({
      'unknown:cas': 'persoon A',
      'unknown:cas prins': 'persoon A',
    });
    expect(labelsFor(of('unknown:cas prins', 'unknown:cas', 'unknown:cas mol'), fromSanne).persons).toEqual({
      'unknown:cas prins': 'persoon A',
      'unknown:cas': 'persoon B',
      'unknown:cas mol': 'persoon C',
    });
  });

  it('a bare given name that only the subject bears is not given a label of the subject', () => {
    expect(labelsFor(of('unknown:sanne'), fromSanne).persons).toEqual({ 'unknown:sanne': 'persoon A' });
  });

  it('the other parent needs no letter when a parent asks; both have one when the pupil asks', () => {
    expect(labelsFor(of('las:2'), fromFather).persons).toEqual({ 'las:2': 'andere ouder' });
    expect(labelsFor(of('las:3', 'las:2'), fromSanne).persons).toEqual({ 'las:3': 'ouder A', 'las:2': 'ouder B' });
  });

  it('two doctors of one kind get letters, both of them', () => {
    const other: RosterPerson = {
      id: 'las:9',
      role: 'health-professional',
      roleText: 'huisarts dr. Bos',
      name: { givenName: '', infix: '', familyName: 'Bos' },
    };
    const viewpoint: Viewpoint = { ...fromSanne, roster: [...fromSanne.roster, other] };
    expect(labelsFor(of('las:4', 'las:9'), viewpoint).persons).toEqual({
      'las:4': 'huisarts A',
      'las:9': 'huisarts B',
    });
  });

  it('never lets words of a source into a label', () => {
    const mention: Mention = {
      entity: 'person',
      who: 'unknown:x',
      role: 'health-professional',
      roleText: 'de arts van Kees Bos',
    };
    expect(labelsFor([mention], fromSanne).persons).toEqual({ 'unknown:x': 'arts' });
  });

  it('calls an informant a person: the word would betray that there is one (L-34)', () => {
    expect(labelsFor([{ entity: 'person', who: 'unknown:x', role: 'informant' }], fromSanne).persons).toEqual({
      'unknown:x': 'persoon A',
    });
  });

  it('calls staff colleagues in an employee’s file', () => {
    const viewpoint: Viewpoint = { ...fromSanne, category: 'employee', subject: teacher, requester: teacher };
    expect(labelsFor([{ entity: 'person', who: 'unknown:x', role: 'staff' }], viewpoint).persons).toEqual({
      'unknown:x': 'collega A',
    });
  });

  it('goes on after Z with AA', () => {
    const many = Array.from({ length: 27 }, (_, n) => `unknown:p${n}`);
    const { persons } = labelsFor(of(...many), fromSanne);
    expect([persons['unknown:p25'], persons['unknown:p26']]).toEqual(['persoon Z', 'persoon AA']);
  });

  it('who shares a label does not depend on the order of the mentions', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['las:2', 'las:3', 'las:4', 'las:6', 'las:7', 'las:8', 'unknown:a', 'unknown:A'], {
          minLength: 1,
        }),
        (who) => {
          const { persons } = labelsFor(of(...who), fromSanne);
          const distinct = new Set(who.map((id) => id.toLowerCase()));
          expect(new Set(Object.values(persons)).size).toBe(distinct.size);
        },
      ),
    ));
});

describe('what stands in the text', () => {
  const none = { persons: {} };
  it.each([
    ['telephone', '[telefoonnummer]'],
    ['iban', '[rekeningnummer]'],
    ['bsn', '[BSN]'],
    ['email', '[e-mailadres]'],
    ['address', '[adres]'],
    ['secret', '[beveiligingsgegeven]'],
    ['person', '[persoon]'],
  ] as const)('%s becomes %s', (entity, words) => expect(replacementFor({ entity }, none, fromSanne)).toBe(words));
});
