/** Domain events on the bus (`detail-type`). `detail` carries ids and codes, never a text or an address. */
export const EVENT_SOURCE = 'foyer';

export const EVENT_TYPES = [
  'MessageAccepted',
  'MessageRefused',
  'MessageFlagged',
  'MessageDelivered',
  'MessageUndeliverable',
  'ContactReleased',
  'RestrictionSet',
  'RestrictionLifted',
  'CancellationRequested',
  'CancellationConfirmed',
  'CancellationDeclined',
  'ScheduledSendHeld',
  'SupportRequested',
  'QuestionAsked',
  'QuestionAnswered',
  'MailboxSuspended',
  'MailboxReinstated',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
