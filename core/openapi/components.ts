import * as z from 'zod/mini';
import { aliases, bookingAnswer, bookingFacts, payment, registeredBooking, windows } from '../schemas/booking.ts';
import {
  cancellationAnswer,
  cancellationQuestion,
  cancellationReport,
  cancellationsPage,
  customerAnswer,
} from '../schemas/cancellation.ts';
import { confirmationAnswer, newConfirmation } from '../schemas/confirmation.ts';
import {
  answerMark,
  contactAnswer,
  conversationAnswer,
  conversationFacts,
  conversationsPage,
  countsAnswer,
  ownConversation,
  readMark,
} from '../schemas/conversation.ts';
import { disclosurePage, disclosureRecord } from '../schemas/disclosure.ts';
import { exportAnswer, exportKeys, newExport, startedExport } from '../schemas/export.ts';
import { heldEnd, heldMessagesPage } from '../schemas/held-message.ts';
import { hostAnswer, hostFacts, hostSummary } from '../schemas/host.ts';
import { newInquiry } from '../schemas/inquiry.ts';
import { listingAnswer, listingFacts, publicListing } from '../schemas/listing.ts';
import { liveTicketAnswer } from '../schemas/live-ticket.ts';
import { mailDetail, mailPage, mailRow, releaseAnswer, releaseChoice } from '../schemas/mail.ts';
import { mailboxAnswer, mailboxesPage } from '../schemas/mailbox.ts';
import { messageAnswer, messagesPage, newMessage } from '../schemas/message.ts';
import { guestNotifications, guestWish, hostNotifications, hostWish, ownWish } from '../schemas/notification.ts';
import { problemAnswer } from '../schemas/problem.ts';
import {
  askedQuestion,
  hostQuestion,
  hostQuestionPage,
  newAnswer,
  newlyAsked,
  newQuestion,
  publicQuestion,
  publicQuestionPage,
  questionRecordPage,
} from '../schemas/question.ts';
import {
  hostReading,
  mailReading,
  newHostReading,
  newReading,
  questionReading,
  reading,
  readingPage,
  readingRecord,
  readMessage,
} from '../schemas/reading.ts';
import { confirmedRequirements } from '../schemas/requirements.ts';
import { responseDayPage, responseRateAnswer } from '../schemas/response-rate.ts';
import { newRestriction, restrictionAnswer, restrictionsPage } from '../schemas/restriction.ts';
import { scheduledAnswer, scheduledPage } from '../schemas/scheduled-send.ts';
import { foundConversation, foundPage } from '../schemas/search.ts';
import { sendRule } from '../schemas/send-rule.ts';
import { newSignal, signalAnswer, signalsPage } from '../schemas/signal.ts';
import {
  newSupportMessage,
  newSupportRequest,
  supportFiling,
  supportMessage,
  supportRequest,
  supportRequestInList,
  supportRequestPage,
} from '../schemas/support.ts';
import {
  newTemplate,
  previewAnswer,
  previewWish,
  templateAnswer,
  templateChange,
  templatesPage,
} from '../schemas/template.ts';
import { translationAnswer } from '../schemas/translation.ts';
import { announcedAttachment, attachmentAnswer, newAttachment } from '../schemas/upload.ts';
import type { Components } from './json-schema.ts';
import { componentRef } from './json-schema.ts';

