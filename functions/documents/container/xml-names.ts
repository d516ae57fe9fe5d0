/** Namespaces we know, and the short name under which our readers know them. Strict and transitional OOXML read the same. */
const openXml: Readonly<Record<string, string>> = {
  'wordprocessingml/main': 'w',
  'spreadsheetml/main': 'x',
  'drawingml/main': 'a',
  'drawingml/wordprocessingDrawing': 'wp',
  'drawingml/spreadsheetDrawing': 'xdr',
  'drawingml/picture': 'pic',
  'drawingml/chart': 'c',
  'drawingml/diagram': 'dgm',
  'officeDocument/relationships': 'r',
  'officeDocument/math': 'm',
  'officeDocument/extendedProperties': 'app',
  'officeDocument/extended-properties': 'app',
  'officeDocument/customProperties': 'custom',
  'officeDocument/custom-properties': 'custom',
  'package/relationships': 'rel',
  'package/content-types': 'types',
  'package/metadata/core-properties': 'core',
};

const others: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
};

const openDocument = /^urn:oasis:names:tc:opendocument:xmlns:([a-z]+):1\.0$/;
const strict = /^http:\/\/purl\.oclc\.org\/ooxml\/(.+)$/;
const transitional = /^http:\/\/schemas\.openxmlformats\.org\/(.+?)\/2006(?:\/(.+))?$/;

const known = new Map<string, string>(Object.entries(others));

/**
 * The short name of a namespace: `w` for Word's words, `text` for OpenDocument's. What we do not know is `?`: it can never pass for
 * something that we know.
 */
export function shortNameOf(uri: string): string {
  if (uri === '') return '';
  const found = known.get(uri);
  if (found !== undefined) return found;
  const short = openXml[pathOf(uri)] ?? openDocument.exec(uri)?.[1] ?? '?';
  // Documents bring few namespaces; one that brings many is not allowed to fill the memory.
  if (known.size < 500) known.set(uri, short);
  return short;
}

function pathOf(uri: string): string {
  const inStrict = strict.exec(uri)?.[1];
  if (inStrict !== undefined) return inStrict;
  const [, area, rest] = transitional.exec(uri) ?? [];
  return [area, rest].filter((piece) => piece !== undefined).join('/');
}
