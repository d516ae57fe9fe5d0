import { html } from 'hono/html';
import type { Action } from '../../functions/api/console/roles';
import type { RequestView } from '../../functions/api/desk';
import type { Html } from './html';
import type { PageFrame } from './layout';

/** What the pages of one request need: who looks, what he may do, and the request. */
export interface RequestFrame {
  readonly frame: PageFrame;
  readonly request: RequestView;
  /** True for what this person's role may do. Buttons that would be refused are not shown. */
  may(action: Action): boolean;
}

/** A form that does one thing to a request. `fields` stand before the button. */
export function command(
  { frame, request }: Pick<RequestFrame, 'frame' | 'request'>,
  path: string,
  button: string,
  options: { readonly fields?: Html; readonly style?: 'quiet' | 'danger'; readonly inline?: boolean } = {},
): Html {
  return html`<form method="post" action="/console/verzoeken/${request.requestId}/${path}" class="${options.inline ? 'inline' : 'stack'}">
<input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}">${options.fields ?? ''}<button class="${options.style ?? ''}">${button}</button></form>`;
}

/** Options of a select for a closed list. */
export const options = (list: Readonly<Record<string, string>>, chosen?: string): Html =>
  html`${Object.entries(list).map(([value, word]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${word}</option>`)}`;

/** A required reason in words. `id` is unique on the page. */
export const reasonField = (id: string, label: string): Html =>
  html`<div class="field"><label for="${id}">${label}</label><textarea id="${id}" name="reason" required maxlength="2000"></textarea></div>`;
