import { OWN_FAULT, type UndeliverableReason } from '../model.ts';
import type { RefusalCode } from '../refusals.ts';

/** A reason of the mail log in words for the platform: what happened, and what it can do. */
export interface ReasonInWords {
  readonly detail: string;
  readonly remedy: string;
}

/** Reasons of mail that are no refusal: it came before, it went to a support request or answered a public question, or a fault of ours holds it up. */
type TakenInReason = 'duplicate' | 'support' | 'question' | typeof OWN_FAULT;

const NOTHING = 'Nothing is to be done.';
const BY_RULES = 'The program decides; the platform changes the booking or the program where the facts are wrong.';
const BY_SENDER = 'Its sender can write again otherwise.';
const LET_OUT = 'Read it with POST /mail/{mailId}/readings where it matters, and release it where it is genuine.';

/** Every reason that the log names, in English. */
const REASONS: Readonly<Record<RefusalCode | UndeliverableReason | TakenInReason, ReasonInWords>> = {
  'conversation-not-open': { detail: 'The conversation was not open yet when it came.', remedy: BY_RULES },
  'conversation-closed': { detail: 'The conversation was closed to this side when it came.', remedy: BY_RULES },
  'conversation-unreadable': {
    detail: 'The conversation was past its read cutoff when it came.',
    remedy: 'Its sender can turn to support.',
  },
  'inquiries-not-offered': { detail: 'The program takes no questions before booking.', remedy: BY_RULES },
  'links-disabled': {
    detail:
      'The host may not send links at present, and the mail holds one, or a file that can. While it is accepted, it is held.',
    remedy:
      'Look at a held one, and release or refuse it. Lift the restriction where it is not needed any more; the host then writes again.',
  },
  'attachment-type': { detail: 'It holds nothing but files that the program does not let through.', remedy: BY_SENDER },
  'attachment-size': { detail: 'Its files together are larger than the program lets through.', remedy: BY_SENDER },
  'attachment-infected': {
    detail: 'The virus scan did not clear it.',
    remedy: 'It stays blocked; its sender writes without the file.',
  },
  'several-recipients': {
    detail: 'It names several customers in To or Cc, so none of them got it.',
    remedy: BY_SENDER,
  },
  'alias-unknown': { detail: 'There is no such alias: mistyped, cut off or guessed.', remedy: BY_SENDER },
  'sender-unknown': {
    detail: 'It does come from its From address, which is no mailbox of the side that writes to this alias.',
    remedy: "Release it where it is that side's; with addMailbox the address may write for the host from then on.",
  },
  'sender-unverified': {
    detail: 'It is not certain that it comes from its From address: it may be forged.',
    remedy: LET_OUT,
  },
  'automatic-mail': { detail: 'No person wrote it: an answering machine, a list or a bounce.', remedy: NOTHING },
  'mail-loop': {
    detail: "It goes round in circles: Foyer's own mail come back, or a machine that answers a machine.",
    remedy: 'The holder of the mailbox switches off its automatic answers or forwarding.',
  },
  spam: { detail: 'The spam filter took it for spam.', remedy: LET_OUT },
  'empty-message': { detail: 'It holds neither words nor a file that goes on.', remedy: BY_SENDER },
  'message-too-long': { detail: 'Its text is longer than a message may be.', remedy: BY_SENDER },
  'review-elsewhere': { detail: 'It asks for a review outside of the platform.', remedy: BY_SENDER },
  'payment-off-platform': { detail: 'It asks for payment outside of the platform.', remedy: BY_SENDER },
  'rate-limited': {
    detail: 'Its sender wrote more than may be written in an hour.',
    remedy: 'Its sender writes again later.',
  },
  'mailbox-full': {
    detail: "It was taken in, but the receiver's mailbox is full.",
    remedy: 'The receiver reads it in the inbox.',
  },
  unreachable: {
    detail: "It was taken in, but the receiver's mail service could not be reached.",
    remedy: 'The receiver reads it in the inbox.',
  },
  'too-large': {
    detail: "It was taken in, but is too large for the receiver's mailbox.",
    remedy: 'The receiver reads it in the inbox.',
  },
  'unknown-address': {
    detail: "It was taken in, but the receiver's mail address does not exist.",
    remedy: "Register the receiver's right address; until then it reads in the inbox.",
  },
  rejected: {
    detail: "It was taken in, but the receiver's mail service did not accept it.",
    remedy: 'The receiver reads it in the inbox.',
  },
  complaint: {
    detail: 'It was taken in, but its receiver has called our mail unwanted.',
    remedy: 'The receiver reads it in the inbox.',
  },
  duplicate: { detail: 'The same mail to the same alias came before, and is that message.', remedy: NOTHING },
  [OWN_FAULT]: {
    detail:
      'A fault on this side held it up; it waits among the dead letters, and its sender is told that it is late, where it is certain who sent it.',
    remedy: 'Whoever runs this service mends the fault and redrives it; then it goes on as if it had just come.',
  },
  support: { detail: 'It went to a support request.', remedy: 'See GET /support-requests/{requestId}.' },
  question: { detail: 'It answered a public question.', remedy: 'See its `questionId`, and what stands on the page.' },
};

const WORDS = new Map<string, ReasonInWords>(Object.entries(REASONS));

/** A reason in words; undefined where there is none. */
export const explainReason = (reason: string | undefined): ReasonInWords | undefined =>
  reason === undefined ? undefined : WORDS.get(reason);
