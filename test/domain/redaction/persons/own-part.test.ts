import { calendarDate } from '../../../../domain/deadline/calendar-date';
import type { RosterPerson } from '../../../../domain/record/person';
import { asInRequest, ownPartOf } from '../../../../domain/redaction/persons/own-part';
import type { Viewpoint } from '../../../../domain/redaction/viewpoint';

const mees = {
  category: 'pupil',
  givenName: 'Mees',
  infix: '',
  familyName: 'Proefstra',
  birthDate: calendarDate('2016-05-31'),
  identifiers: {},
} as const;
const person = (role: RosterPerson['role'], givenName: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: `aanvrager-portaal:${givenName}`,
  role,
  name: { givenName, infix: '', familyName: 'Proefstra' },
  ...more,
});

describe('whom a source about the requester means (L-23)', () => {
  it('its subject is the requester, and a pupil with the child’s full name is the child', () => {
    expect(asInRequest(person('subject', 'Lotte'), mees).role).toBe('requester');
    expect(asInRequest(person('pupil', 'Mees'), mees).role).toBe('subject');
  });

  it('a sister, a namesake of another day and a teacher of that name stay who they are', () => {
    expect(asInRequest(person('pupil', 'Sara'), mees).role).toBe('pupil');
    expect(asInRequest(person('pupil', 'Mees', { birthDate: calendarDate('2015-01-01') }), mees).role).toBe('pupil');
    expect(asInRequest(person('staff', 'Mees'), mees).role).toBe('staff');
  });
});

describe('looking from the part about the requester (L-31)', () => {
  const [child, mother, father] = [person('subject', 'Mees'), person('parent', 'Lotte'), person('parent', 'Joris')];
  const whole: Viewpoint = {
    category: 'pupil',
    subject: child,
    requester: mother,
    roster: [child, mother, father],
    household: { separated: true, secretAddressOf: [mother.id, father.id] },
  };

  it('she is the subject, her homes betray nobody to herself, and another’s secret address stays secret', () => {
    expect(ownPartOf(whole, 'guardian')).toEqual({
      category: 'guardian',
      subject: mother,
      requester: child,
      roster: [child, mother, father],
      household: { separated: false, secretAddressOf: [father.id] },
    });
  });
});
