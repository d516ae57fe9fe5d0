import { html } from 'hono/html';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { RequestStatus, RequestSummary } from '../../functions/api/desk';
import { daysBetween } from './dates';
import type { Html } from './html';

const over: readonly RequestStatus[] = ['delivered', 'refused', 'information-request', 'withdrawn', 'closed'];

/** True while the term still runs for this request. */
export const isOpen = (request: { readonly status: RequestStatus }): boolean => !over.includes(request.status);

/** Days left in words; late is a word and a sign, not only a colour. Counted to the target, not to the last day. @legal L-08 */
export function daysLeft(request: Pick<RequestSummary, 'target' | 'dueBy' | 'status'>, today: CalendarDate): Html {
  if (!isOpen(request)) return html`<span class="small">afgerond</span>`;
  const left = daysBetween(today, request.target);
  const beyond = daysBetween(request.dueBy, today);
  if (beyond > 0) return html`<span class="late">▲ Te laat: ${days(beyond)} over de uiterste datum</span>`;
  if (left < 0) return html`<span class="late">▲ Streefdatum ${days(-left)} voorbij</span>`;
  if (left === 0) return html`<span class="late">▲ Vandaag</span>`;
  return left <= 7 ? html`<span class="soon">● Nog ${days(left)}</span>` : html`<span>Nog ${days(left)}</span>`;
}

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
