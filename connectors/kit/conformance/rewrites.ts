/** Text that has done harm somewhere: markup, a formula, a direction mark, quotes and a line break. */
export const hostileText = `<script>alert("1")</script> =HYPERLINK('x') \u202e '; -- \\ &amp; ]]>`;

/** A name that no source has declared, and what stands there. */
export const surprise = { field: 'nieuwVeldZonderTabel', value: 'onverwachte-waarde-7' };

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Rows in the opposite order; lists inside a row stay. JSON only: anything else stays as it is. */
export const reversedRows = inJson((json) => {
  const turned = (value: Json): Json => (Array.isArray(value) ? ([...value].reverse() as readonly Json[]) : value);
  if (Array.isArray(json) || json === null || typeof json !== 'object') return turned(json);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, turned(value)]));
});

/** Every row with one field more. */
export const withSurprise = inJson((json) => {
  const more = (row: Json): Json =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, [surprise.field]: surprise.value } : row;
  const rows = (value: Json): Json => (Array.isArray(value) ? (value as readonly Json[]).map(more) : value);
  if (Array.isArray(json) || json === null || typeof json !== 'object') return rows(json);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, rows(value)]));
});

/** Hostile text behind every sentence of four words or more. */
export const withHostileText = inJson((json) => {
  const worse = (value: Json): Json => {
    if (typeof value === 'string') return /^(?!<)\S+( \S+){3,}$/.test(value) ? `${value} ${hostileText}` : value;
    if (Array.isArray(value)) return (value as readonly Json[]).map(worse);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, worse(entry)]));
  };
  return worse(json);
});

function inJson(change: (json: Json) => Json): (body: string, contentType: string) => string {
  return (body, contentType) => {
    if (!/json/i.test(contentType)) return body;
    try {
      return JSON.stringify(change(JSON.parse(body) as Json));
    } catch {
      return body;
    }
  };
}
