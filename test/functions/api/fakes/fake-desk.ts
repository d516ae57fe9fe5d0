import { type CalendarDate, calendarDate } from '../../../../domain/deadline/calendar-date';
import { instant } from '../../../../domain/deadline/instant';
import { nthRequestId, type RequestId, sourceId } from '../../../../domain/request/ids';
import type { Desk, Outcome, RequestView, ReviewQuestion } from '../../../../functions/api/desk';
import type { DossierRecord, PointedAt } from '../../../../functions/api/review-desk';
import { fakeTaskDesk } from './fake-task-desk';

const done: Outcome = { ok: true, value: undefined };
const at = instant('2026-11-24T08:00:00.000Z');

/** A view of an invented request; `change` puts it in the state that a test is about. */
export function aView(change: Partial<RequestView> = {}): RequestView {
  return {
    requestId: nthRequestId(2026, 1),
    subjectName: 'Mila van Dongen',
    kind: 'access',
    status: 'intake',
    receivedOn: calendarDate('2026-11-02'),
    target: calendarDate('2026-12-02'),
    dueBy: calendarDate('2026-12-02'),
    sensitive: false,
    requester: { relation: 'parent-with-authority', name: 'Roos van Dongen', email: 'roos@example.org' },
    identityChecked: false,
    authority: { kind: 'may-act' },
    conflictChecked: false,
    flags: [],
    runLive: false,
    waitsFor: 'nothing',
    sources: [],
    questionsOpen: 0,
    undeclaredFields: [],
    trail: [{ seq: 0, at, type: 'received' }],
    links: [],
    ...change,
  };
}

/** A question of a review about an invented person. */
export const aQuestion = (group: string, change: Partial<ReviewQuestion> = {}): ReviewQuestion => ({
  group,
  ground: 'third-party',
  confidence: 'likely',
  proposal: 'redact',
  label: 'Sem de Boer',
  occurrences: 2,
  because: 'naam van een medeleerling',
  examples: [
    {
      sourceId: sourceId('las-oso'),
      title: 'Gespreksverslag 14 november 2023',
      before: 'Tijdens het buitenspelen kreeg Mila ruzie met ',
      hit: 'Sem de Boer',
      after: ' over de schommel.',
    },
  ],
  ...change,
});

/** A desk in memory that remembers what it was asked to do, by name of the method. */
export interface FakeDesk extends Desk {
  readonly calls: string[];
  readonly views: Map<RequestId, RequestView>;
  questionsOf: ReviewQuestion[];
  records: DossierRecord[];
  words: PointedAt[];
  /** When set, every write is refused with this sentence. */
  refusal: string | undefined;
}

const walks: Partial<Record<keyof Desk, Partial<RequestView>>> = {
  checkIdentity: { identityChecked: true },
  overrideAuthority: { authority: { kind: 'may-act' } },
  checkConflict: { conflictChecked: true },
  accept: { status: 'collecting', runLive: true },
  completeReview: { status: 'preparing', runLive: true },
  reopenReview: { status: 'review' },
  release: { status: 'delivered' },
  withdraw: { status: 'withdrawn' },
  close: { status: 'closed' },
};

