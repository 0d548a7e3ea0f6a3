import { createHash } from 'node:crypto';
import { MAIL_LOG_SHARDS, mailKey, mailLogPartition } from '../../core/contract/table.ts';
import type { MailRelease, MailRow, MailState, ReceivedFacts } from '../../core/model.ts';
import type { MailEnd } from '../../core/ports/mails.ts';
import { VERDICTS, type Verdicts } from '../../core/sender.ts';
import {
  type Attributes,
  map,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalOneOf,
  optionalText,
  optionalTexts,
  text,
} from './attributes.ts';
import { readRefusal } from './refusal-item.ts';
import type { Expression } from './table.ts';

export const MAIL_STATES: readonly MailState[] = ['accepted', 'delivered', 'refused', 'quarantined', 'failed'];

/** What tells one row of the log from all others, and sorts it: instant, then mail, then recipient. */
type Place = Pick<MailRow, 'mailId' | 'recipient'>;

/** In which partition of the log a row stands while in `state`: always the same shard for the same row. */
export function mailLogOf({ mailId, recipient }: Place, state: MailState): string {
  const [byte = 0] = createHash('sha256').update(`${mailId}#${recipient.toLowerCase()}`).digest();
  return mailLogPartition(state, byte % MAIL_LOG_SHARDS);
}

/** Where a row stands in the log, newest last. */
export const loggedAt = ({ mailId, recipient, receivedAt }: MailRow): string =>
  `${receivedAt}#${mailId}#${recipient.toLowerCase()}`;

/** A mail row as it is stored. */
export const mailItem = (row: MailRow): Attributes => ({
  ...row,
  ...mailKey(row.mailId, row.recipient),
  mailLog: mailLogOf(row, row.state),
  loggedAt: loggedAt(row),
});

/** Reads a row as {@link mailItem} made it. */
export const readMailRow = (item: Attributes): MailRow => ({
  mailId: text(item, 'mailId'),
  recipient: text(item, 'recipient'),
  receivedAt: text(item, 'receivedAt'),
  from: text(item, 'from'),
  state: oneOf(item, 'state', MAIL_STATES),
  reason: optionalText(item, 'reason'),
  conversationId: optionalText(item, 'conversationId'),
  messageId: optionalText(item, 'messageId'),
  requestId: optionalText(item, 'requestId'),
  questionId: optionalText(item, 'questionId'),
  notice: optionalMap(item, 'notice', readRefusal),
  together: optionalTexts(item, 'together'),
  answerable: optionalFlag(item, 'answerable'),
  ownId: optionalText(item, 'ownId'),
  leftOut: optionalTexts(item, 'leftOut'),
  refusal: optionalMap(item, 'refusal', readRefusal),
  sender: optionalOneOf(item, 'sender', ['guest', 'host']),
  received: optionalMap(item, 'received', readReceived),
  released: optionalMap(item, 'released', readRelease),
});

const readRelease = (item: Attributes): MailRelease => {
  const by = map(item, 'by');
  return {
    by: { role: oneOf(by, 'role', ['platform', 'support']), id: text(by, 'id') },
    at: text(item, 'at'),
    mailboxAdded: optionalFlag(item, 'mailboxAdded'),
  };
};

/** The change of a row that moves it to `to`, in the log too; what else it holds stays. */
export function movedBy(row: Place, to: MailEnd): Expression {
  const values = Object.entries({ ...to, mailLog: mailLogOf(row, to.state) });
  const set = values.filter(([, value]) => value !== undefined);
  const gone = values.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  return {
    expression: [
      `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
    ].join(' '),
    names: Object.fromEntries(values.map(([name]) => [name, name])),
    values: Object.fromEntries(set),
  };
}

const readReceived = (item: Attributes): ReceivedFacts => ({
  objectKey: text(item, 'objectKey'),
  returnPath: text(item, 'returnPath'),
  verdicts: readVerdicts(map(item, 'verdicts')),
});

const readVerdicts = (item: Attributes): Verdicts => ({
  spam: oneOf(item, 'spam', VERDICTS),
  virus: oneOf(item, 'virus', VERDICTS),
  spf: oneOf(item, 'spf', VERDICTS),
  dkim: oneOf(item, 'dkim', VERDICTS),
  dmarc: oneOf(item, 'dmarc', VERDICTS),
});
