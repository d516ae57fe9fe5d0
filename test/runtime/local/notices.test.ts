import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { createTransport } from 'nodemailer';
import { startMailCatcher } from '../../../runtime/local/mail/catcher';
import { notice } from '../../contracts/notices';
import { openAt, type Place, place } from './temporary-store';

let at: Place;
beforeEach(() => {
  at = place();
});
afterEach(() => at.remove());

/** A mail server that takes the connection and hangs up. */
function brokenServer(): Promise<{ readonly port: number; readonly server: Server }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, server }));
  });
}

describe('a notice (S-33)', () => {
  it('that the mail server does not take stays in the outbox over a restart, and goes out then, once', async () => {
    const { port, server } = await brokenServer();
    const first = await openAt(at, { smtp: { host: '127.0.0.1', port } });
    await expect(first.notices.send(notice('2026-0001 receipt'))).rejects.toMatchObject({
      name: 'MailNotSent',
      retryable: true,
      message: 'MAIL_NOT_SENT',
    });
    await first.close();
    server.close();
    const second = await openAt(at);
    expect(await second.notices.flush()).toBe(1);
    expect(await second.notices.flush()).toBe(0);
    expect(await second.notices.send(notice('2026-0001 receipt'))).toBe('already-sent');
    const mails = await second.mailbox.list();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'ouder@voorbeeld.example',
      subject: '2026-0001 receipt',
      text: 'Uw verzoek is ontvangen.\nReferentie: 2026-0001',
    });
    await second.close();
  });

  it('that was taken by the mail server just before a crash is not delivered a second time', async () => {
    const store = await openAt(at);
    await store.mailbox.accept(Buffer.from('Message-ID: <one@inzage>\r\nSubject: once\r\n\r\ntext\r\n'));
    await store.mailbox.accept(Buffer.from('Message-ID: <one@inzage>\r\nSubject: once\r\n\r\ntext\r\n'));
    expect(await store.mailbox.list()).toHaveLength(1);
    await store.close();
  });

  it('keeps its words and its link as they are', async () => {
    const store = await openAt(at);
    const text = `Beste ouder,\n\nUw dossier: http://127.0.0.1:4000/d#${'aB3-_'.repeat(9)}\n\nGroet, privacy – café ✓`;
    await store.notices.send({ ...notice('link'), subject: 'Uw dossier — klaar', text });
    expect(await store.mailbox.list()).toMatchObject([{ id: 1, subject: 'Uw dossier — klaar', text }]);
    await store.close();
  });
});

describe('the mail catcher (S-42)', () => {
  it('takes no mail from somebody without its password', async () => {
    const store = await openAt(at);
    const catcher = await startMailCatcher(store.mailbox);
    expect(catcher.host).toBe('127.0.0.1');
    const mail = { from: 'a@voorbeeld.example', to: 'b@voorbeeld.example', subject: 'x', text: 'x' };
    const stranger = createTransport({ host: catcher.host, port: catcher.port, ignoreTLS: true });
    await expect(stranger.sendMail(mail)).rejects.toThrow();
    const guesser = createTransport({
      host: catcher.host,
      port: catcher.port,
      ignoreTLS: true,
      auth: { user: 'inzage', pass: 'guess' },
    });
    await expect(guesser.sendMail(mail)).rejects.toThrow();
    expect(await store.mailbox.list()).toEqual([]);
    await catcher.close();
    await store.close();
  });
});
