import { beforeAll, describe, expect, it } from 'vitest';
import { type Operation, ROUTES, type Role, type Route } from '../../core/contract/routes.ts';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../support/api.ts';
import { aBooking, aConversation, aHost, aListing } from '../support/api-bodies.ts';
import { cancellationToken } from '../support/cancellations.ts';
import { aMailRow } from '../support/mail-rows.ts';
import { rawMail } from '../support/received-mail.ts';
import { aScheduledSend } from '../support/scheduled-sends.ts';

/**
 * How each call is made, and who gets what: a route that is not here does not compile.
 *
 * `seen` are those whose answer is not 401, 403 or 404.
 */
interface Probe {
  readonly path: string;
  readonly body?: object;
  readonly query?: Readonly<Record<string, string>>;
  readonly seen: readonly string[];
  /** Who sees what it is about, and may not do this with it. */
  readonly refused?: readonly string[];
}

const api = useApi();
let id = '';
let exportId = '';
let requestId = '';
let token = '';
let uploadId = '';
let mailboxId = '';
let templateId = '';
let questionId = '';
let goneId = '';
const CALLERS: Readonly<Record<string, As>> = {
  platform: PLATFORM,
  support: SUPPORT,
  host: host('host-1'),
  guest: guest('guest-1'),
  'another host': host('host-2'),
  'another guest': guest('guest-2'),
  'a host with the guest’s id': host('guest-1'),
  'a guest with the host’s id': guest('host-1'),
};
const SIDES = ['host', 'guest'];
const CARE = ['platform', 'support'];

/** One that gives out contact details to both. */
const LISTING = aListing({ program: 'rental-subscription', requirements: ['No pets'] });
const BOOKING = aBooking({ payment: { state: 'full', onPlatform: true } });

