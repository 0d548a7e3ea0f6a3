import type { CancellationTexts } from '../cancellation-texts.ts';

export const en: CancellationTexts = {
  question: 'Did you ask to cancel this booking?',
  reported: (listing, platform) => `The host of “${listing}” told ${platform} that you asked to cancel this booking.`,
  open: 'Please open this page and answer yes or no:',
  nothingHappens: 'Nothing is cancelled without your yes. If you did not ask for it, answer no, or do nothing.',
  until: (instant) => `You can answer until ${instant}.`,
  yes: 'Yes, I asked to cancel',
  no: 'No, I did not',
  confirmed: (platform) => ({
    title: 'Thank you. You answered yes.',
    text: `${platform} now knows that you asked to cancel, and will tell you how it goes on.`,
  }),
  declined: {
    title: 'Thank you. You answered no.',
    text: 'Your booking stays as it is. The host is told that you did not confirm.',
  },
  problems: {
    unknown: {
      title: 'This link does not work',
      text: 'Part of it may be missing. Please open the link in the mail once more, or copy all of it.',
    },
    expired: {
      title: 'This link has expired',
      text: 'An answer that you gave in time counts. If you want to cancel, please turn to the support team.',
    },
    used: {
      title: 'You have answered already',
      text: 'The answer can’t be changed here. If you meant something else, please turn to the support team.',
    },
    superseded: {
      title: 'This booking is cancelled already',
      text: 'There is nothing left to answer. If you have questions, please turn to the support team.',
    },
    choose: { title: 'Your answer is missing', text: 'Please go back and choose one of the two answers.' },
    fault: {
      title: 'That did not work',
      text: 'Please try again in a few minutes. If it stays like this, turn to the support team.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'The guest confirmed the wish to cancel',
    text: `The guest confirmed that they asked to cancel this booking. ${platform} has been told, and takes care of the cancellation. Until then the booking stays as it is.`,
  }),
  hostDeclined: {
    title: 'The guest did not confirm the cancellation',
    text: 'We asked the guest about it. They did not confirm that they want to cancel, so the booking stays as it is. If anything is unclear, simply write to them in the conversation.',
  },
};
