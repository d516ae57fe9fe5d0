import type { AnswerReference } from '../../connectors/kit/by-hand/answer';
import { handedInBy } from '../../connectors/kit/by-hand/read-answers';
import type { SourceWork } from '../../connectors/kit/locate-in';
import type { SourceId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import { isAnswered } from '../../domain/tasks/task';
import type { Ports } from '../../runtime/ports';
import type { ConfiguredSource } from './runtime';
import { asksByHand } from './tasks/asked-by';

/** The answers of persons, for a source that asks by hand; nothing for any other. */
export function handedInOf(
  ports: Pick<Ports, 'objects'>,
  request: Request,
  source: ConfiguredSource,
): Pick<SourceWork, 'handedIn'> {
  const { sourceId } = source;
  if (!asksByHand(source)) return {};
  const about = { requestId: request.requestId, sourceId };
  return { handedIn: handedInBy(ports.objects, about, referencesOf(request, sourceId)) };
}

/** One reference per task of the source; undefined while a task is open, or none was opened yet. */
function referencesOf(request: Request, sourceId: SourceId): readonly AnswerReference[] | undefined {
  const tasks = [...request.tasks].filter(([, task]) => task.sourceId === sourceId);
  if (tasks.length === 0 || !tasks.every(([, task]) => isAnswered(task))) return undefined;
  return tasks.flatMap(([task, { answerSha256 }]) =>
    answerSha256 === undefined ? [] : [{ task, sha256: answerSha256 }],
  );
}