const PROBES: Readonly<Record<Operation, Probe>> = {
  putHost: { path: '/hosts/host-1', body: aHost(), seen: ['platform'] },
  getHost: { path: '/hosts/host-1', seen: [...CARE, 'host'] },
  withdrawMailbox: { path: '/hosts/host-1/admitted-mailboxes/assistant@host.example', seen: ['platform'] },
  postRestriction: { path: '/hosts/host-1/restrictions', body: { kind: 'links', reason: 'Hello' }, seen: ['platform'] },
  listRestrictions: { path: '/hosts/host-1/restrictions', seen: [...CARE, 'host'] },
  liftRestriction: { path: '/hosts/host-1/restrictions/links', seen: ['platform'] },
  postSignal: { path: '/hosts/host-1/signals', body: { kind: 'unusual-login', note: 'Hello' }, seen: ['platform'] },
  listSignals: { path: '/hosts/host-1/signals', seen: CARE },
  listHeldMessages: { path: '/hosts/host-1/held-messages', seen: ['platform'] },
  releaseMessage: { path: '/conversations/ID/messages/ID-1/release', seen: ['platform'] },
  refuseMessage: { path: '/conversations/ID/messages/ID-1/refuse', seen: ['platform'] },
  getNotifications: {
    path: '/notification-settings',
    seen: ['host', 'guest', 'another guest', 'a guest with the host’s id'],
  },
  putNotifications: {
    path: '/notification-settings',
    body: { mailboxes: [] },
    seen: ['host', 'guest', 'another guest', 'a guest with the host’s id'],
  },
  getHostNotifications: { path: '/hosts/host-1/notification-settings', seen: CARE },
  putHostNotifications: { path: '/hosts/host-1/notification-settings', body: { mailboxes: [] }, seen: CARE },
  getGuestNotifications: { path: '/guests/guest-1/notification-settings', seen: CARE },
  putGuestNotifications: { path: '/guests/guest-1/notification-settings', body: { messages: 'at-once' }, seen: CARE },
  getResponseRate: { path: '/hosts/host-1/response-rate', seen: [...CARE, 'host'] },
  listResponseDays: { path: '/hosts/host-1/response-rate/days', seen: [...CARE, 'host'] },
  putListing: { path: '/listings/listing-1', body: LISTING, seen: ['platform'] },
  getListing: { path: '/listings/listing-1', seen: Object.keys(CALLERS) },
  listQuestions: { path: '/listings/listing-1/questions', seen: Object.keys(CALLERS) },
  postQuestion: {
    path: '/listings/listing-1/questions',
    body: { text: 'Is there parking?' },
    seen: ['guest', 'another guest', 'a guest with the host’s id'],
  },
  getQuestion: { path: '/listings/listing-1/questions/QUEST', seen: Object.keys(CALLERS) },
  putAnswer: { path: '/listings/listing-1/questions/QUEST/answer', body: { text: 'Yes.' }, seen: ['host'] },
  putHelpful: {
    path: '/listings/listing-1/questions/QUEST/helpful',
    seen: ['guest', 'another guest', 'a guest with the host’s id'],
  },
  deleteHelpful: {
    path: '/listings/listing-1/questions/QUEST/helpful',
    seen: ['guest', 'another guest', 'a guest with the host’s id'],
  },
  listQuestionRecord: { path: '/listings/listing-1/questions/QUEST/record', seen: ['platform'] },
  listHostQuestions: { path: '/hosts/host-1/questions', seen: [...CARE, 'host'] },
  deleteQuestion: { path: '/listings/listing-1/questions/GONE', seen: ['host'] },
  putBooking: { path: '/bookings/booking-1', body: BOOKING, seen: ['platform'] },
  getBooking: { path: '/bookings/booking-1', seen: ['platform'] },
  putConfirmation: {
    path: '/bookings/booking-1/requirements-confirmation',
    body: { confirmedAt: '2026-02-06T12:58:10Z', requirements: ['No pets'] },
    seen: ['platform'],
  },
  getConfirmation: { path: '/bookings/booking-1/requirements-confirmation', seen: ['platform', ...SIDES] },
  postInquiry: {
    path: '/listings/listing-1/inquiries',
    body: { text: 'Is it quiet?', guest: { name: 'Kim', address: 'kim@guest.example', language: 'en' } },
    seen: Object.keys(CALLERS).filter((name) => CALLERS[name]?.role === 'guest'),
  },
  listTemplates: { path: '/hosts/host-1/templates', seen: [...CARE, 'host'] },
  postTemplate: { path: '/hosts/host-1/templates', body: { name: 'Hi', texts: { en: 'Hello' } }, seen: ['host'] },
  previewTemplate: {
    path: '/hosts/host-1/templates/preview',
    body: { texts: { en: 'Hello {{guest.name}}' }, bookingId: 'booking-1' },
    seen: ['host'],
  },
  getTemplate: { path: '/hosts/host-1/templates/TEMPLATE', seen: [...CARE, 'host'] },
  putTemplate: {
    path: '/hosts/host-1/templates/TEMPLATE',
    body: { name: 'Hi', texts: { en: 'Hello again' } },
    seen: ['host'],
  },
  deleteTemplate: { path: '/hosts/host-1/templates/TEMPLATE', seen: ['host'] },
  listScheduled: { path: '/conversations/ID/scheduled', seen: [...CARE, 'host'] },
  dropScheduled: { path: '/conversations/ID/scheduled/planned', seen: ['host'] },
  sendScheduled: { path: '/conversations/ID/scheduled/planned/send', seen: ['host'] },
  listConversations: { path: '/conversations', seen: Object.keys(CALLERS).filter((name) => !CARE.includes(name)) },
  searchConversations: {
    path: '/conversations/search',
    query: { q: 'secret' },
    seen: Object.keys(CALLERS).filter((name) => !CARE.includes(name)),
  },
  countConversations: {
    path: '/conversations/counts',
    seen: Object.keys(CALLERS).filter((name) => !CARE.includes(name)),
  },
  getConversation: { path: '/conversations/ID', seen: [...CARE, ...SIDES] },
  listMessages: { path: '/conversations/ID/messages', seen: SIDES },
  getMessage: { path: '/conversations/ID/messages/ID-1', seen: SIDES },
  getTranslation: { path: '/conversations/ID/messages/ID-1/translation', seen: SIDES },
  postMessage: { path: '/conversations/ID/messages', body: { text: 'Hello' }, seen: SIDES },
  postAttachment: {
    path: '/conversations/ID/attachments',
    body: { name: 'door.png', type: 'image/png', bytes: 70 },
    seen: SIDES,
  },
  getAttachment: { path: '/conversations/ID/attachments/FILE', seen: ['guest'] },
  putRead: { path: '/conversations/ID/read', body: { upTo: 'ID-1' }, seen: SIDES },
  putNoAnswerNeeded: { path: '/conversations/ID/no-answer-needed', body: { messageId: 'ID-1' }, seen: ['host'] },
  getContact: { path: '/conversations/ID/contact', seen: SIDES },
  postLiveTicket: { path: '/live-tickets', seen: Object.keys(CALLERS).filter((name) => !CARE.includes(name)) },
  listMail: { path: '/mail', seen: CARE },
  getMail: { path: '/mail/mail-1', seen: CARE },
  releaseMail: { path: '/mail/mail-1/release', body: {}, seen: ['platform'] },
  listMailboxes: { path: '/mailboxes', seen: CARE },
  reinstateMailbox: { path: '/mailboxes/BOX/reinstate', seen: ['platform'] },
  postSupportRequest: {
    path: '/support-requests',
    body: { topic: 'Deposit', text: 'Hello', bookingId: 'booking-1' },
    seen: SIDES,
  },
  listSupportRequests: { path: '/support-requests', seen: Object.keys(CALLERS) },
  getSupportRequest: { path: '/support-requests/SUP', seen: [...CARE, 'guest'] },
  postSupportMessage: { path: '/support-requests/SUP/messages', body: { text: 'Hello' }, seen: [...CARE, 'guest'] },
  putSupportState: { path: '/support-requests/SUP/state', body: { state: 'closed' }, seen: CARE },
  getSupportPage: { path: '/support', seen: Object.keys(CALLERS) },
  askCancellation: {
    path: '/bookings/booking-1/cancellation-requests',
    body: { reason: 'customer-asked' },
    seen: ['host'],
  },
  listBookingCancellations: { path: '/bookings/booking-1/cancellation-requests', seen: ['platform', 'host'] },
  listCancellations: { path: '/cancellation-requests', seen: CARE },
  showCancellation: { path: '/cancellation-requests/TOKEN', seen: Object.keys(CALLERS) },
  answerCancellation: {
    path: '/cancellation-requests/TOKEN',
    body: { answer: 'no' },
    seen: Object.keys(CALLERS),
  },
  postReading: { path: '/conversations/ID/readings', body: { purpose: 'fraud', note: 'Case 1' }, seen: CARE },
  listConversationReadings: { path: '/conversations/ID/readings', seen: ['platform'] },
  listDisclosures: { path: '/conversations/ID/disclosures', seen: ['platform'] },
  listReadings: { path: '/readings', seen: ['platform'] },
  postMailReading: { path: '/mail/mail-1/readings', body: { purpose: 'spam', note: 'Case 1' }, seen: CARE },
  listMailReadings: { path: '/mail/mail-1/readings', seen: ['platform'] },
  postQuestionReading: {
    path: '/listings/listing-1/questions/QUEST/readings',
    body: { purpose: 'fraud', note: 'Case 1' },
    seen: CARE,
  },
  listQuestionReadings: { path: '/listings/listing-1/questions/QUEST/readings', seen: ['platform'] },
  postHostReading: { path: '/hosts/host-1/readings', body: { purpose: 'legal', note: 'Case 1' }, seen: CARE },
  listHostReadings: { path: '/hosts/host-1/readings', seen: ['platform'] },
  postExport: {
    path: '/conversations/ID/exports',
    body: { for: 'guest', format: 'json' },
    seen: ['platform', 'guest'],
    refused: ['host'],
  },
  getExport: { path: '/exports/EXP', seen: ['guest'] },
  getExportKeys: { path: '/export-keys', seen: Object.keys(CALLERS) },
  getOpenapi: { path: '/openapi.json', seen: Object.keys(CALLERS) },
  getDocs: { path: '/docs', seen: Object.keys(CALLERS) },
};

