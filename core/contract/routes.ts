import type { FunctionName } from './functions.ts';

export type Role = 'platform' | 'support' | 'host' | 'guest';
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/**
 * One route of the HTTP API: who may call it and which function answers.
 *
 * `roles: 'public'` needs no token. Whether a caller may see the very thing named in the path is decided in `core/access`.
 */
export interface Route {
  readonly method: Method;
  readonly path: string;
  /** `operationId` in openapi.json. */
  readonly operation: string;
  readonly function: FunctionName;
  readonly roles: readonly Role[] | 'public';
}

const PLATFORM = ['platform'] as const;
const CARE = ['platform', 'support'] as const;
const PARTIES = ['host', 'guest'] as const;
const ASKERS = ['platform', 'host', 'guest'] as const;
const HOST_READERS = ['platform', 'support', 'host'] as const;
const READERS = ['host', 'guest', 'platform', 'support'] as const;

export const ROUTES = [
  { method: 'PUT', path: '/hosts/{hostId}', operation: 'putHost', function: 'register-facts', roles: PLATFORM },
  {
    method: 'GET',
    path: '/hosts/{hostId}',
    operation: 'getHost',
    function: 'register-facts',
    roles: ['platform', 'support', 'host'],
  },
  {
    method: 'DELETE',
    path: '/hosts/{hostId}/admitted-mailboxes/{address}',
    operation: 'withdrawMailbox',
    function: 'register-facts',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/hosts/{hostId}/restrictions',
    operation: 'postRestriction',
    function: 'serve-restrictions',
    roles: PLATFORM,
  },
  {
    method: 'GET',
    path: '/hosts/{hostId}/restrictions',
    operation: 'listRestrictions',
    function: 'serve-restrictions',
    roles: ['platform', 'support', 'host'],
  },
  {
    method: 'DELETE',
    path: '/hosts/{hostId}/restrictions/links',
    operation: 'liftRestriction',
    function: 'serve-restrictions',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/hosts/{hostId}/signals',
    operation: 'postSignal',
    function: 'serve-restrictions',
    roles: PLATFORM,
  },
  {
    method: 'GET',
    path: '/hosts/{hostId}/signals',
    operation: 'listSignals',
    function: 'serve-restrictions',
    roles: CARE,
  },
  {
    method: 'GET',
    path: '/hosts/{hostId}/held-messages',
    operation: 'listHeldMessages',
    function: 'serve-restrictions',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/messages/{messageId}/release',
    operation: 'releaseMessage',
    function: 'serve-restrictions',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/messages/{messageId}/refuse',
    operation: 'refuseMessage',
    function: 'serve-restrictions',
    roles: PLATFORM,
  },
  {
    method: 'PUT',
    path: '/listings/{listingId}',
    operation: 'putListing',
    function: 'register-facts',
    roles: PLATFORM,
  },
  {
    method: 'GET',
    path: '/listings/{listingId}',
    operation: 'getListing',
    function: 'register-facts',
    roles: 'public',
  },
  {
    method: 'PUT',
    path: '/bookings/{bookingId}',
    operation: 'putBooking',
    function: 'register-facts',
    roles: PLATFORM,
  },
  {
    method: 'GET',
    path: '/bookings/{bookingId}',
    operation: 'getBooking',
    function: 'register-facts',
    roles: PLATFORM,
  },
  {
    method: 'GET',
    path: '/hosts/{hostId}/templates',
    operation: 'listTemplates',
    function: 'serve-templates',
    roles: HOST_READERS,
  },
  {
    method: 'POST',
    path: '/hosts/{hostId}/templates',
    operation: 'postTemplate',
    function: 'serve-templates',
    roles: ['host'],
  },
  {
    method: 'POST',
    path: '/hosts/{hostId}/templates/preview',
    operation: 'previewTemplate',
    function: 'serve-templates',
    roles: ['host'],
  },
  {
    method: 'GET',
    path: '/hosts/{hostId}/templates/{templateId}',
    operation: 'getTemplate',
    function: 'serve-templates',
    roles: HOST_READERS,
  },
  {
    method: 'PUT',
    path: '/hosts/{hostId}/templates/{templateId}',
    operation: 'putTemplate',
    function: 'serve-templates',
    roles: ['host'],
  },
  {
    method: 'DELETE',
    path: '/hosts/{hostId}/templates/{templateId}',
    operation: 'deleteTemplate',
    function: 'serve-templates',
    roles: ['host'],
  },
  {
    method: 'GET',
    path: '/conversations',
    operation: 'listConversations',
    function: 'serve-conversations',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}',
    operation: 'getConversation',
    function: 'serve-conversations',
    roles: READERS,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/messages',
    operation: 'listMessages',
    function: 'serve-translations',
    roles: PARTIES,
  },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/messages',
    operation: 'postMessage',
    function: 'serve-conversations',
    roles: PARTIES,
  },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/attachments',
    operation: 'postAttachment',
    function: 'serve-uploads',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/attachments/{attachmentId}',
    operation: 'getAttachment',
    function: 'serve-uploads',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/messages/{messageId}',
    operation: 'getMessage',
    function: 'serve-translations',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/messages/{messageId}/translation',
    operation: 'getTranslation',
    function: 'serve-translations',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/scheduled',
    operation: 'listScheduled',
    function: 'serve-schedules',
    roles: HOST_READERS,
  },
  {
    method: 'DELETE',
    path: '/conversations/{conversationId}/scheduled/{scheduledId}',
    operation: 'dropScheduled',
    function: 'serve-schedules',
    roles: ['host'],
  },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/scheduled/{scheduledId}/send',
    operation: 'sendScheduled',
    function: 'serve-schedules',
    roles: ['host'],
  },
  {
    method: 'PUT',
    path: '/conversations/{conversationId}/read',
    operation: 'putRead',
    function: 'serve-conversations',
    roles: PARTIES,
  },
  {
    method: 'PUT',
    path: '/conversations/{conversationId}/no-answer-needed',
    operation: 'putNoAnswerNeeded',
    function: 'serve-conversations',
    roles: ['host'],
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/contact',
    operation: 'getContact',
    function: 'serve-conversations',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/disclosures',
    operation: 'listDisclosures',
    function: 'serve-record',
    roles: PLATFORM,
  },
  { method: 'GET', path: '/mail', operation: 'listMail', function: 'inspect-mail', roles: CARE },
  { method: 'GET', path: '/mail/{mailId}', operation: 'getMail', function: 'inspect-mail', roles: CARE },
  {
    method: 'POST',
    path: '/mail/{mailId}/release',
    operation: 'releaseMail',
    function: 'inspect-mail',
    roles: PLATFORM,
  },
  { method: 'GET', path: '/mailboxes', operation: 'listMailboxes', function: 'serve-mailboxes', roles: CARE },
  {
    method: 'POST',
    path: '/mailboxes/{mailboxId}/reinstate',
    operation: 'reinstateMailbox',
    function: 'serve-mailboxes',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/bookings/{bookingId}/cancellation-requests',
    operation: 'askCancellation',
    function: 'serve-cancellations',
    roles: ['host'],
  },
  {
    method: 'GET',
    path: '/bookings/{bookingId}/cancellation-requests',
    operation: 'listBookingCancellations',
    function: 'serve-cancellations',
    roles: ['host', 'platform'],
  },
  {
    method: 'GET',
    path: '/cancellation-requests',
    operation: 'listCancellations',
    function: 'serve-cancellations',
    roles: CARE,
  },
  {
    method: 'GET',
    path: '/cancellation-requests/{token}',
    operation: 'showCancellation',
    function: 'serve-cancellations',
    roles: 'public',
  },
  {
    method: 'POST',
    path: '/cancellation-requests/{token}',
    operation: 'answerCancellation',
    function: 'serve-cancellations',
    roles: 'public',
  },
  {
    method: 'POST',
    path: '/support-requests',
    operation: 'postSupportRequest',
    function: 'serve-support',
    roles: PARTIES,
  },
  {
    method: 'GET',
    path: '/support-requests',
    operation: 'listSupportRequests',
    function: 'serve-support',
    roles: READERS,
  },
  {
    method: 'GET',
    path: '/support-requests/{requestId}',
    operation: 'getSupportRequest',
    function: 'serve-support',
    roles: READERS,
  },
  {
    method: 'POST',
    path: '/support-requests/{requestId}/messages',
    operation: 'postSupportMessage',
    function: 'serve-support',
    roles: READERS,
  },
  {
    method: 'PUT',
    path: '/support-requests/{requestId}/state',
    operation: 'putSupportState',
    function: 'serve-support',
    roles: CARE,
  },
  { method: 'GET', path: '/support', operation: 'getSupportPage', function: 'show-reference', roles: 'public' },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/readings',
    operation: 'postReading',
    function: 'serve-record',
    roles: CARE,
  },
  {
    method: 'GET',
    path: '/conversations/{conversationId}/readings',
    operation: 'listConversationReadings',
    function: 'serve-record',
    roles: PLATFORM,
  },
  { method: 'GET', path: '/readings', operation: 'listReadings', function: 'serve-record', roles: PLATFORM },
  {
    method: 'POST',
    path: '/mail/{mailId}/readings',
    operation: 'postMailReading',
    function: 'serve-record',
    roles: CARE,
  },
  {
    method: 'GET',
    path: '/mail/{mailId}/readings',
    operation: 'listMailReadings',
    function: 'serve-record',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/hosts/{hostId}/readings',
    operation: 'postHostReading',
    function: 'serve-record',
    roles: CARE,
  },
  {
    method: 'GET',
    path: '/hosts/{hostId}/readings',
    operation: 'listHostReadings',
    function: 'serve-record',
    roles: PLATFORM,
  },
  {
    method: 'POST',
    path: '/conversations/{conversationId}/exports',
    operation: 'postExport',
    function: 'serve-record',
    roles: ASKERS,
  },
  { method: 'GET', path: '/exports/{exportId}', operation: 'getExport', function: 'serve-record', roles: ASKERS },
  { method: 'GET', path: '/export-keys', operation: 'getExportKeys', function: 'serve-record', roles: 'public' },
  { method: 'GET', path: '/openapi.json', operation: 'getOpenapi', function: 'show-reference', roles: 'public' },
  { method: 'GET', path: '/docs', operation: 'getDocs', function: 'show-reference', roles: 'public' },
] as const satisfies readonly Route[];

export type Operation = (typeof ROUTES)[number]['operation'];
