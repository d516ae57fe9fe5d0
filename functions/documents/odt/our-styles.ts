import type { Run } from '../container/flow';
import { xmlDeclaration } from '../container/xml-writer';

const named = 'urn:oasis:names:tc:opendocument:xmlns';

/** Declarations of the names that our documents use. */
export const namespaces = [
  ...['office', 'text', 'table', 'style'].map((prefix) => `xmlns:${prefix}="${named}:${prefix}:1.0"`),
  `xmlns:fo="${named}:xsl-fo-compatible:1.0"`,
].join(' ');

const combinations = Array.from({ length: 16 }, (_, bits) => bits);

/** The style for the looks of a run; undefined when it has none. */
export function letterStyle({ bold, italic, underlined, struck }: Run): string | undefined {
  const bits = (bold ? 1 : 0) + (italic ? 2 : 0) + (underlined ? 4 : 0) + (struck ? 8 : 0);
  return bits === 0 ? undefined : `T${bits}`;
}

/** The styles of letters that a run can have, and that of a cell. */
export const letterStyles = `${combinations
  .slice(1)
  .map((bits) => {
    const looks = [
      bits & 1 ? ' fo:font-weight="bold"' : '',
      bits & 2 ? ' fo:font-style="italic"' : '',
      bits & 4 ? ' style:text-underline-style="solid"' : '',
      bits & 8 ? ' style:text-line-through-style="solid"' : '',
    ];
    return `<style:style style:name="T${bits}" style:family="text"><style:text-properties${looks.join('')}/></style:style>`;
  })
  .join(
    '',
  )}<style:style style:name="CE1" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>`;

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const headings = levels.map(
  (level) =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:font-size="${Math.max(11, 17 - 2 * level)}pt"/></style:style>`,
);
const entries = levels.map(
  (level) =>
    `<style:style style:name="List_20_${level}" style:display-name="List ${level}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="${(0.63 * level).toFixed(2)}cm"/></style:style>`,
);
const bullets = levels.map(
  (level) =>
    `<text:list-level-style-bullet text:level="${level}" text:bullet-char="\u2022"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.63cm" fo:margin-left="${(0.63 * level).toFixed(2)}cm"/></style:list-level-properties></text:list-level-style-bullet>`,
);

/** The styles of every OpenDocument text that we write; names are those that programs give, so that they say nothing. */
export const stylesPart = `${xmlDeclaration}<office:document-styles ${namespaces} office:version="1.3"><office:styles><style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold" fo:font-size="20pt"/></style:style>${headings.join('')}${entries.join('')}<text:list-style style:name="Bullets">${bullets.join('')}</text:list-style></office:styles></office:document-styles>`;
