import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Caller } from '../../core/access.ts';
import { chosenBy, chosenForHost, type MailboxWish, type Wish } from '../../core/notifications/wished-choice.ts';
import type { Notifications } from '../../core/ports/notifications.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { guestNotificationsView, hostNotificationsView } from '../../core/views/notification-view.ts';

export interface ServeNotificationsDeps {
  readonly notifications: Notifications;
}

/** `GET /notification-settings`: what the caller is mailed. */
const getOwn = ({ notifications }: ServeNotificationsDeps) =>
  endpoint(REQUESTS.getNotifications, async ({ caller }) => {
    if (caller.role === 'guest') return showGuest(notifications, caller.id);
    return caller.role === 'host' ? showHost(notifications, caller.id, caller) : requestProblem('forbidden');
  });

/** `PUT /notification-settings`: a guest chooses for themselves, a host for its mailboxes. */
const putOwn = ({ notifications }: ServeNotificationsDeps) =>
  endpoint(REQUESTS.putNotifications, async ({ caller, body: { mailboxes, messages, ...wish } }) => {
    if (caller.role === 'guest') {
      if (mailboxes) return isFor('mailboxes', 'host');
      return messages ? chooseGuest(notifications, caller.id, { messages, ...wish }) : isMissing('messages');
    }
    if (caller.role !== 'host') return requestProblem('forbidden');
    if (messages) return isFor('messages', 'guest');
    return mailboxes ? chooseHost(notifications, caller.id, caller, mailboxes) : isMissing('mailboxes');
  });

const isFor = (field: string, role: string): Reply =>
  invalidRequest({ body: [{ path: [field], detail: `is for a ${role}` }] });

const isMissing = (field: string): Reply => invalidRequest({ body: [{ path: [field], detail: 'is required' }] });

/** What people are mailed: for themselves, and for whoever helps them. */
export const serveNotifications = (deps: ServeNotificationsDeps) => {
  const { notifications } = deps;
  return {
    getNotifications: getOwn(deps),
    putNotifications: putOwn(deps),
    getHostNotifications: endpoint(REQUESTS.getHostNotifications, async ({ caller, path: { hostId } }) =>
      showHost(notifications, hostId, caller),
    ),
    putHostNotifications: endpoint(REQUESTS.putHostNotifications, async ({ caller, path: { hostId }, body }) =>
      chooseHost(notifications, hostId, caller, body.mailboxes),
    ),
    getGuestNotifications: endpoint(REQUESTS.getGuestNotifications, async ({ path: { guestId } }) =>
      showGuest(notifications, guestId),
    ),
    putGuestNotifications: endpoint(REQUESTS.putGuestNotifications, async ({ path: { guestId }, body }) =>
      chooseGuest(notifications, guestId, body),
    ),
  };
};

async function showGuest(notifications: Notifications, guestId: string): Promise<Reply> {
  return { status: 200, body: guestNotificationsView(guestId, await notifications.ofGuest(guestId)) };
}

async function chooseGuest(notifications: Notifications, guestId: string, wish: Wish): Promise<Reply> {
  const choice = chosenBy(wish);
  await notifications.chooseAsGuest(guestId, choice);
  return { status: 200, body: guestNotificationsView(guestId, choice) };
}

async function showHost(notifications: Notifications, hostId: string, caller: Caller): Promise<Reply> {
  const host = await notifications.host(hostId);
  return host ? { status: 200, body: hostNotificationsView(host, caller) } : requestProblem('not-found');
}

async function chooseHost(
  notifications: Notifications,
  hostId: string,
  caller: Caller,
  wishes: readonly MailboxWish[],
): Promise<Reply> {
  const host = await notifications.host(hostId);
  if (!host) return requestProblem('not-found');
  const chosen = chosenForHost(host, wishes);
  if (!chosen.ok) return invalidRequest({ body: chosen.error });
  const changed = await notifications.chooseAsHost(hostId, chosen.value);
  return { status: 200, body: hostNotificationsView(changed ?? host, caller) };
}
