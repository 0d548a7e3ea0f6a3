import { randomUUID } from 'node:crypto';
import type { SentMail } from '../store/outbox.ts';

/** What became of a mail that was sent. */
export interface MailFate {
  readonly kind: 'bounce' | 'complaint' | 'delivery';
  readonly bounceType?: string | undefined;
  readonly bounceSubType?: string | undefined;
  readonly diagnosticCode?: string | undefined;
}

/** An event as SES publishes it for a sent mail, with the mail's tags, as its documentation has it. */
export function sesEvent(mail: SentMail, fate: MailFate, timestamp: string): object {
  const details = { bounce, complaint, delivery }[fate.kind](mail, fate, timestamp);
  const eventType = { bounce: 'Bounce', complaint: 'Complaint', delivery: 'Delivery' }[fate.kind];
  return { eventType, mail: mailObject(mail), [fate.kind]: details };
}

function mailObject({ id, at, from, to, subject, tags }: SentMail): object {
  return {
    timestamp: at,
    source: from,
    sourceArn: `arn:aws:ses:eu-west-1:000000000000:identity/${from.slice(from.lastIndexOf('@') + 1)}`,
    sendingAccountId: '000000000000',
    messageId: id,
    destination: to,
    headersTruncated: false,
    headers: [
      { name: 'From', value: from },
      { name: 'To', value: to.join(', ') },
      { name: 'Subject', value: subject },
    ],
    commonHeaders: { from: [from], to, messageId: id, subject },
    tags,
  };
}

function bounce({ to }: SentMail, fate: MailFate, timestamp: string): object {
  const { bounceType = 'Permanent', bounceSubType = 'General', diagnosticCode = 'smtp; 550 5.1.1 user unknown' } = fate;
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(diagnosticCode)?.[0] ?? '5.0.0';
  return {
    bounceType,
    bounceSubType,
    bouncedRecipients: to.map((emailAddress) => ({ emailAddress, action: 'failed', status, diagnosticCode })),
    timestamp,
    feedbackId: randomUUID(),
    reportingMTA: 'dns; amazonses.com',
  };
}

const complaint = ({ to }: SentMail, _fate: MailFate, timestamp: string): object => ({
  complainedRecipients: to.map((emailAddress) => ({ emailAddress })),
  timestamp,
  feedbackId: randomUUID(),
  complaintFeedbackType: 'abuse',
});

const delivery = ({ to }: SentMail, _fate: MailFate, timestamp: string): object => ({
  timestamp,
  processingTimeMillis: 500,
  recipients: to,
  smtpResponse: '250 2.0.0 Ok',
  reportingMTA: 'a1-1.smtp-out.eu-west-1.amazonses.com',
});
