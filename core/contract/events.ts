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

/**
 * What the platform puts on the bus when a host's account shows a sign of somebody else using it: `detail` is
 * `{hostId, kind, signalId?, at?}`. The rule that leads such events to `take-signal`, as EventBridge writes it.
 */
export const ACCOUNT_SIGNAL = 'HostAccountSignal';
export const ACCOUNT_SIGNALS = { 'detail-type': [ACCOUNT_SIGNAL] } as const;
