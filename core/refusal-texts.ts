import type { Refusal } from './refusals.ts';

/** What a refusal says in English: over the API, and wherever no other language is known. */
export interface RefusalText {
  readonly title: string;
  /** What happened, with its facts. */
  readonly detail: string;
  /** What would change it: a sentence. */
  readonly remedy: string;
}

/** Texts of refusals that have no facts of their own. */
const TEXTS = {
  'inquiries-not-offered': {
    title: 'No questions before booking',
    detail: 'This listing takes no private questions before there is a booking.',
    remedy: 'Ask publicly on the listing, or book first.',
  },
  'links-disabled': {
    title: 'Links are disabled',
    detail: 'The host may not include links at present, because of suspicious activity on the account.',
    remedy: 'Send the message without links; the platform lifts this once the account is safe.',
  },
  'attachment-infected': {
    title: 'An attachment did not pass the virus scan',
    detail: 'The mail was not passed on, because the virus scan did not clear it.',
    remedy: 'Send it again without the attachment, or check your device first.',
  },
  'alias-unknown': {
    title: 'There is no such address',
    detail: 'No conversation has this address. Only a whole address works, as it stands in the booking.',
    remedy: 'Copy the address from the booking or answer an earlier mail.',
  },
  'sender-unknown': {
    title: 'The sender is not known here',
    detail: 'The mail did not come from a mailbox that is registered for this conversation.',
    remedy: 'Write from the mailbox that is registered with the platform.',
  },
  'sender-unverified': {
    title: 'The sender could not be verified',
    detail: 'Neither DMARC nor an aligned SPF or DKIM result shows that the mail is from its sender.',
    remedy: 'Send through the mail service of your own address.',
  },
  'automatic-mail': {
    title: 'Automatic mail is not passed on',
    detail: 'The mail was written by a machine, such as an out-of-office answer.',
    remedy: 'Write the message yourself.',
  },
  'mail-loop': {
    title: 'The mail came back',
    detail: 'The mail was sent by this service and came back to it.',
    remedy: 'Remove the rule that forwards it.',
  },
  spam: {
    title: 'The mail looks like spam',
    detail: 'The mail was held back, because it was judged to be spam.',
    remedy: 'Ask the platform to release it.',
  },
  'empty-message': {
    title: 'The message is empty',
    detail: 'The message has neither text nor an attachment.',
    remedy: 'Write something above the quoted text, or attach something.',
  },
  'review-elsewhere': {
    title: 'Reviews are asked for on the platform only',
    detail: 'The message asks for a review somewhere else.',
    remedy: 'Ask for a review on the platform.',
  },
} as const satisfies Partial<Record<Refusal['code'], RefusalText>>;

/** A refusal in words. */
export function refusalText(refusal: Refusal): RefusalText {
  switch (refusal.code) {
    case 'conversation-not-open':
      return notOpen(refusal.opensAt);
    case 'conversation-closed':
      return {
        title: 'The conversation is closed',
        detail: `Writing closed at ${refusal.closedAt}.`,
        remedy: 'Turn to support through the contact form; they can still reach the other side.',
      };
    case 'conversation-unreadable':
      return {
        title: 'The conversation is no longer available',
        detail: `It could be read until ${refusal.closedAt}.`,
        remedy: 'Turn to support through the contact form.',
      };
    case 'rate-limited':
      return {
        title: 'Too many messages',
        detail: 'This side has written as much in this conversation as it may within an hour.',
        remedy: `Try again in ${refusal.retryAfter} seconds.`,
      };
    case 'several-recipients':
      return {
        title: 'Several customers are addressed',
        detail: `To and Cc name ${refusal.count} customers, who would see each other.`,
        remedy: 'Write to each in a mail of their own, or put them in Bcc.',
      };
    case 'attachment-type':
      return {
        title: 'An attachment of this kind is not taken',
        detail: `This listing does not take: ${refusal.names.join(', ')}.`,
        remedy: 'Send it without these attachments, or as a picture.',
      };
    case 'attachment-size':
      return {
        title: 'The attachments are too large',
        detail: `All attachments of a message together may have ${refusal.limit} bytes.`,
        remedy: 'Send fewer or smaller ones, or several messages.',
      };
    case 'message-too-long':
      return {
        title: 'The message is too long',
        detail: `A message may have ${refusal.limit} characters.`,
        remedy: 'Shorten it, or send it in parts.',
      };
    default:
      return TEXTS[refusal.code];
  }
}

const notOpen = (opensAt: string | null): RefusalText => ({
  title: 'The conversation is not open yet',
  detail: opensAt === null ? 'It opens once the booking is confirmed.' : `It opens at ${opensAt}.`,
  remedy: opensAt === null ? 'Write again once the booking is confirmed.' : `Write again from ${opensAt} on.`,
});