/** Every schema with a name, as it is written in openapi.json. */
export const COMPONENTS = {
  HostFacts: hostFacts,
  Host: hostAnswer,
  HostSummary: hostSummary,
  ListingFacts: listingFacts,
  Listing: listingAnswer,
  PublicListing: publicListing,
  NewQuestion: newQuestion,
  NewlyAskedQuestion: newlyAsked,
  PublicQuestionPage: publicQuestionPage,
  PublicQuestion: publicQuestion,
  AskedQuestion: askedQuestion,
  HostQuestionPage: hostQuestionPage,
  HostQuestion: hostQuestion,
  NewAnswer: newAnswer,
  QuestionRecordPage: questionRecordPage,
  BookingFacts: bookingFacts,
  RegisteredBooking: registeredBooking,
  Booking: bookingAnswer,
  Payment: payment,
  NewConfirmation: newConfirmation,
  Confirmation: confirmationAnswer,
  ConfirmedRequirements: confirmedRequirements,
  NewInquiry: newInquiry,
  Aliases: aliases,
  Windows: windows,
  ConversationPage: conversationsPage,
  ConversationCounts: countsAnswer,
  ConversationInList: conversationAnswer,
  FoundConversationPage: foundPage,
  FoundConversation: foundConversation,
  Conversation: ownConversation,
  ConversationFacts: conversationFacts,
  Contact: contactAnswer,
  ReadMark: readMark,
  AnswerMark: answerMark,
  NewMessage: newMessage,
  MessagePage: messagesPage,
  Message: messageAnswer,
  Translation: translationAnswer,
  GuestNotificationWish: guestWish,
  HostNotificationWish: hostWish,
  NotificationWish: ownWish,
  GuestNotifications: guestNotifications,
  HostNotifications: hostNotifications,
  NewTemplate: newTemplate,
  TemplateChange: templateChange,
  TemplatePage: templatesPage,
  Template: templateAnswer,
  SendRule: sendRule,
  PreviewWish: previewWish,
  Preview: previewAnswer,
  ScheduledPage: scheduledPage,
  Scheduled: scheduledAnswer,
  NewAttachment: newAttachment,
  AnnouncedAttachment: announcedAttachment,
  Attachment: attachmentAnswer,
  MailPage: mailPage,
  Mail: mailRow,
  MailDetail: mailDetail,
  ReleaseChoice: releaseChoice,
  Release: releaseAnswer,
  ResponseRate: responseRateAnswer,
  ResponseDayPage: responseDayPage,
  NewRestriction: newRestriction,
  Restriction: restrictionAnswer,
  RestrictionPage: restrictionsPage,
  NewSignal: newSignal,
  Signal: signalAnswer,
  SignalPage: signalsPage,
  HeldMessagePage: heldMessagesPage,
  EndedMessage: heldEnd,
  LiveTicket: liveTicketAnswer,
  MailboxPage: mailboxesPage,
  Mailbox: mailboxAnswer,
  CancellationReport: cancellationReport,
  Cancellation: cancellationAnswer,
  CancellationPage: cancellationsPage,
  CancellationQuestion: cancellationQuestion,
  CustomerAnswer: customerAnswer,
  NewSupportRequest: newSupportRequest,
  SupportRequestPage: supportRequestPage,
  SupportRequestInList: supportRequestInList,
  SupportRequest: supportRequest,
  NewSupportMessage: newSupportMessage,
  SupportMessage: supportMessage,
  SupportFiling: supportFiling,
  NewReading: newReading,
  Reading: reading,
  ReadMessage: readMessage,
  NewHostReading: newHostReading,
  HostReading: hostReading,
  MailReading: mailReading,
  QuestionReading: questionReading,
  ReadingPage: readingPage,
  RecordedReading: readingRecord,
  DisclosurePage: disclosurePage,
  Disclosure: disclosureRecord,
  NewExport: newExport,
  StartedExport: startedExport,
  Export: exportAnswer,
  ExportKeys: exportKeys,
  Problem: problemAnswer,
} as const;

export type ComponentName = keyof typeof COMPONENTS;

/** The named schemas as JSON Schema. They say what may be sent, which for answers is what is sent. */
export function componentSchemas(): Components {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: componentRef, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]));
}

/** The name under which a schema is written. @throws where it has none */
export function nameOf(schema: unknown): string {
  const found = Object.entries(COMPONENTS).find(([, named]) => named === schema);
  if (!found) throw new Error('every body has a named schema');
  return found[0];
}
