import type { NoticeTexts } from '../notice-texts.ts';

export const en: NoticeTexts = {
  refusedSubject: 'Your message was not passed on',
  refused: 'We could not pass on your message.',
  undeliverableSubject: 'Your message could not be delivered',
  undeliverable: (at, about) => `Your message of ${at} (${about}) could not be delivered.`,
  delayed: {
    subject: 'Your message has not been passed on yet',
    opening: (at, about) =>
      `Your message of ${at} (${about}) has reached us, but because of a fault in our service it has not been passed on yet.`,
    remedy:
      'It is kept, and will be passed on as soon as the fault is mended. There is no need to send it again. If it is urgent, turn to our support.',
  },
  leftOut: {
    subject: 'Not all of your files were passed on',
    opening: (at, about) => `Your message of ${at} (${about}) was passed on, but without:`,
    reasons: {
      type: 'Files of this kind are not passed on here.',
      addresses: 'Attached mails, invitations and contact cards hold addresses, and are not passed on here.',
      program: 'Programs, and other files that run when they are opened, are not passed on.',
      encrypted: 'Encrypted files cannot be checked, and are not passed on.',
      archive: 'Archives that cannot be fully checked are not passed on.',
      picture: 'This picture is damaged: the place it was taken at cannot be removed from it, so it is not passed on.',
      number: 'A message cannot carry so many files. Please send the others in further messages.',
      links: 'Your account may not send links at present, and this file can hold some.',
    },
    passing: (kinds) => `What is passed on: ${kinds}.`,
    kinds: { images: 'images', pdf: 'PDF files' },
    remedy: 'Please write what matters in a new message, or send it in a form that is passed on.',
  },
  whatToDo: 'What you can do:',
  help: 'Help and contact form',
  windows: {
    opens: (at) => ({
      problem: `Messages in this conversation can be sent from ${at} on.`,
      remedy: 'Please send your message again from then on.',
    }),
    notConfirmed: {
      problem: 'The booking is not confirmed, so no messages can be sent yet.',
      remedy: 'Please write again once the booking is confirmed.',
    },
    neverConfirmed: {
      problem: 'The booking was cancelled without having been confirmed, so no messages can be sent.',
      remedy: 'If there is something to settle all the same, please use our contact form.',
    },
    notBooked: {
      problem: 'Messages about this listing begin with a booking, and there is none yet.',
      remedy: 'Please write again once there is a booking, or use our contact form.',
    },
    closed: (at, why) => `Messages in this conversation closed on ${at}: ${why}.`,
    ended: (at, why) => `This conversation ended for good on ${at}: ${why}.`,
    afterEnd: (span) => `${span} after the end or the cancellation`,
    afterGuest: (span) => `${span} after the guest’s latest message`,
    reopens: (until, span) =>
      `The guest can still write until ${until}; a new message of theirs opens it to you again for up to ${span}. Otherwise, please use our contact form.`,
    contactForm: 'If there is still something to settle, please use our contact form.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'You have sent many messages in a short time.',
      remedy: `Please send this message again ${when}.`,
    }),
    'several-recipients': (count) => ({
      problem: `Your mail names ${count} recipients in To or Cc. To protect them, none of them received it.`,
      remedy: 'Please write to each of them in a mail of its own, or put the addresses into Bcc.',
    }),
    'attachment-type': (names) => ({
      problem: `These files cannot be sent here: ${names}.`,
      remedy: 'Please send your message again without them, or send what matters in a form that is passed on.',
    }),
    'attachment-size': (limit) => ({
      problem: `The attachments of a message may have ${limit} together; yours have more.`,
      remedy: 'Please send smaller files, or spread them over several messages.',
    }),
    'message-too-long': (limit) => ({
      problem: `A message may have ${limit} characters; yours has more.`,
      remedy: 'Please shorten it, or send it in several parts.',
    }),
    'inquiries-not-offered': {
      problem: 'Messages before a booking are not offered for this listing.',
      remedy: 'Please ask your question on the page of the listing, where it is answered in public.',
    },
    'links-disabled': (reason) => ({
      problem: `Your account may not send links at present, nor files that can hold any, and your message has one. The reason: ${reason}`,
      remedy:
        'Please send it again without links, and with no files but pictures. If you think that this is a mistake, or the cause is removed, write to our support: they look into it, and lift it.',
    }),
    'attachment-infected': {
      problem: 'Our virus scan did not clear an attachment of your message.',
      remedy: 'Please check your device for viruses, and send the message again without that file.',
    },
    'alias-unknown': {
      problem: 'The address you wrote to does not exist.',
      remedy: 'Please use the whole address, as it stands in your booking or in the latest mail about it.',
    },
    'sender-unknown': {
      problem: 'The address you wrote from does not belong to this conversation.',
      remedy: 'Please write from the address that we have for you.',
    },
    'sender-unverified': {
      problem: 'We could not make sure that this mail comes from your address.',
      remedy: 'Please send it through your own mail provider.',
    },
    'automatic-mail': {
      problem: 'Automatic replies and mass mails are not passed on.',
      remedy: 'Please write the message yourself.',
    },
    'mail-loop': {
      problem:
        'This mail goes round in circles: it has been through our service before, or says again what has just been said.',
      remedy: 'Please switch off automatic forwarding and automatic answers, and write a new mail.',
    },
    spam: {
      problem: 'Our filter took this mail for spam.',
      remedy: 'Please word it differently, or turn to our support.',
    },
    'empty-message': {
      problem: 'We found neither words nor an attachment in your message.',
      remedy: 'Please write your answer above the quoted mail, and send it again.',
    },
    'payment-off-platform': {
      problem: 'Your message asks for payment outside our platform.',
      remedy:
        'Please let everything for the booking be paid on our platform, where it is protected, and send the message again without that request.',
    },
    'review-elsewhere': {
      problem: 'Your message asks for a review outside our platform.',
      remedy: 'Please ask for reviews on our platform only, and send the message again without that request.',
    },
  },
  againFrom: (at) => `Please send this message again from ${at} on.`,
  sealed: {
    encrypted: {
      problem: 'Your mail is encrypted, so it cannot be passed on.',
      remedy: 'Please send it again without encryption.',
    },
    signed: {
      problem:
        'Your mail is signed in a way that hides its text inside the signature, together with a certificate that holds your address. It cannot be passed on.',
      remedy: 'Please send it again without a signature, or as clear text with the signature attached.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'The recipient’s mailbox is full.',
      remedy: 'Please try again later. If it is urgent, turn to our support.',
    },
    unreachable: {
      problem: 'The recipient’s mail service could not be reached.',
      remedy: 'Please try again later. If it is urgent, turn to our support.',
    },
    'too-large': {
      problem: 'The message with its attachments is too large for the recipient’s mailbox.',
      remedy: 'Please send smaller files, or spread them over several messages.',
    },
    'unknown-address': {
      problem: 'The recipient’s mail address does not exist, or exists no more.',
      remedy: 'Please turn to our support: we ask the recipient for another address.',
    },
    rejected: {
      problem: 'The recipient’s mail service did not accept the message.',
      remedy: 'Please word it differently, leave out attachments, or turn to our support.',
    },
  },
};
