import type { Server } from 'node:net';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { isBusy, PortBusy } from './listen.ts';
import { type Intake, MAIL_LIMIT, takeIn } from './mail/take-in.ts';
import { withoutMessage } from './without-message.ts';

/** The mail server, listening. */
export interface SmtpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** More than any mail program sends to at once. */
const RECIPIENT_LIMIT = 100;

/**
 * Takes mail for the alias domains, as SES does: also for aliases that nobody has, which are judged later.
 *
 * What was answered 250 is stored.
 *
 * @param port 0 for any free one @throws PortBusy
 */
export function startSmtpServer(intake: Intake, domains: readonly string[], port: number): Promise<SmtpServer> {
  const underWay = new Set<Promise<string>>();
  const server = new SMTPServer({
    name: 'inbound-smtp.localhost',
    banner: 'Foyer, local',
    size: MAIL_LIMIT,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo: (address, session, answer) => answer(refusalOf(address, session, domains)),
    onData: (stream, session, answer) => {
      const mail = accept(intake, stream, session).finally(() => underWay.delete(mail));
      underWay.add(mail);
      mail.then((id) => answer(null, `Ok ${id}`), answer);
    },
  });
  server.on('error', () => {
    // A connection that broke; its client knows.
  });
  return listening(server, server.server, port, () => Promise.allSettled(underWay));
}

/** @param finished answers when no mail is being taken in any more */
function listening(
  smtp: SMTPServer,
  server: Server,
  port: number,
  finished: () => Promise<unknown>,
): Promise<SmtpServer> {
  const { promise, resolve, reject } = Promise.withResolvers<SmtpServer>();
  server.once('error', (error) => reject(isBusy(error) ? new PortBusy(port) : error));
  smtp.listen(port, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address !== 'object' || !address) return reject(new Error('no TCP address'));
    const closed = () => new Promise<void>((done) => smtp.close(() => done()));
    resolve({ port: address.port, stop: () => closed().then(async () => void (await finished())) });
  });
  return promise;
}

function refusalOf(address: SMTPServerAddress, session: SMTPServerSession, domains: readonly string[]): Error | null {
  const domain = address.address.slice(address.address.lastIndexOf('@') + 1).toLowerCase();
  if (!domains.includes(domain)) return reply(550, 'relay access denied');
  return session.envelope.rcptTo.length < RECIPIENT_LIMIT ? null : reply(452, 'too many recipients');
}

async function accept(intake: Intake, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const { mailFrom, rcptTo } = session.envelope;
  const peer = {
    ip: session.remoteAddress,
    helo: session.hostNameAppearsAs.replace(/[^\w.:[\]-]/g, ''),
    sender: mailFrom ? mailFrom.address : '',
  };
  const recipients = rcptTo.map(({ address }) => address);
  const id = await takeIn(intake, stream, peer, recipients).catch((error: unknown) => {
    if (!stream.errored) console.error(`mail was not taken in: ${withoutMessage(error)}`);
    throw reply(451, 'local error, try again later');
  });
  if (id === undefined) throw reply(552, 'message exceeds fixed maximum message size');
  return id;
}

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
