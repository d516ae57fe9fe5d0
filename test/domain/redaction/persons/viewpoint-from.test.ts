import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '../../../../domain/deadline/calendar-date';
import type { RosterPerson } from '../../../../domain/record/person';
import { flagsFrom } from '../../../../domain/redaction/persons/flags-from';
import { viewpointFrom } from '../../../../domain/redaction/persons/viewpoint-from';
import { protectsWhereabouts } from '../../../../domain/redaction/viewpoint';
import type { RequesterDescription, SubjectDescription } from '../../../../domain/requester/subject';
import { everybody, father, mother, sanne } from '../school-of-invented-people';

const described: SubjectDescription = {
  category: 'pupil',
  givenName: 'Sanne',
  infix: '',
  familyName: 'Wiersma',
  birthDate: '2015-02-03' as CalendarDate,
  identifiers: {},
};
const from = (requester: RequesterDescription, persons: readonly RosterPerson[] = everybody, subject = described) =>
  viewpointFrom({ category: 'pupil', subject, requester, persons });
const asFather: RequesterDescription = { relation: 'parent-with-authority', name: 'Jelle Wiersma' };

describe('who the subject is: exact identity only', () => {
  it('finds her by name and birth date, and makes one person of two sources', () => {
    const elsewhere: RosterPerson = {
      ...sanne,
      id: 'toets:77',
      role: 'pupil',
      telephones: ['038-9999999'],
      name: { ...sanne.name, aliases: ['San'] },
    };
    const { subject, roster } = from({ relation: 'self' }, [...everybody, elsewhere]);
    expect(subject).toMatchObject({
      id: 'las:1',
      sameAs: ['toets:77'],
      telephones: ['06-11112222', '038-9999999'],
      name: { aliases: ['San'] },
    });
    expect(roster.map(({ id }) => id)).not.toContain('toets:77');
  });

  it('does not take a namesake with another birth date for her', () => {
    const namesake: RosterPerson = { ...sanne, id: 'las:99', role: 'pupil', birthDate: '2014-01-01' as CalendarDate };
    expect(from({ relation: 'self' }, [...everybody, namesake]).subject.sameAs).toBeUndefined();
  });

  it('does not take her word for it when a source calls a child with another birth date the subject', () => {
    const { subject } = from({ relation: 'self' }, [{ ...sanne, birthDate: '2014-01-01' as CalendarDate }]);
    expect(subject.id).toBe('request:subject');
  });
});

describe('who the requester is', () => {
  it('is the subject, the same object, when she asks for herself', () => {
    const { subject, requester } = from({ relation: 'pupil-16-plus' });
    expect(requester).toBe(subject);
  });

  it('is the parent with exactly that name', () => expect(from(asFather).requester.id).toBe('las:3'));

  it.each([
    ['a name in part', { ...asFather, name: 'J. Wiersma' }],
    ['an agent with a parent’s name', { ...asFather, relation: 'authorised-agent' as const }],
    ['the name of the doctor', { ...asFather, name: 'Bea Ottens' }],
    ['no name', { relation: 'parent-with-authority' as const }],
  ])('is in no roster for %s', (_, asking) => expect(from(asking).requester.id).toBe('request:requester'));

  it('is in no roster when two parents bear the name, and the name then makes nobody readable', () => {
    const namesake: RosterPerson = { ...mother, id: 'las:33', name: father.name };
    expect(from(asFather, [...everybody, namesake]).requester).toEqual({
      id: 'request:requester',
      role: 'requester',
      name: { givenName: '', infix: '', familyName: '' },
    });
  });

  it('may not make another person’s mail address his own', () => {
    const { requester } = from({
      relation: 'parent-with-authority',
      name: 'Piet Onbekend',
      email: 'Femke@meulen.example',
    });
    expect(requester.emails).toBeUndefined();
  });
});

describe('flags that only collecting shows (L-22, L-31)', () => {
  it('parents without an address in common live apart', () =>
    expect(flagsFrom(from(asFather))).toEqual(['separate-households']));

  it('one address written in two ways is one home', () => {
    const together = everybody.map((person) =>
      person.id === 'las:3' ? { ...father, addresses: ['Lindelaan 4 , 8011 ab Zwolle'] } : person,
    );
    expect(flagsFrom(from(asFather, together))).toEqual([]);
  });

  it('a secret address is a flag', () => {
    const secret = everybody.map((person) =>
      person.id === 'las:2' ? { ...mother, addresses: [], secretAddress: true } : person,
    );
    expect(flagsFrom(from(asFather, secret))).toContain('secret-address');
  });

  it('nothing is hidden from the subject about herself', () => {
    const own = from({ relation: 'self' });
    expect(flagsFrom(own)).toEqual([]);
    expect(protectsWhereabouts(own)).toBe(false);
  });
});