/** A desk whose requests move one step with each call, as the real one's would. */
export function fakeDesk(...views: RequestView[]): FakeDesk {
  const store = new Map(views.map((view) => [view.requestId, view]));
  const calls: string[] = [];
  const write = async (method: keyof Desk, requestId: RequestId): Promise<Outcome> => {
    if (desk.refusal !== undefined) return { ok: false, because: desk.refusal };
    calls.push(method);
    const view = store.get(requestId);
    if (view) store.set(requestId, { ...view, ...walks[method] });
    return done;
  };
  const desk: FakeDesk = {
    calls,
    views: store,
    questionsOf: [],
    records: [],
    words: [],
    refusal: undefined,
    list: async () => [...store.values()],
    view: async (requestId) => store.get(requestId),
    async register(request, officer, channel) {
      if (desk.refusal !== undefined) return { ok: false, because: desk.refusal };
      calls.push(`register:${channel}:${officer.name}`);
      const requestId = nthRequestId(2026, store.size + 1);
      const subjectName = [request.subject.givenName, request.subject.infix, request.subject.familyName]
        .filter(Boolean)
        .join(' ');
      const dueBy = '2026-12-24' as CalendarDate;
      const { kind, receivedOn, requester } = request;
      store.set(requestId, aView({ requestId, subjectName, kind, receivedOn, requester, target: dueBy, dueBy }));
      return { ok: true, value: requestId };
    },
    checkIdentity: (id) => write('checkIdentity', id),
    overrideAuthority: (id) => write('overrideAuthority', id),
    checkConflict: (id) => write('checkConflict', id),
    accept: (id) => write('accept', id),
    proceed: (id) => write('proceed', id),
    chooseCandidates: (id) => write('chooseCandidates', id),
    refuseCandidates: (id) => write('refuseCandidates', id),
    candidates: async () => [
      { geboortedatum: '2014-05-31', groep: '6', school: 'De Wilgenhoek' },
      { geboortedatum: '2014-05-31', groep: '7', school: 'Het Kompas' },
    ],
    retrySource: (id) => write('retrySource', id),
    acceptGap: (id) => write('acceptGap', id),
    questions: async () => desk.questionsOf,
    async file(requestId, group) {
      const file = desk.questionsOf.find((question) => question.group === group)?.file;
      if (!file) return undefined;
      const bytes = Buffer.from(`bytes of ${group}`);
      const fileName = `${requestId}-vraag-1.${file.mediaType === 'image/jpeg' ? 'jpg' : 'bin'}`;
      return {
        fileName,
        mediaType: file.mediaType,
        byteLength: bytes.length,
        bytes: (async function* () {
          yield bytes;
        })(),
      };
    },
    async decide(requestId, decisions, reason, officer) {
      const outcome = await write('decide', requestId);
      if (!outcome.ok) return outcome;
      calls.push(...decisions.map(({ target, verdict, ground }) => `${target}=${verdict}/${ground}: ${reason}`));
      desk.questionsOf = desk.questionsOf.map((question) => {
        const decision = decisions.find(({ target }) => target === question.group || target === question.person);
        const { decided: _, ...open } = question;
        if (!decision || decision.verdict === 'take-back') return decision ? open : question;
        const { target, verdict } = decision;
        return { ...question, decided: { target, verdict, officer: officer.name } };
      });
      const view = store.get(requestId);
      const questionsOpen = desk.questionsOf.filter(({ decided }) => !decided).length;
      if (view) store.set(requestId, { ...view, questionsOpen });
      return outcome;
    },
    dossier: async () => ({ lines: desk.records, more: false }),
    dossierRecord: async (_, target) => desk.records.find((record) => record.target === target),
    async pointAt(requestId, words, ground, reason, officer) {
      const outcome = await write('pointAt', requestId);
      if (outcome.ok) calls.push(`${words}/${ground}: ${reason} (${officer.name})`);
      return outcome;
    },
    contactSheet: async (_, sheet) => (sheet === 1 ? Uint8Array.of(0xff, 0xd8, 0xff) : undefined),
    pointedAt: async () => desk.words,
    completeReview: (id) => write('completeReview', id),
    reopenReview: (id) => write('reopenReview', id),
    async release(requestId, officer, second) {
      const outcome = await write('release', requestId);
      if (outcome.ok) calls.push(`signed by ${officer.name}${second ? ` and ${second.name}` : ''}`);
      return outcome;
    },
    async takeCode(requestId) {
      const outcome = await write('takeCode', requestId);
      return outcome.ok ? { ok: true, value: 'ABCDEFGHJKLMN' } : outcome;
    },
    revokeLink: (id) => write('revokeLink', id),
    reissueLink: (id) => write('reissueLink', id),
    unlockLink: (id) => write('unlockLink', id),
    withdraw: (id) => write('withdraw', id),
    extend: (id) => write('extend', id),
    close: (id) => write('close', id),
    tasks: fakeTaskDesk((method) => calls.push(method)),
  };
  return desk;
}
