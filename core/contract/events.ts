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

/** The version of each event's `detail`. What breaks who reads it is no new version here, but a new event beside it (docs/events.md). */
export const EVENT_VERSIONS = {
  MessageAccepted: 1,
  MessageRefused: 1,
  MessageFlagged: 1,
  MessageDelivered: 1,
  MessageUndeliverable: 1,
  ContactReleased: 1,
  RestrictionSet: 1,
  RestrictionLifted: 1,
  CancellationRequested: 1,
  CancellationConfirmed: 1,
  CancellationDeclined: 1,
  ScheduledSendHeld: 1,
  SupportRequested: 1,
  QuestionAsked: 1,
  QuestionAnswered: 1,
  MailboxSuspended: 1,
  MailboxReinstated: 1,
} as const satisfies Record<EventType, number>;

/**
 * What the platform puts on the bus when a host's account shows a sign of somebody else using it: `detail` is
 * `{hostId, kind, signalId?, at?}`. The rule that leads such events to `take-signal`, as EventBridge writes it.
 */
export const ACCOUNT_SIGNAL = 'HostAccountSignal';
export const ACCOUNT_SIGNALS = { 'detail-type': [ACCOUNT_SIGNAL] } as const;
