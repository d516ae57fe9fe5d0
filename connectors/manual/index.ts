import type { HandedInAnswer } from '../kit/by-hand/answer';
import { type Candidate, type Collected, defineConnector, type SourceContext } from '../kit/connector';
import { ProtocolViolation, WaitsForPerson } from '../kit/faults';
import { recordTypesFor } from './fields';
import { checkAbout, recordOf } from './parse';
import { type ManualSettings, manualSettings } from './settings';

const cameraDays = 42;

/**
 * A task for a person: paper, camera images, a system without an interface. Looking for somebody is asking; the source waits until every
 * school that was asked has answered, with files or with "nothing found – searched here".
 *
 * @legal L-26 — silence is never "no data" @security S-35
 */
export const manual = defineConnector<ManualSettings>({
  id: 'manual',
  nl: 'Met de hand gezocht',
  en: 'Searched by hand',
  subjects: ['pupil', 'guardian', 'employee', 'applicant', 'trainee'],
  wave: 2,
  settings: manualSettings,
  recordTypes: recordTypesFor('begeleiding-zorg'),
  recordTypesOf: ({ activity }) => recordTypesFor(activity),
  origins: () => [],
  byHand: ({ kind, what, where, place, keptDays }) => ({
    kind,
    what,
    ...(where !== undefined && { where }),
    place,
    ...(keptDays !== undefined ? { keptDays } : kind === 'camera' ? { keptDays: cameraDays } : {}),
  }),
  async locate(context, subject) {
    const answers = await answersOf(context);
    for (const answer of answers) checkAbout(context.sourceId, answer, subject);
    return answers.some(({ files }) => files.length > 0) ? [candidateOf(answers)] : [];
  },
  async *collect(context, candidate, subject, from) {
    const answers = await answersOf(context);
    if (JSON.stringify(candidate.reference) !== JSON.stringify(candidateOf(answers).reference)) {
      throw new ProtocolViolation(context.sourceId, { code: 'ANSWER_CHANGED' });
    }
    for (const answer of answers) checkAbout(context.sourceId, answer, subject);
    yield* filesOf(context, answers, typeof from === 'number' ? from : 0);
  },
  test: async ({ settings }) => ({ ok: true, checked: [`${settings.kind}: ${settings.what}`] }),
});

async function answersOf({ sourceId, handedIn }: SourceContext<ManualSettings>): Promise<readonly HandedInAnswer[]> {
  const answers = await handedIn?.answers();
  if (!answers || answers.length === 0) throw new WaitsForPerson(sourceId);
  return answers;
}

/** The person at the page confirmed name and birth date with every upload. */
const candidateOf = (answers: readonly HandedInAnswer[]): Candidate => ({
  reference: {
    files: answers.flatMap(({ task, files }) => files.map(({ upload, sha256 }) => `${task}/${upload}/${sha256}`)),
  },
  evidence: { strong: false, matched: ['name', 'birthDate'] },
  distinguishing: {},
  identifiers: {},
});

/** Every file after the first `done`; a checkpoint behind each. */
async function* filesOf(
  { sourceId, handedIn }: SourceContext<ManualSettings>,
  answers: readonly HandedInAnswer[],
  done: number,
): AsyncGenerator<Collected> {
  if (!handedIn) return;
  const files = answers.flatMap((answer) => answer.files.map((file) => ({ answer, file })));
  if (done === 0) yield { kind: 'total', found: files.length };
  for (const [n, { answer, file }] of files.entries()) {
    if (n < done) continue;
    yield { kind: 'record', record: recordOf(sourceId, answer, file, () => handedIn.open(answer, file)) };
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: n + 1 };
  }
}
