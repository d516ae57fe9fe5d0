import { Hono } from 'hono';
import type { Filled } from '../../../web/console/field';
import { messagePage } from '../../../web/console/message-page';
import { identifierFields, newRequestPage, ownFields } from '../../../web/console/new-request-page';
import { consoleText } from '../../../web/text/console';
import type { Form } from '../http/form';
import { parseNewRequest } from '../intake/new-request';
import { reading, writing } from './guard';
import type { ConsoleKit } from './kit';
import { mayDo } from './roles';

const fields = [
  'kind',
  'receivedOn',
  'subject.category',
  'subject.givenName',
  'subject.infix',
  'subject.familyName',
  'subject.birthDate',
  'subject.school',
  'requester.relation',
  'requester.name',
  'requester.email',
  'subjects',
  'requester.own',
  ...ownFields,
  ...identifierFields.map(({ key }) => `subject.identifiers.${key}`),
];

/** Registering a request by hand. @legal L-03, L-04 */
export function newRequestRoutes(kit: ConsoleKit): Hono {
  const routes = new Hono();
  const schools = kit.deps.board?.schools ?? [];

  routes.get(
    '/console/verzoeken/nieuw',
    reading(kit, 'request.register', async ({ context, session }) => {
      const filled: Filled = { values: { receivedOn: kit.today(), subjects: 'pupil' }, problems: {} };
      return context.html(newRequestPage(kit.frame(session), filled, schools));
    }),
  );

  routes.post(
    '/console/verzoeken/nieuw',
    writing(kit, 'request.register', async ({ context, session, officer, form }) => {
      const values = Object.fromEntries(fields.map((name) => [name, form.text(name)]));
      const parsed = parseNewRequest(outsideOf(form), kit.today());
      if (!parsed.ok) {
        // The first problem of a field is the one to mend first; fields in the order of the page.
        const codeOf = (name: string) => parsed.problems.find(({ path }) => path === name)?.code;
        const problems = Object.fromEntries(
          fields.flatMap((name) => (codeOf(name) ? [[name, codeOf(name) ?? '']] : [])),
        );
        return context.html(newRequestPage(kit.frame(session), { values, problems }, schools), 422);
      }
      const outcome = await kit.deps.desk.register(parsed.request, officer, 'console');
      if (!outcome.ok) {
        const filled: Filled = { values, problems: {} };
        return context.html(newRequestPage(kit.frame(session), filled, schools, outcome.because), 409);
      }
      if (mayDo(session.role, 'request.read')) {
        return context.redirect(`/console/verzoeken/${outcome.value}?gelukt=registered`, 303);
      }
      const message = {
        title: `Vastgelegd onder nummer ${outcome.value}`,
        sentence: `${consoleText.done.registered} De privacy officer gaat ermee verder; u hoeft nu niets te doen.`,
        on: { address: '/console/verzoeken/nieuw', words: 'Nog een verzoek vastleggen' },
      };
      return context.html(messagePage(kit.frame(session), message));
    }),
  );

  return routes;
}

/** The form in the shape of a request; a field that was left empty and may be, is absent. */
function outsideOf(form: Form): unknown {
  const optional = (key: string, name: string) => (form.text(name) === '' ? {} : { [key]: form.text(name) });
  const isBoth = form.text('subjects') === 'both';
  return {
    kind: form.text('kind'),
    receivedOn: form.text('receivedOn'),
    subjects: isBoth ? ['pupil', 'requester'] : ['pupil'],
    subject: {
      category: form.text('subject.category'),
      givenName: form.text('subject.givenName'),
      infix: form.text('subject.infix'),
      familyName: form.text('subject.familyName'),
      birthDate: form.text('subject.birthDate'),
      ...optional('school', 'subject.school'),
      identifiers: Object.assign({}, ...identifierFields.map(({ key }) => optional(key, `subject.identifiers.${key}`))),
    },
    requester: {
      relation: form.text('requester.relation'),
      ...optional('name', 'requester.name'),
      ...optional('email', 'requester.email'),
      ...(isBoth || ownFields.some((name) => form.text(name) !== '') ? { own: ownOf(form) } : {}),
    },
  };
}

/** A parent is found by what the board has of him: his name, and the address that he asks from. @legal L-23 */
const ownOf = (form: Form) => ({
  category: 'guardian',
  givenName: form.text('requester.own.givenName'),
  infix: form.text('requester.own.infix'),
  familyName: form.text('requester.own.familyName'),
  birthDate: form.text('requester.own.birthDate'),
  identifiers: form.text('requester.email') === '' ? {} : { email: form.text('requester.email') },
});
