import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox';
import type { SmtpServer } from './notices';

/** A mail catcher that is listening. */
export interface MailCatcher extends SmtpServer {
  close(): Promise<void>;
}

const largestMailBytes = 1 << 20;

/**
 * Starts an SMTP server on the loopback that keeps every mail and sends none. It asks for a password made at the start, so that
 * another user of this machine cannot put mails in.
 *
 * @security S-42
 */
export function startMailCatcher(mailbox: Mailbox): Promise<MailCatcher> {
  const password = randomBytes(24).toString('base64url');
  const server = new SMTPServer({
    // The loopback needs no certificate.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: largestMailBytes,
    onAuth: (auth, _session, answer) =>
      auth.password === password ? answer(null, { user: 'inzage' }) : answer(new Error('wrong password')),
    onData: (stream, _session, answer) => {
      mailbox.accept(stream).then(
        () => answer(null),
        () => answer(new Error('not stored')),
      );
    },
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.server.address() as AddressInfo;
      resolve({
        host: '127.0.0.1',
        port,
        user: 'inzage',
        password,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
