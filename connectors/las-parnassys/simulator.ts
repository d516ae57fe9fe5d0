import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { soapNamespace } from '../kit/soap/soap';
import { escapeXml } from '../kit/soap/xml-element';

/** An element: text, elements by name, or several of one name. */
export type SimulatedElement = string | { readonly [name: string]: SimulatedElement | readonly SimulatedElement[] };

/** One school in one year: the lists of both operations, as they stand under `return`. */
export interface SimulatedSchoolYear {
  readonly brin: string;
  /** `2026 / 2027` */
  readonly schoolYear: string;
  readonly getLeerlingen: SimulatedElement;
  readonly getMedewerkers: SimulatedElement;
}

export interface SimulatedReply {
  readonly status: number;
  readonly body: string;
}

export interface ParnassysSimulator {
  /** `http://127.0.0.1:…/bao/services/cxf/v3/generic` */
  readonly endpoint: string;
  /** Every question so far: SOAPAction as it was sent, and body. */
  readonly questions: readonly { readonly action: string; readonly body: string }[];
  close(): Promise<void>;
}

/** What the simulator lets in; the name holds a sign that XML must escape, as real ones do. */
export const simulatedSupplier = { name: 'Inzage & Zn <bv>', key: 'leverancierssleutel-1' };

const envelope = (content: string): string =>
  `<soap:Envelope xmlns:soap="${soapNamespace}"><soap:Body>${content}</soap:Body></soap:Envelope>`;

/** A SOAP fault as CXF gives it, HTTP 500. */
export const simulatedFault = (code: string, text: string): SimulatedReply => ({
  status: 500,
  body: envelope(
    `<soap:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(text)}</faultstring></soap:Fault>`,
  ),
});

/** ParnasSys on this machine, as far as the coupling is known. Listens on loopback only. @security S-42 */
export async function startParnassysSimulator(
  years: readonly SimulatedSchoolYear[],
  disturb: (request: number) => SimulatedReply | undefined = () => undefined,
): Promise<ParnassysSimulator> {
  const questions: { action: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts).toString();
    questions.push({ action: String(request.headers.soapaction ?? ''), body });
    const reply = disturb(questions.length) ?? answerTo(years, String(request.headers.soapaction ?? ''), body);
    response.writeHead(reply.status, { 'content-type': 'text/xml;charset=UTF-8' });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/bao/services/cxf/v3/generic`,
    questions,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerTo(years: readonly SimulatedSchoolYear[], action: string, body: string): SimulatedReply {
  const operation = /^"(getLeerlingen|getMedewerkers)"$/.exec(action)?.[1] as 'getLeerlingen' | 'getMedewerkers';
  if (!operation) return simulatedFault('soap:Client', 'The given SOAPAction does not match an operation.');
  // An element that took over the namespace is one that ParnasSys does not see.
  const says = (name: string) => new RegExp(`<${name} xmlns="">([^<]*)</${name}>`).exec(body)?.[1];
  if (
    says('leveranciernaam') !== escapeXml(simulatedSupplier.name) ||
    says('leveranciersleutel') !== simulatedSupplier.key
  ) {
    return simulatedFault('soap:Server', 'Onbekende leverancier of sleutel');
  }
  if (!/^\d{4} \/ \d{4}$/.test(says('schooljaar') ?? '')) return simulatedFault('soap:Client', 'Ongeldig schooljaar');
  const year = years.find(({ brin, schoolYear }) => brin === says('brinnummer') && schoolYear === says('schooljaar'));
  const content = year ? xmlOf('return', year[operation]) : '<return/>';
  return {
    status: 200,
    body: envelope(
      `<ns2:${operation}Response xmlns:ns2="http://www.topicus.nl/parnassys">${content}</ns2:${operation}Response>`,
    ),
  };
}

function xmlOf(name: string, element: SimulatedElement | readonly SimulatedElement[]): string {
  if (typeof element === 'string') return `<${name}>${escapeXml(element)}</${name}>`;
  if (Array.isArray(element)) return (element as readonly SimulatedElement[]).map((one) => xmlOf(name, one)).join('');
  const inside = Object.entries(element).map(([child, value]) => xmlOf(child, value));
  return `<${name}>${inside.join('')}</${name}>`;
}
