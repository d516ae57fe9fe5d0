import { byHandKeys, type HandedInAnswer } from '../../../../connectors/kit/by-hand/answer';
import { dateInAmsterdam } from '../../../../domain/deadline/instant';
import type { Task } from '../../../../domain/tasks/task';
import { startNextRun } from '../../../step/next-run';
import type { StepRuntime } from '../../../step/runtime';
import { sha256 } from '../../../step/sha256';
import { record } from '../../../step/stream';
import { advanceTasks } from '../../../step/tasks/advance-tasks';
import type { Outcome } from '../../desk';
import type { Answer } from '../../task-desk';
import { done, no, outcomeOf } from '../outcome';
import type { TaskInHand } from './access';
import { askedOf, placeName } from './shown';
import { wordsOfUpload } from './uploads';

/**
 * Answers a task: hands in what was uploaded, or says that nothing was found. Where was searched is required either way. The words go to
 * staging first; the event names their hash, sets the source going, and the next run reads exactly these. @legal L-26 @security S-33
 */
export async function answerTask(runtime: StepRuntime, inHand: TaskInHand, answer: Answer): Promise<Outcome> {
  const { ports } = runtime;
  const { request, id, task, by } = inHand;
  const asked = askedOf(runtime, task);
  if (answer.searchedHere.trim() === '')
    return no('Schrijf op waar u hebt gezocht. Zonder plaats wordt er niets vastgelegd.');
  if (asked.kind === 'camera' && (answer.cameraPlace === '' || answer.cameraTime === '')) {
    return no('Schrijf op welke camera en welk tijdstip u hebt bekeken.');
  }
  if (answer.isFound && task.uploads.size === 0) {
    return no('Er is nog niets geüpload. Niets gevonden? Leg dan vast waar u hebt gezocht.');
  }
  const text = JSON.stringify(await answerOf(runtime, inHand, answer, asked.kind === 'camera'));
  const answerSha256 = sha256(text);
  await ports.objects.put(byHandKeys(request.requestId, id).answer(answerSha256), Buffer.from(text, 'utf8'));
  const recorded = await record(ports, request.requestId, (current) => {
    const now = current?.tasks.get(id);
    // Somebody else added or took away a file since the page was shown.
    if (!now || digestsOf(now) !== digestsOf(task)) return 'task-in-other-state';
    return answer.isFound
      ? { type: 'task-handed-in', task: id, uploads: now.uploads.size, answerSha256, by }
      : { type: 'task-nothing-found', task: id, answerSha256, by };
  });
  if (!recorded.ok) return outcomeOf(recorded);
  if (recorded.request.sources.get(task.sourceId)?.state === 'to-do') await startNextRun(ports, request.requestId);
  return done;
}

const digestsOf = ({ uploads }: Task): string => [...uploads.values()].map(({ sha256: digest }) => digest).join();

async function answerOf(
  runtime: StepRuntime,
  { request, file, id, task }: TaskInHand,
  answer: Answer,
  isCamera: boolean,
): Promise<HandedInAnswer> {
  const { givenName, infix, familyName, birthDate } = file.subject;
  const files = await Promise.all(
    [...task.uploads].map(async ([upload, { mediaType, byteLength, sha256: digest }]) => {
      const words = await wordsOfUpload(runtime, request.requestId, id, digest);
      return { upload, ...words, mediaType, byteLength, sha256: digest };
    }),
  );
  return {
    task: id,
    place: placeName(runtime, task),
    about: { givenName, infix, familyName, birthDate },
    searchedHere: answer.searchedHere.trim(),
    ...(isCamera && { camera: { place: answer.cameraPlace, time: answer.cameraTime } }),
    files: answer.isFound ? files : [],
    answeredOn: dateInAmsterdam(runtime.ports.clock.now()),
  };
}

/** Takes an answer back, until its source was read. */
export async function reopenTask(runtime: StepRuntime, { request, id, by }: TaskInHand): Promise<Outcome> {
  const recorded = await record(runtime.ports, request.requestId, { type: 'task-reopened', task: id, by });
  if (recorded.ok) await advanceTasks(runtime, request.requestId);
  return outcomeOf(recorded);
}
