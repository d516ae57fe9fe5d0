import { html } from 'hono/html';
import type { TaskUploadView, TaskView } from '../../../functions/api/task-desk';
import type { Html } from '../html';
import type { PageFrame } from '../layout';
import { shownAsPicture } from '../question-file';
import { addressOf } from './upload-form';

/** What stands with the task so far, each to be looked at and, until it is handed in, taken away again. */
export function uploadList(frame: PageFrame, task: TaskView): Html {
  const { uploads } = task;
  if (uploads.length === 0) return html``;
  return html`<section class="card" aria-labelledby="lijst"><h2 id="lijst">${uploads.length === 1 ? '1 bestand' : `${uploads.length} bestanden`}</h2>
${uploads.map((upload) => line(frame, task, upload))}</section>`;
}

function line(frame: PageFrame, task: TaskView, { upload, mediaType, byteLength, description }: TaskUploadView): Html {
  const address = `${addressOf(task)}/bestanden/${upload}`;
  return html`<div class="file">${
    shownAsPicture(mediaType)
      ? html`<a href="${address}"><img src="${address}?beeld" alt="Bestand ${upload}" loading="lazy"></a>`
      : html`<a class="button quiet" href="${address}" download>Bekijk bestand ${upload}</a>`
  }<div><p><strong>Bestand ${upload}</strong><br><bdi>${description}</bdi> <span class="small">${kilobytes(byteLength)}</span></p>
${
  task.state === 'open'
    ? html`<form method="post" action="${address}/verwijderen"><input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}"><button class="danger">Verwijder</button></form>`
    : ''
}</div></div>`;
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('nl-NL')} kB`;
