import type { NoticeJob } from '../ports/work.ts';
import { LINKS_DISABLED } from '../restrictions/link-carrier.ts';

/** What of a choice governs a mail; `needed`: nothing does, it goes out whatever somebody chose. */
export type MailCategory = 'messages' | 'questions' | 'operation' | 'needed';

export interface MailKindText {
  readonly category: MailCategory;
  /** Whose choice counts; who is told. */
  readonly to: 'guest' | 'host' | 'guest and host';
  /** In docs/notices.md. */
  readonly what: string;
  /** Of what can't be switched off. */
  readonly because?: string | undefined;
}

const OWN_MAIL =
  'it answers a mail of their own: who hands a mail over is to hear that it went no further (RFC 5321, 6.1)';
const REASONS = 'a restriction comes with its reasons, to whom it hits (Digital Services Act, art. 17)';

/**
 * Every mail that Foyer sends to a host or guest by itself, and whether it can be switched off. A closed list: a kind that is not
 * here does not compile (`kindOfNotice`).
 *
 * Past a mailbox whose holder called our mail unwanted, or that mail came back from, nothing goes, whatever the kind (G13).
 */
export const MAIL_KINDS = {
  message: { category: 'messages', to: 'guest and host', what: 'a message of the other side' },
  digest: { category: 'messages', to: 'guest and host', what: 'a digest of messages' },
  'question-asked': { category: 'questions', to: 'host', what: 'a guest asked a public question' },
  'question-answered': { category: 'questions', to: 'guest', what: 'the host answered it' },
  undeliverable: {
    category: 'operation',
    to: 'guest and host',
    what: 'a message that was not written by mail did not arrive',
  },
  delayed: { category: 'operation', to: 'guest and host', what: 'a message that was not written by mail is late' },
  'send-held': { category: 'operation', to: 'host', what: 'a scheduled message waits' },
  'cancellation-answered': {
    category: 'operation',
    to: 'host',
    what: 'what the customer said to a cancellation that the host reported',
  },
  refused: { category: 'needed', to: 'guest and host', what: 'a mail of theirs was refused', because: OWN_MAIL },
  failed: { category: 'needed', to: 'guest and host', what: 'a mail of theirs is late', because: OWN_MAIL },
  'mail-undeliverable': {
    category: 'needed',
    to: 'guest and host',
    what: 'a message that they wrote by mail did not arrive',
    because: OWN_MAIL,
  },
  'mail-delayed': {
    category: 'needed',
    to: 'guest and host',
    what: 'a message that they wrote by mail is late',
    because: OWN_MAIL,
  },
  'left-out': {
    category: 'needed',
    to: 'guest and host',
    what: 'files of a mail of theirs stayed behind',
    because: OWN_MAIL,
  },
  'answer-files': {
    category: 'needed',
    to: 'host',
    what: 'files of a mail of theirs that answers a public question are shown to nobody',
    because: OWN_MAIL,
  },
  restriction: {
    category: 'needed',
    to: 'host',
    what: 'the host may not send links, or may again',
    because: REASONS,
  },
  held: { category: 'needed', to: 'host', what: 'a message is held for its links', because: REASONS },
  'not-passed-on': {
    category: 'needed',
    to: 'host',
    what: 'a message that was held is not passed on',
    because: REASONS,
  },
  'cancellation-asked': {
    category: 'needed',
    to: 'guest',
    what: 'the guest is asked whether to cancel',
    because: 'without the guest’s own yes nobody cancels, and the link in it is the only way to say it',
  },
  confirmation: {
    category: 'needed',
    to: 'guest',
    what: 'a booking is confirmed',
    because: 'a contract made at a distance is confirmed on a durable medium (Directive 2011/83/EU, art. 8(7))',
  },
  phones: {
    category: 'needed',
    to: 'guest',
    what: 'how to reach the host by phone, once that is paid for',
    because: 'it is part of what was paid for, and its giving out is on record as done by this mail',
  },
  support: {
    category: 'needed',
    to: 'guest and host',
    what: 'support answers a request, or confirms that it has it',
    because: 'it was asked for',
  },
} as const satisfies Readonly<Record<string, MailKindText>>;

export type MailKind = keyof typeof MAIL_KINDS;

/** The kinds that a job of a notice may turn out to be. One of a new kind does not compile before it has its place here. */
export const KINDS_OF_JOBS: Readonly<Record<NoticeJob['kind'], readonly MailKind[]>> = {
  refused: ['refused'],
  failed: ['failed'],
  undeliverable: ['undeliverable', 'mail-undeliverable', 'not-passed-on'],
  delayed: ['delayed', 'mail-delayed'],
  'left-out': ['left-out'],
  'answer-files': ['answer-files'],
  held: ['held'],
  restriction: ['restriction'],
  'send-held': ['send-held'],
  cancellation: ['cancellation-asked', 'cancellation-answered'],
  booking: ['confirmation', 'phones'],
  question: ['question-asked', 'question-answered'],
  support: ['support'],
};

/** What of a notice's message decides which kind it is. */
interface ToldMessage {
  /** It came by mail, from who may be told by mail. */
  readonly byMail: boolean;
}

/** Which kind a notice about a message is. */
export function kindOfNotice(job: MessageNoticeJob, { byMail }: ToldMessage): MailKind {
  switch (job.kind) {
    case 'undeliverable':
      if (job.reason === LINKS_DISABLED) return 'not-passed-on';
      return byMail ? 'mail-undeliverable' : 'undeliverable';
    case 'delayed':
      return byMail ? 'mail-delayed' : 'delayed';
    case 'left-out':
    case 'held':
      return job.kind;
  }
}

/** What is told of a message that was stored. */
export type MessageNoticeJob = Extract<NoticeJob, { readonly conversationId: string; readonly seq: number }>;
