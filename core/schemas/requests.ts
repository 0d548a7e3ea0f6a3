import * as z from 'zod/mini';
import type { Operation } from '../contract/routes.ts';
import { bookingFacts, bookingId, conversationId } from './booking.ts';
import { cancellationReport, cancellationsQuery, customerAnswer, linkToken } from './cancellation.ts';
import { newConfirmation } from './confirmation.ts';
import { answerMark, conversationsQuery, countsQuery, readMark } from './conversation.ts';
import { disclosuresQuery } from './disclosure.ts';
import { exportId, newExport } from './export.ts';
import { admittedAddress, hostFacts, hostId } from './host.ts';
import { newInquiry } from './inquiry.ts';
import { listingFacts, listingId } from './listing.ts';
import { mailId, mailQuery, releaseChoice } from './mail.ts';
import { mailboxesQuery, mailboxId } from './mailbox.ts';
import { attachmentId, messageId, messagesQuery, newMessage } from './message.ts';
import { guestId, guestWish, hostWish, ownWish } from './notification.ts';
import {
  hostQuestionsQuery,
  newAnswer,
  newQuestion,
  questionId,
  questionQuery,
  questionRecordQuery,
  questionsQuery,
} from './question.ts';
import { allReadingsQuery, newHostReading, newReading, readingQuery, readingsQuery } from './reading.ts';
import { responseDaysQuery, responseRateQuery } from './response-rate.ts';
import { newRestriction, restrictionsQuery } from './restriction.ts';
import { scheduledId, scheduledQuery } from './scheduled-send.ts';
import { searchQuery } from './search.ts';
import { newSignal, signalsQuery } from './signal.ts';
import {
  newSupportMessage,
  newSupportRequest,
  requestId,
  supportFiling,
  supportMessagesQuery,
  supportQuery,
} from './support.ts';
import { newTemplate, previewWish, templateChange, templateId, templatesQuery } from './template.ts';
import { translationQuery } from './translation.ts';
import { newAttachment } from './upload.ts';

/** What one call takes: of its path, its query and its body. */
export interface RequestSchema<P = unknown, Q = unknown, B = unknown> {
  readonly path: z.ZodMiniType<P>;
  readonly query: z.ZodMiniType<Q>;
  readonly body: z.ZodMiniType<B>;
  /** A call without a body is taken as one with an empty object. */
  readonly bodyOptional?: boolean;
  /** The body may also be a form's (`application/x-www-form-urlencoded`). */
  readonly form?: boolean;
}

/** A call that takes no notice of a body. */
export const NO_BODY = z.undefined();

const nothing = z.strictObject({});
/** What a page's address may carry besides means nothing. */
const anything = z.looseObject({});
const host = z.strictObject({ hostId });
const guest = z.strictObject({ guestId });
const template = z.strictObject({ hostId, templateId });
const admitted = z.strictObject({ hostId, address: admittedAddress });
const listing = z.strictObject({ listingId });
const question = z.strictObject({ listingId, questionId });
const scheduled = z.strictObject({ conversationId, scheduledId });
const booking = z.strictObject({ bookingId });
const conversation = z.strictObject({ conversationId });
const message = z.strictObject({ conversationId, messageId });
const attachment = z.strictObject({ conversationId, attachmentId });
const mail = z.strictObject({ mailId });
const mailbox = z.strictObject({ mailboxId });
const exported = z.strictObject({ exportId });
const support = z.strictObject({ requestId });
const link = z.strictObject({ token: linkToken });

