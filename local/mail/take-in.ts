import { randomInt } from 'node:crypto';
import { authenticateMail, type Peer, type Verdict } from '../mail-verdicts.ts';
import type { ObjectWriter } from '../store/object-writer.ts';
import type { Store } from '../store.ts';
import { ContentScanner } from './content-scanner.ts';
import { readHeader } from './header-fields.ts';
import { type JudgedMail, sesNotification } from './ses-notification.ts';
import type { Zone } from './zone.ts';

/** Where received mail goes, and how it is judged. */
export interface Intake {
  readonly store: Store;
  readonly bucket: string;
  readonly queue: string;
  readonly zone: Zone;
  readonly trustLoopback: boolean;
}

/** SES takes mails of up to 40 MB. */
export const MAIL_LIMIT = 40 * 1024 * 1024;
/** What is read of a mail's beginning for its header. */
const HEAD_LIMIT = 256 * 1024;

/** Key of a received mail in the mail bucket. */
export const inboundKey = (mailId: string): string => `inbound/${mailId}`;

/**
 * Takes one mail in as SES does: judged, stored raw, and its notification queued, all or nothing.
 *
 * Holds no more than a part of it in memory.
 *
 * @returns its id; undefined where it is larger than {@link MAIL_LIMIT}
 */
export async function takeIn(
  intake: Intake,
  mail: AsyncIterable<Uint8Array>,
  peer: Peer,
  recipients: readonly string[],
): Promise<string | undefined> {
  const writer = intake.store.objects.write();
  try {
    const started = Date.now();
    const received = await receive(writer, mail);
    if (!received) return undefined;
    const { spam, virus } = received.scanner.end();
    const appended = writer.appended((object) => intake.store.objects.read(object));
    const { fields } = readHeader(received.head);
    const judged: JudgedMail = {
      mailId: newMailId(),
      receivedAt: new Date(started).toISOString(),
      processing: Date.now() - started,
      sender: peer.sender,
      recipients,
      fields,
      spam: failing(spam),
      virus: failing(virus),
      authentication: await authenticateMail(appended, peer, intake.zone, intake.trustLoopback),
    };
    keep(intake, writer, judged, peer);
    return judged.mailId;
  } finally {
    writer.discard();
  }
}

const failing = (found: boolean): Verdict => (found ? 'FAIL' : 'PASS');

interface Received {
  readonly head: Uint8Array;
  readonly scanner: ContentScanner;
}

/** Reads to the end also what is too large, so that the client hears of it. */
async function receive(writer: ObjectWriter, mail: AsyncIterable<Uint8Array>): Promise<Received | undefined> {
  const scanner = new ContentScanner();
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of mail) {
    if (size < HEAD_LIMIT) head.push(chunk);
    size += chunk.length;
    if (size > MAIL_LIMIT) continue;
    scanner.add(chunk);
    writer.append(chunk);
  }
  return size > MAIL_LIMIT ? undefined : { head: Buffer.concat(head), scanner };
}

function keep({ store, bucket, queue }: Intake, writer: ObjectWriter, mail: JudgedMail, peer: Peer): void {
  const place = { bucket, key: inboundKey(mail.mailId) };
  store.transaction(() => {
    writer.commit(place, { 'content-type': 'message/rfc822' }, Buffer.from(sesFields(mail, peer)));
    store.received.note(mail.mailId, { ...mail, at: mail.receivedAt });
    store.queues.send(queue, { body: JSON.stringify(sesNotification(mail, place)) });
  });
}

/** What SES writes before a mail's own header. */
function sesFields(mail: JudgedMail, { ip, helo }: Peer): string {
  const { results, receivedSpf } = mail.authentication;
  const server = 'inbound-smtp.eu-west-1.amazonaws.com';
  return [
    `Return-Path: <${mail.sender}>`,
    `Received: from ${helo} (${helo} [${ip}])\r\n by ${server} with SMTP id ${mail.mailId}\r\n for ${mail.recipients[0] ?? ''};\r\n ${new Date(mail.receivedAt).toUTCString()}`,
    `X-SES-Spam-Verdict: ${mail.spam}`,
    `X-SES-Virus-Verdict: ${mail.virus}`,
    `Received-SPF: ${receivedSpf};`,
    `Authentication-Results: amazonses.com;\r\n ${results.join(';\r\n ')};`,
    '',
  ].join('\r\n');
}

const ID_LENGTH = 40;

/** An id as SES gives to a mail that it receives. */
const newMailId = (): string => Array.from({ length: ID_LENGTH }, () => randomInt(36).toString(36)).join('');
