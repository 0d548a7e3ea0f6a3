import { encodeText } from '../../core/mail/compose/encode-text.ts';
import type { ReceivedMail } from '../store/received-mails.ts';

const BOUNDARY = '----=_Part_0_delivery_status';

/**
 * The mail that SES makes of a SendBounce call: a delivery status notification (RFC 3464) in two parts.
 *
 * SES's documentation tells the fields of the second part; subject, parts and their descriptions are those of bounces
 * that SES sent to others. Whether it gives the header of the original back, and names it in `In-Reply-To`, is not
 * documented: here it does not, so that nothing comes to rely on it.
 */
export function bounceMail(parameters: URLSearchParams, original: ReceivedMail): string {
  const { encoding, body } = encodeText(parameters.get('Explanation') ?? 'This message could not be delivered.');
  return [
    `From: ${oneLine(parameters.get('BounceSender') ?? '')}`,
    `To: ${oneLine(original.sender)}`,
    'Subject: Delivery Status Notification (Failure)',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status;`,
    ` boundary="${BOUNDARY}"`,
    '',
    ...part('text/plain; charset=UTF-8', encoding, 'Notification', body),
    ...part('message/delivery-status', '7bit', 'Delivery Status Notification', statusFields(parameters)),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

const part = (type: string, encoding: string, description: string, content: string): readonly string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}`,
  `Content-Transfer-Encoding: ${encoding}`,
  `Content-Description: ${description}`,
  '',
  content,
];

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function statusFields(parameters: URLSearchParams): string {
  const arrived = parameters.get('MessageDsn.ArrivalDate');
  const groups = [
    [
      field('Reporting-MTA', parameters.get('MessageDsn.ReportingMta') ?? 'dns; inbound-smtp.eu-west-1.amazonaws.com'),
      ...(arrived ? [field('Arrival-Date', new Date(arrived).toUTCString().replace('GMT', '+0000'))] : []),
    ],
    ...bouncedRecipients(parameters).map(recipientFields),
  ];
  return groups.map((group) => group.join('')).join('\r\n');
}

const field = (name: string, value: string): string => `${name}: ${oneLine(value)}\r\n`;

/** One entry of the call's list of recipients. */
export interface BouncedRecipient {
  readonly recipient: string;
  readonly finalRecipient: string;
  readonly action: string;
  readonly status: string;
  readonly diagnostic: string;
}

/** The call's list of recipients; what it leaves out is empty. */
export function bouncedRecipients(parameters: URLSearchParams): readonly BouncedRecipient[] {
  const members: BouncedRecipient[] = [];
  for (let n = 1; parameters.has(`BouncedRecipientInfoList.member.${n}.Recipient`); n++) {
    const given = (name: string) => parameters.get(`BouncedRecipientInfoList.member.${n}.${name}`) ?? '';
    members.push({
      recipient: given('Recipient'),
      finalRecipient: given('RecipientDsnFields.FinalRecipient') || given('Recipient'),
      action: given('RecipientDsnFields.Action'),
      status: given('RecipientDsnFields.Status'),
      diagnostic: given('RecipientDsnFields.DiagnosticCode'),
    });
  }
  return members;
}

const recipientFields = ({ finalRecipient, action, status, diagnostic }: BouncedRecipient): readonly string[] => [
  field('Action', action),
  field('Final-Recipient', `rfc822; ${finalRecipient}`),
  ...(diagnostic ? [field('Diagnostic-Code', diagnostic)] : []),
  field('Status', status),
];
