import { calendarDate } from '../../../domain/deadline/calendar-date';
import { involvementOf } from '../../../domain/tasks/involvement';

const involved = (subject: readonly [string, string, string], requester?: string, email?: string) => ({
  subject: {
    category: 'employee' as const,
    givenName: subject[0],
    infix: subject[1],
    familyName: subject[2],
    birthDate: calendarDate('1980-01-01'),
    identifiers: {},
  },
  requester: {
    relation: 'authorised-agent' as const,
    ...(requester ? { name: requester } : {}),
    ...(email ? { email } : {}),
  },
});
const person = (name: string, email = 'x@board.example') => ({ name, email });

describe('who a request is about or from gets no task of it (L-22)', () => {
  it.each<[string, Parameters<typeof involved>, 'subject' | 'requester' | undefined]>([
    ['Nienke Postema', [['Nienke', '', 'Postema']], 'subject'],
    ['N. Postema', [['Nienke', '', 'Postema']], 'subject'],
    ['Postema', [['Nienke', '', 'Postema']], 'subject'],
    ['Nienke Postema-de Wit', [['Nienke', 'de', 'Wit']], 'subject'],
    ['Zoë van den Berg', [['ZOE', 'van den', 'Berg']], 'subject'],
    ['Nienke Postema', [['Guus', '', 'Postema']], undefined],
    ['Nienke van den Berg', [['Noor', 'van den', 'Bos']], undefined],
    ['Nienke Postema', [['Guus', '', 'Visser'], 'Mevrouw N. Postema'], 'requester'],
    ['Nienke Postema', [['Guus', '', 'Visser'], 'Lotte Visser'], undefined],
    ['Nienke Postema', [['Guus', '', 'Visser']], undefined],
  ])('%s and %j: %s', (name, facts, expected) => {
    expect(involvementOf(person(name), involved(...facts))).toBe(expected);
  });

  it('is known by the mail address, whatever the name', () => {
    const facts = involved(['Guus', '', 'Visser'], 'Lotte Visser', 'N.Postema@board.example');
    expect(involvementOf(person('Nienke Postema', 'n.postema@board.example'), facts)).toBe('requester');
  });
});
