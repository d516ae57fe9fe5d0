import { z } from 'zod';
import type { SourceId } from '../../domain/request/ids';
import type { Clock } from '../../runtime/ports/clock';
import type { Objects } from '../../runtime/ports/objects';
import type { Secrets } from '../../runtime/ports/secrets';
import type { HandedIn } from './by-hand/read-answers';
import type { Connector, SourceContext } from './connector';
import { ConfigurationInvalid } from './faults';
import type { RetryPolicy } from './retry';
import { requireSettings } from './settings';
import { type ClientCertificate, createSourceHttp } from './source-http';
import { storedUnder } from './stored-files';

const certificateShape = z.object({
  certificate: z.string().min(1),
  privateKey: z.string().min(1),
  passphrase: z.string().optional(),
  authorities: z.string().optional(),
});

/** A context for one call of a connector, and the end of its connections. @security S-12, S-17 */
export interface OpenSource<Settings> {
  readonly context: SourceContext<Settings>;
  close(): Promise<void>;
}

/** @throws ConfigurationInvalid when the settings or the client certificate are no good. */
export async function openSource<Settings>(
  ports: { readonly secrets: Secrets; readonly clock: Clock; readonly objects?: Pick<Objects, 'get' | 'list'> },
  input: {
    readonly connector: Connector<Settings>;
    readonly sourceId: SourceId;
    readonly settings: unknown;
    readonly signal: AbortSignal;
    readonly handedIn?: HandedIn;
    readonly retry?: Partial<RetryPolicy>;
  },
): Promise<OpenSource<Settings>> {
  const { connector, sourceId, signal } = input;
  const settings = requireSettings(connector, sourceId, input.settings);
  const secret = async (name: string) => {
    try {
      return await ports.secrets.get(name);
    } catch {
      throw new ConfigurationInvalid(sourceId, { code: 'SECRET_MISSING', problems: [`secret ${name}: missing`] });
    }
  };
  const certificateName = connector.clientCertificate?.(settings);
  const http = createSourceHttp({
    sourceId,
    origins: connector.origins(settings),
    clock: ports.clock,
    signal,
    ...(input.retry && { retry: input.retry }),
    ...(certificateName !== undefined && {
      clientCertificate: certificateFrom(sourceId, await secret(certificateName)),
    }),
  });
  const { handedIn } = input;
  const prefix = connector.inbox?.(settings);
  const inbox = prefix !== undefined && ports.objects ? storedUnder(ports.objects, `${prefix}/`) : undefined;
  return {
    context: { sourceId, settings, http, secret, signal, ...(inbox && { inbox }), ...(handedIn && { handedIn }) },
    close: () => http.close(),
  };
}

function certificateFrom(sourceId: SourceId, text: string): ClientCertificate {
  try {
    return certificateShape.parse(JSON.parse(text)) as ClientCertificate;
  } catch {
    throw new ConfigurationInvalid(sourceId, { code: 'CLIENT_CERTIFICATE_UNREADABLE' });
  }
}