/** The one schema per call that validates it, types its handler and stands in openapi.json. */
export const REQUESTS = {
  putHost: { path: host, query: nothing, body: hostFacts },
  getHost: { path: host, query: nothing, body: NO_BODY },
  withdrawMailbox: { path: admitted, query: nothing, body: NO_BODY },
  postRestriction: { path: host, query: nothing, body: newRestriction },
  listRestrictions: { path: host, query: restrictionsQuery, body: NO_BODY },
  liftRestriction: { path: host, query: nothing, body: NO_BODY },
  postSignal: { path: host, query: nothing, body: newSignal },
  listSignals: { path: host, query: signalsQuery, body: NO_BODY },
  listHeldMessages: { path: host, query: restrictionsQuery, body: NO_BODY },
  releaseMessage: { path: message, query: nothing, body: NO_BODY },
  refuseMessage: { path: message, query: nothing, body: NO_BODY },
  getResponseRate: { path: host, query: responseRateQuery, body: NO_BODY },
  listResponseDays: { path: host, query: responseDaysQuery, body: NO_BODY },
  putListing: { path: listing, query: nothing, body: listingFacts },
  getListing: { path: listing, query: nothing, body: NO_BODY },
  listQuestions: { path: listing, query: questionsQuery, body: NO_BODY },
  postQuestion: { path: listing, query: nothing, body: newQuestion },
  getQuestion: { path: question, query: questionQuery, body: NO_BODY },
  deleteQuestion: { path: question, query: nothing, body: NO_BODY },
  putAnswer: { path: question, query: nothing, body: newAnswer },
  putHelpful: { path: question, query: nothing, body: NO_BODY },
  deleteHelpful: { path: question, query: nothing, body: NO_BODY },
  listQuestionRecord: { path: question, query: questionRecordQuery, body: NO_BODY },
  listHostQuestions: { path: host, query: hostQuestionsQuery, body: NO_BODY },
  putBooking: { path: booking, query: nothing, body: bookingFacts },
  getBooking: { path: booking, query: nothing, body: NO_BODY },
  putConfirmation: { path: booking, query: nothing, body: newConfirmation },
  getConfirmation: { path: booking, query: nothing, body: NO_BODY },
  postInquiry: { path: listing, query: nothing, body: newInquiry },
  listTemplates: { path: host, query: templatesQuery, body: NO_BODY },
  postTemplate: { path: host, query: nothing, body: newTemplate },
  previewTemplate: { path: host, query: nothing, body: previewWish },
  getTemplate: { path: template, query: nothing, body: NO_BODY },
  putTemplate: { path: template, query: nothing, body: templateChange },
  deleteTemplate: { path: template, query: nothing, body: NO_BODY },
  listScheduled: { path: conversation, query: scheduledQuery, body: NO_BODY },
  dropScheduled: { path: scheduled, query: nothing, body: NO_BODY },
  sendScheduled: { path: scheduled, query: nothing, body: NO_BODY },
  listConversations: { path: nothing, query: conversationsQuery, body: NO_BODY },
  searchConversations: { path: nothing, query: searchQuery, body: NO_BODY },
  countConversations: { path: nothing, query: countsQuery, body: NO_BODY },
  getConversation: { path: conversation, query: nothing, body: NO_BODY },
  listMessages: { path: conversation, query: messagesQuery, body: NO_BODY },
  getMessage: { path: message, query: nothing, body: NO_BODY },
  getTranslation: { path: message, query: translationQuery, body: NO_BODY },
  postMessage: { path: conversation, query: nothing, body: newMessage },
  postAttachment: { path: conversation, query: nothing, body: newAttachment },
  getAttachment: { path: attachment, query: nothing, body: NO_BODY },
  putRead: { path: conversation, query: nothing, body: readMark },
  putNoAnswerNeeded: { path: conversation, query: nothing, body: answerMark },
  getContact: { path: conversation, query: nothing, body: NO_BODY },
  postLiveTicket: { path: nothing, query: nothing, body: NO_BODY },
  listMail: { path: nothing, query: mailQuery, body: NO_BODY },
  getMail: { path: mail, query: nothing, body: NO_BODY },
  releaseMail: { path: mail, query: nothing, body: releaseChoice, bodyOptional: true },
  listMailboxes: { path: nothing, query: mailboxesQuery, body: NO_BODY },
  reinstateMailbox: { path: mailbox, query: nothing, body: NO_BODY },
  askCancellation: { path: booking, query: nothing, body: cancellationReport },
  listBookingCancellations: { path: booking, query: nothing, body: NO_BODY },
  listCancellations: { path: nothing, query: cancellationsQuery, body: NO_BODY },
  showCancellation: { path: link, query: anything, body: NO_BODY },
  answerCancellation: { path: link, query: anything, body: customerAnswer, form: true },
  postSupportRequest: { path: nothing, query: nothing, body: newSupportRequest },
  listSupportRequests: { path: nothing, query: supportQuery, body: NO_BODY },
  getSupportRequest: { path: support, query: supportMessagesQuery, body: NO_BODY },
  postSupportMessage: { path: support, query: nothing, body: newSupportMessage },
  putSupportState: { path: support, query: nothing, body: supportFiling },
  getNotifications: { path: nothing, query: nothing, body: NO_BODY },
  putNotifications: { path: nothing, query: nothing, body: ownWish },
  getHostNotifications: { path: host, query: nothing, body: NO_BODY },
  putHostNotifications: { path: host, query: nothing, body: hostWish },
  getGuestNotifications: { path: guest, query: nothing, body: NO_BODY },
  putGuestNotifications: { path: guest, query: nothing, body: guestWish },
  getSupportPage: { path: nothing, query: anything, body: NO_BODY },
  postReading: { path: conversation, query: readingQuery, body: newReading },
  listConversationReadings: { path: conversation, query: readingsQuery, body: NO_BODY },
  listDisclosures: { path: conversation, query: disclosuresQuery, body: NO_BODY },
  listReadings: { path: nothing, query: allReadingsQuery, body: NO_BODY },
  postMailReading: { path: mail, query: nothing, body: newReading },
  listMailReadings: { path: mail, query: readingsQuery, body: NO_BODY },
  postQuestionReading: { path: question, query: readingsQuery, body: newReading },
  listQuestionReadings: { path: question, query: readingsQuery, body: NO_BODY },
  postHostReading: { path: host, query: nothing, body: newHostReading },
  listHostReadings: { path: host, query: readingsQuery, body: NO_BODY },
  postExport: { path: conversation, query: nothing, body: newExport },
  getExport: { path: exported, query: nothing, body: NO_BODY },
  getExportKeys: { path: nothing, query: anything, body: NO_BODY },
  getOpenapi: { path: nothing, query: anything, body: NO_BODY },
  getDocs: { path: nothing, query: anything, body: NO_BODY },
} as const satisfies Record<Operation, RequestSchema>;
