import type { Context } from 'hono';

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}
interface LambdaBindings {
  readonly requestContext?: { readonly identity?: { readonly sourceIp?: string } };
}

/**
 * The caller's IP address as the platform saw it, for counting only; never logged or stored.
 * `X-Forwarded-For` is not read: a caller writes it himself.
 */
export function clientAddress(context: Context): string {
  const bindings: NodeBindings & LambdaBindings = context.env ?? {};
  return bindings.incoming?.socket?.remoteAddress ?? bindings.requestContext?.identity?.sourceIp ?? 'unknown';
}