/** Only what every caller may see of the conversation, the guest and the host. */
const SECRETS = /Hello|Secret words|bo@guest|anna@host|Bo Ek|\+467/;

const guestAlias = async () => (await api.call('GET', '/bookings/booking-1', PLATFORM)).text('aliases.guest');

beforeAll(async () => {
  id = await aConversation(api, { listing: LISTING, booking: BOOKING });
  await api.call('POST', `/conversations/${id}/messages`, guest('guest-1'), { body: { text: 'Secret words' } });
  const file = { body: { name: 'Hello.png', type: 'image/png', bytes: 70 } };
  uploadId = (await api.call('POST', `/conversations/${id}/attachments`, guest('guest-1'), file)).text('id');
  const asked = { topic: 'Hello', text: 'Secret words', bookingId: 'booking-1' };
  requestId = (await api.call('POST', '/support-requests', guest('guest-1'), { body: asked })).text('id');
  const told = { body: { reason: 'customer-asked', note: 'Secret words' } };
  const report = await api.call('POST', '/bookings/booking-1/cancellation-requests', host('host-1'), told);
  token = await cancellationToken(api.signer, { id: report.text('id'), expiresAt: report.text('expiresAt') });
  const template = { body: { name: 'Hello', texts: { en: 'Secret words' } } };
  templateId = (await api.call('POST', '/hosts/host-1/templates', host('host-1'), template)).text('id');
  await api.sends().change(aScheduledSend({ id: 'planned', conversationId: id, templateId }), api.clock.now);
  const askAbout = async (text: string) =>
    (await api.call('POST', '/listings/listing-1/questions', guest('guest-1'), { body: { text } })).text('id');
  questionId = await askAbout('How many people may sleep there?');
  goneId = await askAbout('Is there a garden?');
  await api.call('PUT', `/listings/listing-1/questions/${questionId}/answer`, host('host-1'), {
    body: { text: 'Six.' },
  });
  const wish = { body: { for: 'guest', format: 'json' } };
  exportId = (await api.call('POST', `/conversations/${id}/exports`, guest('guest-1'), wish)).text('id');
  const news = { address: 'anna@host.example', state: 'suspended', reason: 'unknown-address' } as const;
  const stopped = { ...news, sentTo: news.address, sentAt: '2026-03-01T10:00:00.000Z' };
  const stopping = api.mailboxes().stop({ role: 'host', id: 'host-1' }, stopped, stopped.sentAt, () => 'box1');
  mailboxId = (await stopping)?.mailboxId ?? '';
  api.mails.set('inbound/mail-1', rawMail({ text: 'Secret words' }));
  await api.mailLog().record(aMailRow({ mailId: 'mail-1', from: 'anna@host.example' }));
  await api
    .mailLog()
    .record(
      aMailRow({ mailId: 'mail-2', received: aMailRow({ mailId: 'mail-1' }).received, recipient: await guestAlias() }),
    );
  await api.call('POST', '/mail/mail-2/release', PLATFORM, { body: { addMailbox: true } });
});

