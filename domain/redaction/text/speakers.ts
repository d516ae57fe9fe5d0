/** `[14-02-2026 21:03] `, `09:12 - `: how exports of chats begin a line. */
const timed = /^[ \t>]*(?:\[[^\]\n]{4,24}\]|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)[ \t]*[-–,]?[ \t]*(?=\p{L})/gmu;

const labelled = /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3}(?=:\s)/u;
const bare = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\b\.?)?(?=\s)/u;

const fewestLines = 2;

/** Offsets at which the name of who speaks begins, and the offset behind it. Empty when the text is no chat. */
export function speakersOf(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const unlabelled = new Map<string, number[]>();
  for (const { index, 0: opening } of text.matchAll(timed)) {
    const start = index + opening.length;
    const line = text.slice(start, start + 60);
    const [written] = labelled.exec(line) ?? [];
    if (written !== undefined) found.set(start, start + written.length);
    const [alone] = written === undefined ? (bare.exec(line) ?? []) : [];
    if (alone !== undefined) unlabelled.set(alone, [...(unlabelled.get(alone) ?? []), start]);
  }
  for (const [written, starts] of unlabelled)
    if (starts.length >= fewestLines) for (const start of starts) found.set(start, start + written.length);
  return found.size < fewestLines ? new Map() : found;
}

/** What is said, without who says it and when: whether people write capitals shows there. */
export const isHastyChat = (text: string, speakers: ReadonlyMap<number, number>): boolean => {
  let lower = 0;
  for (const end of speakers.values()) if (/^:?\s+[^\p{L}\n]*\p{Ll}/u.test(text.slice(end, end + 12))) lower++;
  return speakers.size > 0 && lower * 2 > speakers.size;
};
