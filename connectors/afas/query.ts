import type { SourceId } from '../../domain/request/ids';
import { ConfigurationInvalid } from '../kit/faults';

/** 1 `=` · 2 `>=` · 3 `<=` · 6 contains: those of Profit's fifteen operators that we use. */
export interface Condition {
  readonly field: string;
  readonly operator: 1 | 2 | 3 | 6;
  readonly value: string;
}

/** Conditions are joined by AND. */
export interface RowsQuestion {
  readonly conditions: readonly Condition[];
  readonly orderFields: readonly string[];
  readonly skip: number;
  readonly take: number;
}

const longestQuery = 2049;

/**
 * The query string with its `?`. Profit answers 404 to a longer one than 2,049 characters, which would look like "not found".
 *
 * @throws ConfigurationInvalid when it would be too long; only the length is told. @security S-03
 */
export function rowsQuery(sourceId: SourceId, question: RowsQuestion): string {
  const parts = [`skip=${question.skip}`, `take=${question.take}`];
  const { conditions } = question;
  if (conditions.length > 0) {
    // In the short form a comma is AND and a semicolon is OR: a value that holds one would ask something else.
    if (conditions.some(({ value }) => /[,;]/.test(value)))
      parts.push(`filterjson=${encodeURIComponent(inJson(conditions))}`);
    else {
      const list = (pick: (condition: Condition) => string) => encodeURIComponent(conditions.map(pick).join(','));
      parts.push(`filterfieldids=${list(({ field }) => field)}`);
      parts.push(`filtervalues=${list(({ value }) => value)}`);
      parts.push(`operatortypes=${list(({ operator }) => String(operator))}`);
    }
  }
  parts.push(`orderbyfieldids=${encodeURIComponent(question.orderFields.join(','))}`);
  const query = `?${parts.join('&')}`;
  if (query.length > longestQuery) {
    throw new ConfigurationInvalid(sourceId, { code: 'AFAS_QUERY_TOO_LONG', ids: { length: query.length } });
  }
  return query;
}

function inJson(conditions: readonly Condition[]): string {
  const Field = conditions.map(({ field, operator, value }) => ({
    '@FieldId': field,
    '@OperatorType': String(operator),
    '#text': value,
  }));
  return JSON.stringify({ Filters: { Filter: [{ '@FilterId': 'Filter 1', Field }] } });
}
