import type { Outbox } from '../store/outbox.ts';
import { queryService } from './query-service.ts';
import { AwsError, type AwsService } from './service.ts';
import { sendRaw } from './ses-message.ts';
import { element } from './xml.ts';

/** SES v1: SendBounce, a delivery status notification (RFC 3464) to the envelope sender of a mail that SES received. */
export function sesV1(outbox: Outbox): AwsService {
  return queryService('http://ses.amazonaws.com/doc/2010-12-01/', {
    SendBounce(parameters) {
      const sender = outbox.senderOf(parameters.get('OriginalMessageId') ?? '');
      if (sender === undefined) throw new AwsError('MessageRejected', 'The original message is not known.');
      if (sender === '') throw new AwsError('MessageRejected', 'The original message has no return path.');
      const raw = Buffer.from(report(parameters, sender), 'utf8');
      return element('MessageId', sendRaw(outbox, raw, [sender], {}));
    },
  });
}

const BOUNDARY = 'delivery-status-notification';

function report(parameters: URLSearchParams, sender: string): string {
  const bounceSender = parameters.get('BounceSender') ?? '';
  const header = [
    `From: ${oneLine(bounceSender)}`,
    `To: ${oneLine(sender)}`,
    'Subject: Delivery Status Notification (Failure)',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${BOUNDARY}"`,
  ];
  return lines(
    ...header,
    '',
    ...part('text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', parameters.get('Explanation') ?? ''),
    ...part('message/delivery-status', '', ...statusFields(parameters)),
    `--${BOUNDARY}--`,
  );
}

const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n`.replace(/\r?\n/g, '\r\n');
const part = (type: string, ...content: readonly string[]) => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}`,
  ...content,
  '',
];
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function statusFields(parameters: URLSearchParams): readonly string[] {
  const fields = [`Reporting-MTA: ${oneLine(parameters.get('MessageDsn.ReportingMta') ?? 'dns; amazonses.com')}`];
  for (let n = 1; parameters.has(`${MEMBERS}${n}.Recipient`); n++) {
    const given = (name: string) => oneLine(parameters.get(`${MEMBERS}${n}.${name}`) ?? '');
    const diagnostic = given('RecipientDsnFields.DiagnosticCode');
    fields.push(
      '',
      `Final-Recipient: rfc822; ${given('Recipient')}`,
      `Action: ${given('RecipientDsnFields.Action') || 'failed'}`,
      `Status: ${given('RecipientDsnFields.Status') || '5.0.0'}`,
      ...(diagnostic ? [`Diagnostic-Code: ${diagnostic}`] : []),
    );
  }
  return fields;
}

const MEMBERS = 'BouncedRecipientInfoList.member.';
