import { mailboxesKey, mailboxKey } from '../../core/contract/table.ts';
import {
  type Holder,
  type KnownMailbox,
  MAILBOX_STATES,
  type MailboxRecord,
  type MailboxState,
  type MailboxTurn,
  STOP_REASONS,
} from '../../core/mailbox-state.ts';
import {
  type Attributes,
  map,
  maps,
  number,
  oneOf,
  optionalMap,
  optionalOneOf,
  optionalText,
  text,
} from './attributes.ts';

/** What is known of a holder's mailboxes. `revision` grows with every change; 0 where there is none yet. */
export interface MailboxBook {
  readonly revision: number;
  readonly mailboxes: readonly KnownMailbox[];
}

/** The item that mail out looks at: of each mailbox no more than that needs. */
export const bookItem = ({ role, id }: Holder, { revision, mailboxes }: MailboxBook): Attributes => ({
  ...mailboxesKey(role, id),
  revision,
  mailboxes: mailboxes.map(({ mailboxId, address, state, since, reason }) => ({
    mailboxId,
    address,
    state,
    since,
    reason,
  })),
});

/** Reads it as {@link bookItem} made it; where there is none, nothing is known. */
export const readBook = (item: Attributes | undefined): MailboxBook =>
  item ? { revision: number(item, 'revision'), mailboxes: readKnown(item) } : { revision: 0, mailboxes: [] };

const readKnown = (item: Attributes): readonly KnownMailbox[] => maps(item, 'mailboxes', readMailbox);

const readMailbox = (item: Attributes): KnownMailbox => ({
  mailboxId: text(item, 'mailboxId'),
  address: text(item, 'address'),
  state: oneOf(item, 'state', MAILBOX_STATES),
  since: text(item, 'since'),
  reason: oneOf(item, 'reason', STOP_REASONS),
});

/** Partition of the index that holds the mailboxes of one state. */
export const mailboxCases = (state: MailboxState): string => `mailboxes#${state}`;

/** Where a mailbox stands among those of its state, newest last. */
export const filedAt = ({ since, mailboxId }: MailboxRecord): string => `${since}#${mailboxId}`;

/** A mailbox as it is stored. */
export const mailboxItem = (record: MailboxRecord): Attributes => ({
  ...record,
  ...mailboxKey(record.mailboxId),
  cases: mailboxCases(record.state),
  filedAt: filedAt(record),
});

/** Reads a mailbox as {@link mailboxItem} made it. */
export const readMailboxRecord = (item: Attributes): MailboxRecord => ({
  ...readMailbox(item),
  holder: readHolder(map(item, 'holder')),
  sentTo: text(item, 'sentTo'),
  history: maps(item, 'history', readTurn),
});

const readHolder = (item: Attributes): Holder => ({
  role: oneOf(item, 'role', ['guest', 'host']),
  id: text(item, 'id'),
});

const readTurn = (item: Attributes): MailboxTurn => ({
  at: text(item, 'at'),
  state: oneOf(item, 'state', MAILBOX_STATES),
  reason: optionalOneOf(item, 'reason', STOP_REASONS),
  messageId: optionalText(item, 'messageId'),
  by: optionalMap(item, 'by', (by) => ({
    role: oneOf(by, 'role', ['platform', 'support', 'host', 'guest']),
    id: text(by, 'id'),
  })),
});
