import type { SourceId } from '../../../domain/request/ids';
import { ConfigurationInvalid, ProtocolViolation, type SourceFault } from '../faults';
import type { SourceHttp, SourceResponse } from '../http';
import { childOf, elementsIn, parseXml, type XmlElement } from './xml-element';

/** Namespace of a SOAP 1.1 envelope. */
export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';

/** One question over SOAP 1.1, document/literal. Header and body are XML, escaped by the caller. */
export interface SoapQuestion {
  readonly url: string;
  /** Without quotes. */
  readonly action: string;
  readonly header?: string;
  readonly body: string;
  readonly timeoutSeconds?: number;
  readonly maxBytes?: number;
}

/** What a source says with a SOAP fault. Its words stay here: they can quote what was asked. @security S-03 */
export interface SoapFault {
  /** As it stands there, without namespace prefix: `Client.AutorisatieOngeldig`. */
  readonly code: string;
  /** Every other text in it, to recognise codes that a source puts elsewhere. */
  readonly texts: readonly string[];
}

/**
 * Asks, and gives the element in the Body of the answer. The body of the question holds credentials: it is never logged. @security S-12
 *
 * @param faultFor The kit's fault for a SOAP fault, which comes with HTTP 500 and sometimes with 200.
 * @throws ProtocolViolation for an empty Body or anything that is no envelope: that is not "no data". @legal L-26
 */
export async function askSoap(
  { sourceId, http }: { readonly sourceId: SourceId; readonly http: SourceHttp },
  question: SoapQuestion,
  faultFor: (fault: SoapFault) => SourceFault,
): Promise<XmlElement> {
  const { url, action, header, body, ...limits } = question;
  const answer = await http.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml', soapaction: `"${action}"` },
    body: `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${soapNamespace}">${
      header === undefined ? '' : `<soap:Header>${header}</soap:Header>`
    }<soap:Body>${body}</soap:Body></soap:Envelope>`,
    readRefusal: (text) => {
      const fault = soapFaultIn(sourceId, text);
      return fault && faultFor(fault);
    },
    ...limits,
  });
  const text = await textOf(sourceId, answer);
  if (answer.status !== 200) {
    const fault = soapFaultIn(sourceId, text);
    if (fault) throw faultFor(fault);
    const ids = { status: answer.status };
    if (answer.status === 404) throw new ConfigurationInvalid(sourceId, { code: 'SOAP_NO_SERVICE_HERE', ids });
    throw new ProtocolViolation(sourceId, { code: 'SOAP_STATUS', ids });
  }
  const soapBody = bodyOf(parseXml(sourceId, text));
  if (!soapBody) throw new ProtocolViolation(sourceId, { code: 'SOAP_NO_ENVELOPE' });
  const [content] = soapBody.children;
  if (!content) throw new ProtocolViolation(sourceId, { code: 'SOAP_BODY_EMPTY' });
  const fault = faultIn(content);
  if (fault) throw faultFor(fault);
  return content;
}

function soapFaultIn(sourceId: SourceId, text: string): SoapFault | undefined {
  try {
    const content = bodyOf(parseXml(sourceId, text))?.children[0];
    return content && faultIn(content);
  } catch {
    // An error page of something in between: the status says what there is to say.
    return undefined;
  }
}

const bodyOf = (root: XmlElement): XmlElement | undefined =>
  root.name === 'Envelope' ? childOf(root, 'Body') : undefined;

function faultIn(content: XmlElement): SoapFault | undefined {
  if (content.name !== 'Fault') return undefined;
  const code = childOf(content, 'faultcode')?.text ?? childOf(childOf(content, 'Code'), 'Value')?.text ?? '';
  const texts = [...elementsIn(content)].map(({ text }) => withoutPrefix(text)).filter((text) => text !== '');
  return { code: withoutPrefix(code), texts };
}

const withoutPrefix = (text: string): string => text.trim().replace(/^[\w.-]+:(?=\S)/, '');

/** The answer as text: by the charset of its head, else by its byte order mark or XML declaration, else as UTF-8. */
async function textOf(sourceId: SourceId, answer: SourceResponse): Promise<string> {
  if (/charset=/i.test(answer.headers['content-type'] ?? '')) return answer.text();
  const bytes = await answer.bytes();
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProtocolViolation(sourceId, { code: 'CHARSET_UNREADABLE' });
  }
}
