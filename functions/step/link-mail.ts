import type { Instant } from '../../domain/deadline/instant';
import { dateInAmsterdam } from '../../domain/deadline/instant';
import type { RequestId } from '../../domain/request/ids';
import type { Notice } from '../../runtime/ports/notices';
import type { StepRuntime } from './runtime';

/**
 * The mail with the link. No child's name, no code. Without an address on file it goes to the privacy officer, who sends it by post.
 * @security S-19, S-21, S-27
 */
export function linkMail(
  { board, portalOrigin }: StepRuntime,
  {
    requestId,
    to,
    token,
    link,
    expiresAt,
  }: {
    readonly requestId: RequestId;
    readonly to: string | undefined;
    readonly token: string;
    readonly link: string;
    readonly expiresAt: Instant;
  },
): Notice {
  const officer = board.contacts.privacyOfficer.email;
  return {
    dedupeKey: `${requestId}/link/${link}`,
    to: to ?? officer,
    subject: `Uw verzoek ${requestId} is klaar`,
    text: [
      ...(to ? [] : ['(Van deze aanvrager is geen e-mailadres bekend. Stuur dit bericht per post of bel.)']),
      'De gegevens waar u om vroeg, staan klaar.',
      `Open deze link: ${portalOrigin}/d#${token}`,
      'U hebt ook een code nodig. Die krijgt u apart: per brief, aan de balie of per telefoon.',
      `U kunt downloaden tot en met ${dateInAmsterdam(expiresAt)}. Lukt het niet? Mail ${officer} en noem ${requestId}.`,
    ].join('\n\n'),
  };
}
