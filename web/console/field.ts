import { html } from 'hono/html';
import { consoleText } from '../text/console';
import type { Html } from './html';

/** What was typed and what is wrong with it, per field path. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

interface FieldOptions {
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'date';
  readonly required?: boolean;
  readonly list?: string;
}

/** The sentence for a problem's code. */
export const problemSentence = (code: string): string =>
  (Object.hasOwn(consoleText.problems, code)
    ? consoleText.problems[code as keyof typeof consoleText.problems]
    : undefined) ?? consoleText.problems.anders;

const problemOf = (filled: Filled, name: string): Html =>
  filled.problems[name] === undefined
    ? html``
    : html`<span class="problem" id="${name}-fout">▲ ${problemSentence(filled.problems[name])}</span>`;

const described = (filled: Filled, name: string): Html =>
  filled.problems[name] === undefined ? html`` : html` aria-invalid="true" aria-describedby="${name}-fout"`;

const wrong = (filled: Filled, name: string): string => (filled.problems[name] === undefined ? '' : ' wrong');

/** One line of text, with its label, its problem and what was typed before. */
export function textField(filled: Filled, name: string, label: string, options: FieldOptions = {}): Html {
  return html`<div class="field${wrong(filled, name)}"><label for="${name}">${label}${options.required ? '' : html` <span class="small">(mag leeg)</span>`}
${options.hint === undefined ? '' : html`<span class="hint">${options.hint}</span>`}</label>
${problemOf(filled, name)}<input type="${options.type ?? 'text'}" id="${name}" name="${name}" value="${filled.values[name] ?? ''}" autocomplete="off"${options.list === undefined ? '' : html` list="${options.list}"`}${described(filled, name)}></div>`;
}

/** A choice out of a closed list. */
export function choiceField(
  filled: Filled,
  name: string,
  label: string,
  choices: Readonly<Record<string, string>>,
): Html {
  const chosen = filled.values[name] ?? '';
  return html`<div class="field${wrong(filled, name)}"><label for="${name}">${label}</label>
${problemOf(filled, name)}<select id="${name}" name="${name}"${described(filled, name)}>
<option value="">Kies…</option>
${Object.entries(choices).map(([value, word]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${word}</option>`)}
</select></div>`;
}

/** A choice shown open, for lists of a few. */
export function radioField(
  filled: Filled,
  name: string,
  label: string,
  choices: Readonly<Record<string, string>>,
): Html {
  const chosen = filled.values[name] ?? '';
  return html`<fieldset id="${name}" class="${wrong(filled, name)}"${described(filled, name)}><legend>${label}</legend>${problemOf(filled, name)}
${Object.entries(choices).map(
  ([value, word]) =>
    html`<label class="choice"><input type="radio" name="${name}" value="${value}"${value === chosen ? html` checked` : ''}> <span>${word}</span></label>`,
)}</fieldset>`;
}
