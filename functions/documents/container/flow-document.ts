import type { DocumentKind, Hidden, NeedsEye, OpenedDocument, Opening } from '../document';
import type { Flow } from './flow';
import { flowText, withRunTexts } from './flow-text';
import { checkReplacements } from './replaced-text';
import { replacedRuns } from './text-runs';
import { trustedResult } from './trusted-result';

/** What a reader of a text document found, and how its kind is written and read. */
export interface FlowReading {
  readonly kind: DocumentKind;
  readonly mediaType: string;
  readonly flow: Flow;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
  write(flow: Flow): Uint8Array;
  open(bytes: Uint8Array): Promise<Opening>;
}

/** A text document, opened. What is written is read again before anybody gets it. @security S-32 */
export function flowDocument({ kind, mediaType, flow, hidden, eyes, write, open }: FlowReading): OpenedDocument {
  const { text, runs } = flowText(flow);
  return {
    kind,
    mediaType,
    text,
    hidden,
    eyes,
    async rewrite(replacements) {
      checkReplacements(kind, text.length, replacements);
      const written = write(withRunTexts(flow, replacedRuns(runs, replacements)));
      return trustedResult(kind, written, text, replacements, open);
    },
  };
}
