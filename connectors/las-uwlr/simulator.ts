import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo, type SimulatedReply } from './simulator/answer';
import type { SimulatedSchoolYear } from './simulator/school';

export type { SimulatedPupil, SimulatedSchoolYear, SimulatedTeacher } from './simulator/school';
export { simulatedAuthorization } from './simulator/school';

export interface UwlrSimulatorOptions {
  readonly years: readonly SimulatedSchoolYear[];
  readonly authorization?: { readonly key: string; readonly customerCode: string; readonly customerName: string };
  /** What a test makes of one request, by its number from 1. */
  readonly disturb?: (request: number, step: string) => SimulatedReply | undefined;
  /** Drops the ECK iD when the question says 2.1, as Topicus does. Default true. */
  readonly eckIdNeeds22?: boolean;
}

export interface UwlrSimulator {
  /** `http://127.0.0.1:…/uwlr` */
  readonly endpoint: string;
  /** Every question so far: SOAPAction and body. */
  readonly questions: readonly { readonly action: string; readonly body: string }[];
  /** Every answer so far, as it was sent. */
  readonly answers: readonly string[];
  close(): Promise<void>;
}

/** A LAS on this machine that answers UWLR 2.2, all-in-one and stepped. Listens on loopback only. @security S-42 */
export async function startUwlrSimulator(options: UwlrSimulatorOptions): Promise<UwlrSimulator> {
  const questions: { action: string; body: string }[] = [];
  const answers: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const action = String(request.headers.soapaction ?? '').replaceAll('"', '');
    questions.push({ action, body });
    const step = /<(\w+)_verzoek/.exec(body)?.[1] ?? '';
    const reply = options.disturb?.(questions.length, step) ?? answerTo(options, action, body);
    answers.push(reply.body);
    response.writeHead(reply.status, { 'content-type': 'text/xml; charset=utf-8', ...reply.headers });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/uwlr`,
    questions,
    answers,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
