import { packed } from '../container/packed';

const names = ['office', 'text', 'table', 'style', 'draw', 'meta', 'form', 'script', 'config']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

/** A part of an OpenDocument with all the usual names bound. */
export const part = (root: string, content: string): string =>
  `<?xml version="1.0"?><office:${root} ${names}>${content}</office:${root}>`;

interface Extra {
  readonly automatic?: string;
  readonly scripts?: string;
  readonly styling?: string;
  readonly manifest?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** An OpenDocument text with this body. */
export const writerFile = (
  body: string,
  { automatic = '', scripts = '', styling = '', manifest = '', parts = {} }: Extra = {},
): Uint8Array =>
  packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</m:manifest>`,
    'content.xml': part(
      'document-content',
      `${scripts}<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': part('document-styles', styling),
    ...parts,
  });
