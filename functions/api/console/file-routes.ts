import { Hono } from 'hono';
import { messagePage } from '../../../web/console/message-page';
import { shownAsPicture } from '../../../web/console/question-file';
import { consoleText } from '../../../web/text/console';
import { fileSecurityPolicy } from '../http/security-headers';
import { streamOf } from '../http/stream-of';
import { notFound, reading, withRequest } from './guard';
import type { ConsoleKit } from './kit';

/** What Lambda can answer in one piece, after base64. */
const largestAnswerBytes = 4 * 1024 * 1024;

/**
 * The file that a question of the review is about. Always a download, except a JPEG or PNG that our own page shows as a picture:
 * a file out of a source never opens as a page of ours. @security S-25, S-40
 */
export function fileRoutes(kit: ConsoleKit): Hono {
  const { desk, mode } = kit.deps;
  const routes = new Hono();
  routes.get(
    '/console/verzoeken/:id/bestanden/:group',
    reading(
      kit,
      'review.open-file',
      withRequest(kit, async ({ context, session, officer, request }) => {
        const group = context.req.param('group') ?? '';
        const question = (await desk.questions(request.requestId)).find((one) => one.group === group);
        if (!question?.file) return notFound(kit, context, session);
        if (mode === 'aws' && question.file.byteLength > largestAnswerBytes) {
          const { fileTooLargeTitle: title, fileTooLarge: sentence } = consoleText.errors;
          return context.html(messagePage(kit.frame(session), { title, sentence }), 413);
        }
        const form = context.req.query('zo') === undefined ? 'original' : 'asItWouldGo';
        const file = await desk.file?.(request.requestId, group, officer, form);
        if (!file && form === 'asItWouldGo') {
          const { fileNotWrittenTitle: title, fileNotWritten: sentence } = consoleText.errors;
          return context.html(messagePage(kit.frame(session), { title, sentence }), 409);
        }
        if (!file) return notFound(kit, context, session);
        const asPicture = context.req.query('beeld') !== undefined && shownAsPicture(file.mediaType);
        return context.body(streamOf(file.bytes), 200, {
          'Content-Type': file.mediaType,
          'Content-Length': String(file.byteLength),
          'Content-Disposition': `${asPicture ? 'inline' : 'attachment'}; filename="${file.fileName}"`,
          'Content-Security-Policy': fileSecurityPolicy,
          'Cache-Control': 'no-store',
        });
      }),
    ),
  );
  return routes;
}
