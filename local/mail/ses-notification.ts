import { addressParser, decodeWords } from 'postal-mime';
import type { Authentication, Verdict } from '../mail-verdicts.ts';
import { fieldValue, type HeaderField } from './header-fields.ts';

/** A mail as it was received and judged. */
export interface JudgedMail {
  readonly mailId: string;
  readonly receivedAt: string;
  /** Milliseconds it took. */
  readonly processing: number;
  /** Envelope sender; empty for the null sender. */
  readonly sender: string;
  /** Envelope recipients. */
  readonly recipients: readonly string[];
  readonly fields: readonly HeaderField[];
  readonly spam: Verdict;
  readonly virus: Verdict;
  readonly authentication: Authentication;
}

/** SES tells no more of a header than this. */
const HEADERS_LIMIT = 10 * 1024;

/** The notification that SES gives to a topic with the S3 action, as its documentation has it. */
export function sesNotification(mail: JudgedMail, stored: { readonly bucket: string; readonly key: string }): object {
  const { spf, dkim, dmarc, dmarcPolicy } = mail.authentication;
  return {
    notificationType: 'Received',
    mail: mailObject(mail),
    receipt: {
      timestamp: mail.receivedAt,
      processingTimeMillis: mail.processing,
      recipients: mail.recipients,
      spamVerdict: { status: mail.spam },
      virusVerdict: { status: mail.virus },
      spfVerdict: { status: spf },
      dkimVerdict: { status: dkim },
      dmarcVerdict: { status: dmarc },
      ...(dmarcPolicy && { dmarcPolicy }),
      action: {
        type: 'S3',
        topicArn: 'arn:aws:sns:eu-west-1:000000000000:inbound-mail',
        bucketName: stored.bucket,
        objectKeyPrefix: 'inbound/',
        objectKey: stored.key,
      },
    },
  };
}

function mailObject({ mailId, receivedAt, sender, fields }: JudgedMail): object {
  const told = withinLimit(fields);
  return {
    timestamp: receivedAt,
    source: sender,
    messageId: mailId,
    destination: [...boxes(fields, 'to'), ...boxes(fields, 'cc')].map((box) => box.address),
    headersTruncated: told.length < fields.length,
    headers: told.map(({ name, value }) => ({ name, value })),
    commonHeaders: commonHeaders(sender, told),
  };
}

function commonHeaders(sender: string, fields: readonly HeaderField[]): object {
  const lists = ['from', 'to', 'cc', 'replyTo'].flatMap((name) => {
    const written = boxes(fields, name === 'replyTo' ? 'reply-to' : name);
    return written.length > 0 ? [[name, written.map((box) => box.written)]] : [];
  });
  const messageId = fieldValue(fields, 'message-id');
  const date = fieldValue(fields, 'date');
  const subject = fieldValue(fields, 'subject');
  return {
    returnPath: sender,
    ...Object.fromEntries(lists),
    ...(date !== undefined && { date }),
    ...(messageId !== undefined && { messageId }),
    ...(subject !== undefined && { subject: decodeWords(subject) }),
  };
}

/** The addresses of a field: bare, and as one writes them. */
function boxes(fields: readonly HeaderField[], name: string): readonly { address: string; written: string }[] {
  return addressParser(fieldValue(fields, name) ?? '', { flatten: true }).flatMap(({ address, name: person }) =>
    address ? [{ address, written: person ? `${decodeWords(person)} <${address}>` : address }] : [],
  );
}

function withinLimit(fields: readonly HeaderField[]): readonly HeaderField[] {
  let size = 0;
  return fields.filter((field) => {
    size += field.raw.length;
    return size <= HEADERS_LIMIT;
  });
}
