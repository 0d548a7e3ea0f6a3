import type { RestrictionTexts } from '../restriction-texts.ts';

export const en: RestrictionTexts = {
  set: {
    subject: 'Your account may not send links for now',
    opening: (at) => `Since ${at}, your account may not send links to guests.`,
    reason: (reason) => `The reason: ${reason}`,
    quoted: (reason) => `The reason, in our team’s own words: ${reason}`,
    causes: {
      platform: 'Somebody of our team decided this.',
      detection: 'Our system noticed this by itself and acted at once, to protect guests. No person decided it.',
      signal: 'Our system acted at once on a sign that somebody else may be using your account. No person decided it.',
    },
    meaning: [
      'What this means: messages without links are passed on as ever. A message with a link is refused, by mail and on our platform, and of files only pictures are passed on.',
      'Messages with links that had not been sent on by then are held until our team has looked at them.',
    ],
    lifting:
      'How it is lifted: if you think that this is a mistake, or the cause is removed, write to our support. Somebody of our team looks into it and lifts it, or tells you why it stays. If you did not write such messages yourself, change your password first.',
  },
  lifted: {
    subject: 'Your account may send links again',
    opening: (at) => `Since ${at}, your account may send links to guests again.`,
    held: 'Messages that are still held are looked at one by one; you hear of those that are not passed on. There is no need to send them again.',
  },
  held: {
    subject: 'Your message has not been passed on yet',
    opening: (at, about) =>
      `Your message of ${at} (${about}) has not been passed on yet: it has a link or a file that can hold one, and your account may not send any for now.`,
    remedy:
      'It is kept, and our team looks at it. There is no need to send it again; without links, and with no files but pictures, a new message is passed on at once.',
  },
  refused: {
    problem:
      'Our team has looked at it: it has a link or a file that can hold one, and your account could not send any when it was to be passed on.',
    remedy: 'Please write what matters in a new message. If you think that this is a mistake, write to our support.',
  },
};
