import type * as z from 'zod/mini';
import type { Caller } from '../access.ts';
import type { Host } from '../model.ts';
import { choicesOf } from '../notifications/choice-of.ts';
import { AT_ONCE, type NotificationChoice } from '../notifications/notification-choice.ts';
import type { guestNotifications, hostNotifications } from '../schemas/notification.ts';

/** What a guest is mailed. @param choice undefined where they chose nothing */
export const guestNotificationsView = (
  guestId: string,
  choice: NotificationChoice | undefined,
): z.output<typeof guestNotifications> => ({
  guestId,
  ...choiceView(choice ?? AT_ONCE),
  chosen: choice !== undefined,
});

/** What each of a host's mailboxes is mailed; addresses the care team has by a reading alone. */
export const hostNotificationsView = (host: Host, { role }: Caller): z.output<typeof hostNotifications> => ({
  hostId: host.hostId,
  mailboxes: choicesOf(host).map(({ mailbox: { address }, choice, chosen }) => ({
    ...(role !== 'support' && { address }),
    ...choiceView(choice),
    chosen,
  })),
});

const choiceView = ({ messages, questions, operation, digest }: NotificationChoice) => ({
  messages,
  questions,
  operation,
  ...(digest && { digest: timesView(digest) }),
});

const timesView = ({ at, days, timeZone }: NonNullable<NotificationChoice['digest']>) => ({
  at: [...at],
  ...(days && { days: [...days] }),
  timeZone,
});
