import type { DigestTimes, NotificationChoice } from '../../core/notifications/notification-choice.ts';

export const aTimes = (times: Partial<DigestTimes> = {}): DigestTimes => ({
  at: ['08:00'],
  timeZone: 'Europe/Stockholm',
  ...times,
});

/** A choice of digests, and of nothing else. */
export const aDigestChoice = (times: Partial<DigestTimes> = {}): NotificationChoice => ({
  messages: 'digest',
  questions: 'off',
  operation: 'off',
  digest: aTimes(times),
});