const ask = (route: Route & { readonly operation: Operation }, as?: As) => {
  const { path, body, query } = PROBES[route.operation];
  const told = body && JSON.parse(JSON.stringify(body).replaceAll('ID-1', `${id}-1`));
  return api.call(
    route.method,
    path
      .replaceAll('ID', id)
      .replaceAll('SUP', requestId)
      .replace('EXP', exportId)
      .replace('TOKEN', token)
      .replace('BOX', mailboxId)
      .replace('TEMPLATE', templateId)
      .replace('FILE', uploadId)
      .replace('QUEST', questionId)
      .replace('GONE', goneId),
    as,
    { ...(told && { body: told }), ...(query && { query }) },
  );
};

describe.each(ROUTES)('$operation', (route) => {
  it.each(Object.entries(CALLERS))('answers %s as the table says', async (name, as) => {
    const got = await ask(route, as);
    if (PROBES[route.operation].seen.includes(name)) {
      expect([401, 403, 404]).not.toContain(got.status);
      return;
    }
    const roles: readonly Role[] = route.roles === 'public' ? [] : route.roles;
    const refused = !roles.includes(as.role) || PROBES[route.operation].refused?.includes(name);
    expect(got.status).toBe(refused ? 403 : 404);
    expect(JSON.stringify(got.body)).not.toMatch(SECRETS);
  });

  it('gives nothing without a token, unless it is for everybody', async () => {
    const got = await ask(route);
    if (route.roles === 'public') {
      expect(got.status).toBe(200);
      return;
    }
    expect(got).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(got.headers['www-authenticate']).toBe('Bearer');
  });
});

it("lists nobody's conversations to another", async () => {
  for (const name of ['another host', 'another guest', 'a host with the guest’s id', 'a guest with the host’s id'])
    expect((await api.call('GET', '/conversations', CALLERS[name])).list('items', 'id')).not.toContain(id);
});
