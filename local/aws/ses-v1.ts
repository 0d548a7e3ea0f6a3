import type { ReceivedMail } from '../store/received-mails.ts';
import type { Store } from '../store.ts';
import { queryService } from './query-service.ts';
import { AwsError, type AwsService } from './service.ts';
import { bouncedRecipients, bounceMail } from './ses-bounce.ts';
import { sendRaw } from './ses-message.ts';
import { element } from './xml.ts';

export interface BounceOptions {
  /** The identity that is verified for sending, with all below it. */
  readonly domain: string;
  /** Whether no more than one bounce a second is taken. */
  readonly paced: boolean;
}

/** How long after its receipt a mail can be bounced, in milliseconds. */
const BOUNCEABLE = 24 * 3_600_000;
const PACE = 1_000;
const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/**
 * SES v1: SendBounce, to the envelope sender of a mail that SES received within 24 hours.
 *
 * Refuses what SES's documentation says is refused.
 */
export function sesV1(store: Pick<Store, 'outbox' | 'received'>, options: BounceOptions): AwsService {
  let latest = Number.NEGATIVE_INFINITY;
  return queryService('http://ses.amazonaws.com/doc/2010-12-01/', {
    SendBounce(parameters) {
      if (options.paced && Date.now() - latest < PACE)
        throw new AwsError('Throttling', 'Maximum sending rate exceeded.');
      latest = Date.now();
      checkSender(parameters.get('BounceSender') ?? '', options.domain);
      const original = bounceable(store.received.find(parameters.get('OriginalMessageId') ?? ''));
      checkRecipients(parameters, original);
      const raw = Buffer.from(bounceMail(parameters, original), 'latin1');
      return element('MessageId', sendRaw(store.outbox, raw, [original.sender], {}));
    },
  });
}

const rejected = (message: string): AwsError => new AwsError('MessageRejected', message);
const invalid = (message: string): AwsError => new AwsError('InvalidParameterValue', message);

function checkSender(sender: string, domain: string): void {
  const own = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  if (own !== domain && !own.endsWith(`.${domain}`)) throw rejected('Email address is not verified.');
}

function bounceable(original: ReceivedMail | undefined): ReceivedMail {
  if (!original) throw rejected('The original message is not known.');
  if (original.sender === '') throw rejected('The original message has no return path.');
  if (Date.now() - Date.parse(original.at) > BOUNCEABLE)
    throw rejected('The original message was received more than 24 hours ago.');
  return original;
}

/** "Either FinalRecipient or the recipient in BouncedRecipientInfo must be a recipient of the original." */
function checkRecipients(parameters: URLSearchParams, original: ReceivedMail): void {
  const members = bouncedRecipients(parameters);
  if (members.length === 0) throw invalid('At least one bounced recipient is needed.');
  const known = original.recipients.map((each) => each.toLowerCase());
  for (const { recipient, finalRecipient, action, status } of members) {
    if (!ACTIONS.includes(action) || !/^[245]\.\d{1,3}\.\d{1,3}$/.test(status))
      throw invalid('An action and a status are needed for each recipient.');
    if (!known.includes(recipient.toLowerCase()) && !known.includes(finalRecipient.toLowerCase()))
      throw invalid('The original message was not sent to that recipient.');
  }
}
