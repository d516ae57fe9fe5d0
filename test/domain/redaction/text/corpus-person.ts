/** Somebody in the shape of the corpus. */
export const person = (id: string, given: string, infix: string, surname: string, role: string, more: object = {}) => ({
  id,
  given,
  infix,
  surname,
  fullName: [given, infix, surname].filter(Boolean).join(' '),
  role,
  ...more,
});
